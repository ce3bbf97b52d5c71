import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  carriedFields,
  carriedParts,
  newPerson,
  type AgedPart,
  type HeldField,
  type HeldPerson,
} from '../../../shared/people/heldPerson.ts';
import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import { guardedFields, reconcile, staffFields, type StaffField } from '../../../shared/people/reconcile.ts';
import { recordsOf } from './someRecords.ts';

type Ages = Partial<Record<AgedPart, string>>;
type Known = { person: HeldPerson; ages: Ages };

const held = (record: ImportRecord, on: string): Known => ({
  person: newPerson(carriedFields(record)),
  ages: Object.fromEntries(carriedParts(record).map((part) => [part, on])),
});

function meet(known: Known, record: ImportRecord, extractOn: string, byStaff: StaffField[] = []) {
  return reconcile({
    held: known.person,
    incoming: carriedFields(record),
    extractOn,
    asOf: known.ages,
    recordedByStaff: new Set(byStaff),
  });
}

/** The person as a list of a day makes them, with the age of each part. */
function after(known: Known, record: ImportRecord, on: string): Known {
  const ages = { ...known.ages };
  for (const part of carriedParts(record)) if (on > (ages[part] ?? '')) ages[part] = on;
  return { person: meet(known, record, on).person, ages };
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);
const partial = recordsOf({ empty: true, postcodeOnly: true });
type Address = ImportRecord['address'];
/** By the postcode; without one, by house and street. */
const isOtherHome = (one: Address, other: Address) =>
  one?.postcode || other?.postcode
    ? one?.postcode !== other?.postcode
    : one?.lines?.join() !== other?.lines?.join() ||
      Boolean(one?.town && other?.town && one.town !== other.town);
const days = fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01');

test('the same record twice changes nothing the second time', () => {
  fc.assert(
    fc.property(recordsOf(), recordsOf(), days, (first, second, on) => {
      const once = after(held(first, '2026-02-01'), second, on);
      expect(meet(once, second, on)).toMatchObject({ person: once.person, changed: [] });
    }),
  );
});

test('a value missing in a list takes nothing away', () => {
  fc.assert(
    fc.property(partial, partial, days, (first, second, on) => {
      const before = held(first, '2026-02-01');
      const { person } = meet(before, second, on);
      const carried = carriedFields(second);
      for (const field of Object.keys(person) as HeldField[]) {
        const isSaid = field in carried && !isEmpty(carried[field]);
        // An address and an ethnic category change as a whole; who is registered again has no day of leaving.
        const isWhole = ['town', 'county', 'postcode', 'addressLines'].includes(field)
          ? second.address && isOtherHome(first.address, second.address)
          : ['ethnicity', 'ethnicityCode'].includes(field) && second.ethnicity;
        const isBack = field === 'leftOn' && person.registration === 'registered';
        // A town that the list names among the lines stands there, and not twice.
        const stands = (['town', 'county'] as const).some(
          (each) => each === field && person.addressLines.includes(before.person[each] ?? ''),
        );
        if (!isSaid && !isWhole && !isBack && !stands)
          expect(person[field], field).toEqual(before.person[field]);
      }
    }),
  );
});

test('what staff recorded never changes, and becomes one question where the list says otherwise', () => {
  fc.assert(
    fc.property(
      recordsOf(),
      recordsOf(),
      days,
      fc.subarray([...staffFields]),
      (first, second, on, byStaff) => {
        const before = held(first, '2026-02-01');
        const { person, questions } = meet(before, second, on, byStaff);
        for (const one of byStaff) {
          for (const field of guardedFields(one)) expect(person[field], field).toEqual(before.person[field]);
        }
        expect(new Set(questions).size).toBe(questions.length);
      },
    ),
  );
});

test('an older list overwrites nothing, fills what is empty, and knows of no earlier review than the latest', () => {
  fc.assert(
    fc.property(recordsOf(), recordsOf(), (first, second) => {
      const before = held(first, '2026-03-01');
      const { person } = meet(before, second, '2026-01-01');
      for (const field of Object.keys(person) as HeldField[]) {
        if (['registration', 'restricted', 'leftOn', 'lastReviewOn'].includes(field)) continue;
        if (field in carriedFields(first) && !isEmpty(before.person[field]))
          expect(person[field], field).toEqual(before.person[field]);
      }
      expect((person.lastReviewOn ?? '') >= (before.person.lastReviewOn ?? '')).toBe(true);
      if (isEmpty(before.person.mobile) && second.mobile) expect(person.mobile).toBe(second.mobile);
      if ('registration' in carriedFields(first))
        expect(person.registration).toBe(before.person.registration);
      if (first.circumstances?.restricted !== undefined)
        expect(person.restricted).toBe(first.circumstances.restricted);
    }),
  );
});

test('two lists of different days make the same person in either order', () => {
  fc.assert(
    fc.property(partial, partial, (older, newer) => {
      // A postcode beside a street without one stays with whichever was read first: no letter goes by either.
      const [one, other] = [older.address, newer.address];
      fc.pre(!(one?.lines && !one.postcode && other && !('lines' in other)));
      const inOrder = after(held(older, '2026-01-01'), newer, '2026-03-01');
      const outOfOrder = after(held(newer, '2026-03-01'), older, '2026-01-01');
      expect(outOfOrder.person).toEqual(inOrder.person);
    }),
    { numRuns: 500 },
  );
});

test('half of a new address is never mixed with half of the old one, unless both name the same home', () => {
  fc.assert(
    fc.property(partial, partial, days, (first, second, on) => {
      const { person } = meet(held(first, '2026-02-01'), second, on);
      const { addressLines: lines, town, county, postcode } = person;
      const saysSo = (one: ImportRecord['address']) =>
        JSON.stringify({ ...nowhere, ...one }) === JSON.stringify({ lines, town, county, postcode });
      const isWhole = [first.address, second.address].some(saysSo);
      const isOneHome = first.address && second.address && !isOtherHome(first.address, second.address);
      expect(isWhole || isOneHome === true || lines.length === 0).toBe(true);
    }),
  );
});

const nowhere = { lines: [] as string[], town: null, county: null, postcode: null };

test('a restriction known from an older list is not hidden by a newer one that says nothing of it', () => {
  const said = (circumstances: ImportRecord['circumstances']): ImportRecord => ({
    row: 1,
    name: { title: null, givenName: 'Maureen', familyName: 'Oakley' },
    birthDate: '1956-05-12',
    ...(circumstances ? { circumstances } : {}),
    conditions: [],
    results: [],
  });
  const before = held(said({ carer: true }), '2026-03-01');
  expect(meet(before, said({ restricted: true }), '2026-01-01').person.restricted).toBe(true);
});

test('a list that knows of no death asks instead of bringing anybody back', () => {
  const said = (death: ImportRecord['death']): ImportRecord => ({
    row: 1,
    name: { title: null, givenName: 'Maureen', familyName: 'Oakley' },
    birthDate: '1956-05-12',
    death: death ?? null,
    conditions: [],
    results: [],
  });
  const before = held(said({ kind: 'formal', on: '2026-01-05' }), '2026-02-01');
  const { person, questions } = meet(before, said(null), '2026-03-01');
  expect(person).toMatchObject({ deathKind: 'formal', diedOn: '2026-01-05' });
  expect(questions).toEqual(['death']);
});
