import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Filter,
  filterChips,
  filterIn,
  listQuery,
  without,
} from '../../../renderer/register/memberQuestion.ts';
import { registers } from '../../../shared/register/facts.ts';
import { MemberFilter } from '../../../shared/register/register.contract.ts';

const aFilter: fc.Arbitrary<Filter> = fc.record({
  year: fc.integer({ min: 2000, max: 2100 }),
  month: fc.option(fc.constantFrom('2026-04', '2026-11', '2027-03')),
  groupIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'four-or-more')),
  registers: fc.uniqueArray(fc.constantFrom(...registers)),
  search: fc.constantFrom('', 'hus', "O'Brien", '999 596'),
  only: fc.constantFrom('everyone', 'flagged', 'moved', 'with-needs', 'not-invited', 'invited'),
});

test('a list can be linked to: its address asks for exactly the same people', () => {
  fc.assert(
    fc.property(aFilter, (filter) => {
      expect(filterIn(listQuery(filter), 1999)).toEqual(filter);
    }),
  );
});

test('an address nobody can read asks for the whole year', () => {
  expect(filterIn({ year: 'soon', month: '2026-13' }, 2026)).toEqual(MemberFilter.parse({ year: 2026 }));
});

test('removing every chip leaves no filter but year, month and group', () => {
  fc.assert(
    fc.property(aFilter, (filter) => {
      const left = filterChips(filter).reduce((rest, chip) => without(rest, chip.id), filter);
      expect(filterChips(left)).toEqual([]);
      expect(left).toMatchObject({ year: filter.year, month: filter.month, groupIds: filter.groupIds });
    }),
  );
});
