import fc from 'fast-check';
import type { CapacityCell, CapacityYear } from '../../../shared/booking/capacity/capacityYear.ts';
import { monthsOfQofYear } from '../../../shared/time/qofYear.ts';

/** Monday in November of the year 2026/27. */
export const today = '2026-11-23';
export const years: [number, number] = [2026, 2027];
const none = { share: 0, from: 'assumed', words: '' } as const;

/** People of group D planned for a month, nothing done yet; what is said replaces it. */
export function aCell(said: Partial<CapacityCell> & { month: string }): CapacityCell {
  const people = said.people ?? 10;
  return {
    year: said.month < '2027-04' ? 2026 : 2027,
    groupId: 'd',
    extraMinutes: 0,
    people,
    movable: people,
    tests: people,
    talks: people,
    testsDone: 0,
    talksDone: 0,
    ...said,
  };
}

/** A year without history: nobody misses a visit, the lists stay as they are. */
export function aYear(said: Partial<CapacityYear> = {}): CapacityYear {
  return {
    today,
    years,
    openUntil: null,
    groups: [
      {
        id: 'c',
        letter: 'C',
        name: 'Four or more',
        hcaMinutes: 30,
        conversationMinutes: 40,
        conversationWith: 'gp',
      },
      {
        id: 'd',
        letter: 'D',
        name: 'Diabetes',
        hcaMinutes: 20,
        conversationMinutes: 40,
        conversationWith: 'nurse',
      },
      {
        id: 'e',
        letter: 'E',
        name: 'Heart',
        hcaMinutes: 20,
        conversationMinutes: 30,
        conversationWith: 'either',
      },
    ],
    cells: [],
    supply: [],
    slots: { hca: null, nurse: null, gp: null },
    weekdays: [],
    rates: { missedTests: none, missedTalks: none, lost: none, joined: none },
    assumed: { missedTests: 6, missedTalks: 6, lost: 5, joined: 5 },
    assumedVersion: 0,
    ...said,
  };
}

const someCells = fc
  .uniqueArray(
    fc.record({
      month: fc.constantFrom(...monthsOfQofYear(2026), ...monthsOfQofYear(2027)),
      groupId: fc.constantFrom('c', 'd', 'e'),
      extraMinutes: fc.constantFrom(0, 10, 20),
      people: fc.integer({ min: 0, max: 60 }),
      share: fc.integer({ min: 0, max: 100 }),
    }),
    { selector: (one) => `${one.month} ${one.groupId} ${one.extraMinutes}`, maxLength: 40 },
  )
  .map((cells) =>
    cells.map(({ share, ...cell }) => aCell({ ...cell, movable: Math.floor((cell.people * share) / 100) })),
  );

const someSupply = fc.array(
  fc.record({
    month: fc.constantFrom(...monthsOfQofYear(2026), ...monthsOfQofYear(2027)),
    kind: fc.constantFrom('hca' as const, 'nurse' as const, 'gp' as const),
    minutes: fc.integer({ min: 0, max: 3000 }),
    opened: fc.constant(0),
    booked: fc.constant(0),
  }),
  { maxLength: 20 },
);

/** Any two years. */
export const someYears = fc
  .record({ cells: someCells, supply: someSupply })
  .map(({ cells, supply }) => aYear({ cells, supply }));
