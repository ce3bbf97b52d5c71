import { take, type Choices, type MonthPuzzle, type PlanOption } from './puzzle.ts';
import { cheapestThatFits, countWays, createWays, type Ways } from './ways.ts';

/**
 * The first answer, at once: whoever has the fewest ways first, each the cheapest that still fits. Never overfull, always
 * the right days apart; it may leave out people whom another order would place.
 */
export function greedyPlan(puzzle: MonthPuzzle, ways = createWays(puzzle)): Choices {
  const left = puzzle.runs.map(({ count }) => count);
  const choices: (PlanOption | null)[] = puzzle.people.map(() => null);
  for (const { index, theirs } of fewestFirst(puzzle, ways)) {
    const option = cheapestThatFits(theirs, left);
    choices[index] = option;
    if (option) take(left, option);
  }
  return choices;
}

function fewestFirst({ people }: MonthPuzzle, ways: ReturnType<typeof createWays>) {
  const counted = new Map<Ways, number>();
  const countOf = (theirs: Ways) => {
    const count = counted.get(theirs) ?? countWays(theirs);
    counted.set(theirs, count);
    return count;
  };
  return people
    .map((person, index) => ({ index, theirs: ways(person) }))
    .map((one) => ({ ...one, count: countOf(one.theirs) }))
    .sort((one, other) => one.count - other.count || one.index - other.index);
}
