import { planCosts } from './planCosts.ts';
import { createDesk, type PlanDesk } from './planDesk.ts';
import { halvesOf, type Half } from './planHalves.ts';
import type { MonthPuzzle, PlanOption, PuzzlePerson } from './puzzle.ts';

/** Where one person can be seen: the runs of each half; null for a half that is not needed. */
export type Ways = {
  first: readonly Half[] | null;
  talks: readonly Half[] | null;
  gapUsual: number;
};

/**
 * The ways to see each person. People who need the same, wish the same and know the same share theirs, so that 300
 * people cost what their kinds cost.
 */
export function createWays(
  puzzle: MonthPuzzle,
  desk: PlanDesk = createDesk(puzzle),
): (person: PuzzlePerson) => Ways {
  const known = new Map<string, Ways>();
  const ofPerson = new Map<PuzzlePerson, Ways>();
  const ofKind = (person: PuzzlePerson) => {
    const { cycleId: _cycle, personId: _person, ...kind } = person;
    const key = JSON.stringify(kind);
    const found = known.get(key) ?? waysOf(person, desk);
    known.set(key, found);
    return found;
  };
  return (person) => {
    const found = ofPerson.get(person) ?? ofKind(person);
    ofPerson.set(person, found);
    return found;
  };
}

function waysOf(person: PuzzlePerson, desk: PlanDesk): Ways {
  const { tests, conversation } = person.wanted;
  return {
    first: tests && halvesOf(person, 'tests', desk),
    talks: conversation && halvesOf(person, 'conversation', desk),
    gapUsual: desk.puzzle.rules.gapUsual,
  };
}

type Visit = (one: Half | null, two: Half | null, cost: number) => void;

/** Calls `visit` with every way there is, in the order of the runs. */
export function eachWay({ first, talks, gapUsual }: Ways, visit: Visit): void {
  if (!first || !talks) {
    for (const one of first ?? []) visit(one, null, one.cost);
    for (const two of talks ?? []) visit(null, two, two.cost);
    return;
  }
  for (const one of first) {
    for (const two of talks) {
      if (!follows(one, two)) continue;
      const off = Math.max(0, Math.abs(two.day - one.day - gapUsual) - planCosts.nearUsual);
      visit(one, two, one.cost + two.cost + planCosts.dayOffUsual * off);
    }
  }
}

/** The gap rules; on one day the conversation's run begins once the tests' run is over, wherever in them somebody sits. */
export function follows(tests: Half, talk: Half): boolean {
  if (talk.day < tests.talkFrom || talk.day > tests.talkUntil) return false;
  return talk.day !== tests.day || talk.starts >= tests.ends;
}

export function optionOf(one: Half | null, two: Half | null, cost: number): PlanOption {
  return {
    tests: one?.index ?? -1,
    talk: two?.index ?? -1,
    testsPlaces: one?.places ?? 0,
    talkPlaces: two?.places ?? 0,
    cost,
  };
}

export function countWays(ways: Ways): number {
  let count = 0;
  eachWay(ways, () => (count += 1));
  return count;
}

/** The cheapest way that still fits into what is left of each run; null where none does. */
export function cheapestThatFits(ways: Ways, left: readonly number[]): PlanOption | null {
  const hasRoom = ({ index, places }: Half) => (left[index] ?? 0) >= places;
  const roomy = {
    ...ways,
    first: ways.first && ways.first.filter(hasRoom),
    talks: ways.talks && ways.talks.filter(hasRoom),
  };
  let best: { one: Half | null; two: Half | null; cost: number } | null = null;
  eachWay(roomy, (one, two, cost) => {
    if (best === null || cost < best.cost) best = { one, two, cost };
  });
  return asOption(best);
}

function asOption(best: { one: Half | null; two: Half | null; cost: number } | null): PlanOption | null {
  return best && optionOf(best.one, best.two, best.cost);
}
