import fc from 'fast-check';
import loadHighs from 'highs';
import secondSolver from 'javascript-lp-solver';
import { expect, test } from 'vitest';
import { solvePlan } from '../../../../main/jobs/plan/solvePlan.ts';
import { greedyPlan } from '../../../../shared/booking/plan/greedyPlan.ts';
import { openingsFor } from '../../../../shared/booking/plan/openings.ts';
import { scoreOf, type MonthPuzzle, type PlanOption } from '../../../../shared/booking/plan/puzzle.ts';
import { createWays, eachWay, optionOf, type Ways } from '../../../../shared/booking/plan/ways.ts';
import { aBusyMonth, aPuzzle, places, somebody } from '../../../shared/booking/plan/aMonth.ts';
import { wrongWith } from '../../../shared/booking/plan/wrongWith.ts';

const highs = await loadHighs();
const best = (puzzle: MonthPuzzle, seconds = 60) => {
  const began = performance.now();
  const clock = () => (performance.now() - began) / 1000;
  return solvePlan(highs, puzzle, { seconds, gap: 0, clock });
};

/** Every way there is. */
function allWays(ways: Ways): PlanOption[] {
  const all: PlanOption[] = [];
  eachWay(ways, (one, two, cost) => all.push(optionOf(one, two, cost)));
  return all;
}

/** The same month said as a whole to another solver: every way of every person, nothing left out. */
function bySecondSolver(puzzle: MonthPuzzle) {
  const ways = createWays(puzzle);
  const variables: Record<string, Record<string, number>> = {};
  for (const [index, person] of puzzle.people.entries()) {
    for (const [way, { tests, talk, testsPlaces, talkPlaces, cost }] of allWays(ways(person)).entries()) {
      variables[`${index} ${way}`] = {
        // One person more is worth all points there can be.
        worth: 100_000 - cost,
        [`person ${index}`]: 1,
        ...(tests < 0 ? {} : { [`run ${tests}`]: testsPlaces }),
        ...(talk < 0 ? {} : { [`run ${talk}`]: talkPlaces }),
      };
    }
  }
  const constraints = Object.fromEntries([
    ...puzzle.people.map((_, index) => [`person ${index}`, { max: 1 }] as const),
    ...puzzle.runs.map(({ count }, index) => [`run ${index}`, { max: count }] as const),
  ]);
  const ints = Object.fromEntries(Object.keys(variables).map((name) => [name, 1 as const]));
  const { result } = secondSolver.Solve({
    optimize: 'worth',
    opType: 'max',
    constraints,
    variables,
    ints,
  }) as { result: number };
  const placed = Math.ceil(Math.max(0, result) / 100_000);
  return { placed, cost: Math.round(placed * 100_000 - result) };
}

const few = fc
  .record({
    count: fc.integer({ min: 2, max: 8 }),
    spare: fc.double({ min: -0.4, max: 0.4, noNaN: true }),
    seed: fc.nat(),
    session: fc.integer({ min: 4, max: 9 }),
  })
  .map(aBusyMonth);

test('the optimum of a small month is what a second solver says, and the first answer never beats it', () => {
  fc.assert(
    fc.property(few, (puzzle) => {
      const { choices, peopleAtMost, pointsAtLeast } = best(puzzle);
      const score = scoreOf(choices);
      const first = scoreOf(greedyPlan(puzzle));
      expect(wrongWith(puzzle, choices)).toEqual([]);
      expect(score).toEqual(bySecondSolver(puzzle));
      expect(peopleAtMost).toBeGreaterThanOrEqual(score.placed);
      expect(pointsAtLeast).toBeLessThanOrEqual(score.cost);
      expect(first.placed).toBeLessThanOrEqual(score.placed);
      if (first.placed === score.placed) expect(first.cost).toBeGreaterThanOrEqual(score.cost);
    }),
    { numRuns: 12 },
  );
});

test('a bigger month is within the rules too, and better than the first answer', () => {
  const puzzle = aBusyMonth({ count: 60, spare: 0.1, seed: 7 });
  const { choices } = best(puzzle, 8);
  expect(wrongWith(puzzle, choices)).toEqual([]);
  expect(scoreOf(choices).placed).toBeGreaterThanOrEqual(scoreOf(greedyPlan(puzzle)).placed);
});

test('the order of names leaves somebody out whom the best answer places', () => {
  const gp = {
    ...somebody({ cycleId: '' }).wanted,
    conversation: { minutes: 40, with: ['nurse', 'gp'] as const, modes: ['face-to-face'] as const },
  };
  // Both can go to the nurse; only one can go to the GP, for whom it costs a little more.
  const puzzle = aPuzzle(
    [
      somebody({ cycleId: 'either', wanted: gp, knows: ['gwen'] }),
      somebody({ cycleId: 'nurse only' }),
      somebody({ cycleId: 'also nurse' }),
    ],
    [
      places({ onDay: '2026-05-05', count: 6 }),
      places({ onDay: '2026-05-19', count: 8, clinicianId: 'gwen' }),
      places({ onDay: '2026-05-20', count: 4, clinicianId: 'tom' }),
    ],
  );
  expect(scoreOf(best(puzzle).choices).placed).toBe(3);
});

test('the openings that are named place as many more as they say when everything is planned again with them', () => {
  const puzzle = aBusyMonth({ count: 30, spare: -0.3, seed: 11 });
  const { choices } = best(puzzle, 20);
  const openings = openingsFor(puzzle, choices);
  const more = openings.flatMap(({ times }, number) =>
    times.map(({ run }) => ({ ...run, clinicId: `${run.clinicId} ${number}` })),
  );
  const places = openings.reduce((sum, one) => sum + one.places, 0);
  const again = best({ ...puzzle, runs: [...puzzle.runs, ...more] }, 20);
  expect(openings[0]?.places).toBeGreaterThan(0);
  expect(scoreOf(again.choices).placed).toBeGreaterThanOrEqual(scoreOf(choices).placed + places);
});

test('a second opening is named on top of the first, and never counts on a place that the first has filled', () => {
  const seven = Array.from({ length: 7 }, (_, index) => somebody({ cycleId: `c${index}` }));
  // Six of them can have their tests; nobody can have their conversation.
  const puzzle = aPuzzle(seven, [places({ onDay: '2026-05-05', count: 12 })]);
  const [first, second] = openingsFor(
    puzzle,
    puzzle.people.map(() => null),
  );
  expect(first?.sentence).toMatch(/^240 minutes face to face with a nurse .* would place 6 people\.$/);
  expect(second?.sentence).toMatch(
    /^On top of that, 20 minutes face to face with a healthcare assistant .* and 40 minutes face to face with a nurse .* would place 1 more person\.$/,
  );
});
