import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedyPlan } from '../../../../shared/booking/plan/greedyPlan.ts';
import {
  cheapestThatFits,
  countWays,
  createWays,
  eachWay,
  type Ways,
} from '../../../../shared/booking/plan/ways.ts';
import { months, wrongWith } from './wrongWith.ts';

test('whatever the month, the first answer seats nobody twice, too long, with the wrong person or days apart', () => {
  fc.assert(
    fc.property(months, (puzzle) => {
      expect(wrongWith(puzzle, greedyPlan(puzzle))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** What a look at every way says. */
function oneByOne(ways: Ways, left: readonly number[]): { count: number; cost: number | null } {
  let count = 0;
  let least: number | null = null;
  const hasRoom = (half: { index: number; places: number } | null) =>
    half === null || (left[half.index] ?? 0) >= half.places;
  eachWay(ways, (one, two, cost) => {
    count += 1;
    if (hasRoom(one) && hasRoom(two) && (least === null || cost < least)) least = cost;
  });
  return { count, cost: least };
}

test('ways are counted and the cheapest is found without looking at each, as if each had been looked at', () => {
  const sameDay = fc.boolean();
  fc.assert(
    fc.property(months, sameDay, fc.integer({ min: 1, max: 4 }), (month, onOneDay, taken) => {
      const gaps = onOneDay ? { gapAtLeast: 0, gapUsual: 3, resultsAfter: 0, resultsPostedBefore: 0 } : {};
      const puzzle = { ...month, rules: { ...month.rules, ...gaps } };
      const ways = createWays(puzzle);
      const left = puzzle.runs.map(({ count }, at) => (at % taken === 0 ? count : Math.floor(count / 2)));
      for (const person of puzzle.people) {
        const theirs = ways(person);
        const found = { count: countWays(theirs), cost: cheapestThatFits(theirs, left)?.cost ?? null };
        expect(found).toEqual(oneByOne(theirs, left));
      }
    }),
    { numRuns: 100 },
  );
});
