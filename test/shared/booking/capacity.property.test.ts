import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CapacityChange } from '../../../shared/booking/capacity/capacityChange.ts';
import { figuresOf } from '../../../shared/booking/capacity/capacityDemand.ts';
import { inShares } from '../../../shared/booking/capacity/capacityShares.ts';
import { withChanges } from '../../../shared/booking/capacity/capacityScenario.ts';
import type { CapacityCell } from '../../../shared/booking/capacity/capacityYear.ts';
import { monthsOfQofYear } from '../../../shared/time/qofYear.ts';
import { someYears, years } from './aCapacityYear.ts';

const months = [...monthsOfQofYear(2026), ...monthsOfQofYear(2027)];
const aMove = fc
  .record({
    from: fc.constantFrom(...months),
    to: fc.constantFrom(...months),
    groupId: fc.constantFrom('c', 'd', 'e', null),
    people: fc.integer({ min: 1, max: 200 }),
  })
  .map((move): CapacityChange => ({ kind: 'move', year: move.from < '2027-04' ? 2026 : 2027, ...move }));
const aChange: fc.Arbitrary<CapacityChange> = fc.oneof(
  aMove,
  fc.constantFrom(...years).map((year) => ({ kind: 'early-births' as const, year })),
  fc.constantFrom(...years).map((year) => ({ kind: 'spread-december' as const, year })),
  fc.constantFrom('c', 'd', 'e').map((groupId) => ({ kind: 'nurse-led' as const, groupId })),
  fc.constant({ kind: 'longer' as const, minutes: 10 }),
);
const changes = fc.array(aChange, { maxLength: 6 });
const sum = (cells: readonly CapacityCell[], what: 'people' | 'tests' | 'talks' | 'movable') =>
  cells.reduce((total, one) => total + one[what], 0);

test('shares add up to what there is to share, and none is larger than its own', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.array(fc.nat(90), { maxLength: 8 }), (total, shares) => {
      const parts = inShares(total, shares);
      const all = shares.reduce((added, one) => added + one, 0);
      expect(parts.reduce((added, one) => added + one, 0)).toBe(Math.min(total, all));
      parts.forEach((part, at) => expect(part).toBeLessThanOrEqual(shares[at] ?? 0));
    }),
  );
});

test('whatever is moved, nobody is lost, seen twice in a year or moved a second time', () => {
  fc.assert(
    fc.property(someYears, changes, (year, some) => {
      const { year: after, moves } = withChanges(year, some);
      const moved = moves.reduce((total, { people }) => total + people, 0);
      for (const cell of after.cells) {
        expect(Math.min(cell.people, cell.movable, cell.tests, cell.talks)).toBeGreaterThanOrEqual(0);
        expect(cell.movable).toBeLessThanOrEqual(cell.people);
      }
      // Put off, somebody has one round fewer: the next year's is the one they are put off into.
      expect(sum(after.cells, 'people')).toBeLessThanOrEqual(sum(year.cells, 'people'));
      expect(sum(after.cells, 'people')).toBeGreaterThanOrEqual(sum(year.cells, 'people') - moved);
      expect(moved).toBeLessThanOrEqual(sum(year.cells, 'movable'));
      for (const { from, to } of moves) {
        expect(to).not.toBe(from);
        expect(to >= '2026-11').toBe(true);
      }
    }),
  );
});

test('moves within a year leave what the year asks for as it was, minute for minute', () => {
  fc.assert(
    fc.property(someYears, fc.array(aMove, { maxLength: 6 }), (year, some) => {
      const within = some.filter((one) => one.kind === 'move' && one.from < '2027-04' === one.to < '2027-04');
      const total = (changed: readonly CapacityChange[]) =>
        years
          .flatMap((one) => figuresOf(withChanges(year, changed), one))
          .reduce((added, { demand }) => added + demand.minutes, 0);
      expect(total(within)).toBeCloseTo(total([]), 5);
    }),
  );
});

test('who holds the conversations changes nothing about how many there are', () => {
  fc.assert(
    fc.property(someYears, fc.constantFrom('c', 'd', 'e'), (year, groupId) => {
      const visits = (some: CapacityChange[]) =>
        figuresOf(withChanges(year, some), 2027)
          .filter(({ kind }) => kind !== 'hca')
          .reduce((added, { demand }) => added + demand.visits, 0);
      expect(visits([{ kind: 'nurse-led', groupId }])).toBeCloseTo(visits([]), 5);
    }),
  );
});

test('longer conversations are wanted nowhere less, and tests not at all more', () => {
  fc.assert(
    fc.property(someYears, (year) => {
      const before = figuresOf(withChanges(year, []), 2027).filter(({ kind }) => kind === 'hca');
      const after = figuresOf(withChanges(year, [{ kind: 'longer', minutes: 10 }]), 2027);
      expect(after.filter(({ kind }) => kind === 'hca')).toEqual(before);
      const minutes = (figures: typeof after) =>
        figures.reduce((added, one) => added + one.demand.minutes, 0);
      const talks = sum(
        year.cells.filter((cell) => cell.year === 2027),
        'talks',
      );
      expect(minutes(after)).toBeCloseTo(minutes(figuresOf(withChanges(year, []), 2027)) + talks * 10, 5);
    }),
  );
});

test('a change made and taken away again leaves no trace', () => {
  fc.assert(
    fc.property(someYears, changes, (year, some) => {
      const before = JSON.stringify(year);
      withChanges(year, some);
      expect(JSON.stringify(year)).toBe(before);
    }),
  );
});
