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
      visit(one, two, costOf(one, two, gapUsual));
    }
  }
}

/** Never less than either half by itself. */
function costOf(one: Half, two: Half, gapUsual: number): number {
  const off = Math.max(0, Math.abs(two.day - one.day - gapUsual) - planCosts.nearUsual);
  return one.cost + two.cost + planCosts.dayOffUsual * off;
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

/** How many ways there are, counted by days and not one by one: the first answer is to be there at once. */
export function countWays({ first, talks }: Ways): number {
  if (!first || !talks) return (first ?? talks ?? []).length;
  const upTo = countedUpTo(talks);
  const before = (day: number) => upTo[Math.min(Math.max(day, 0), upTo.length - 1)] ?? 0;
  let count = 0;
  for (const one of first) {
    if (one.talkFrom > one.talkUntil) continue;
    count += before(one.talkUntil + 1) - before(one.talkFrom);
    if (one.talkFrom > one.day || one.talkUntil < one.day) continue;
    // On the day of the tests themselves it depends on the time.
    for (const two of talks) if (two.day === one.day && !follows(one, two)) count -= 1;
  }
  return count;
}

/** At each day how many there are before it. */
function countedUpTo(talks: readonly Half[]): number[] {
  const days = talks.reduce((most, { day }) => Math.max(most, day + 1), 0);
  const upTo = Array.from({ length: days + 1 }, () => 0);
  for (const { day } of talks) upTo[day + 1] = (upTo[day + 1] ?? 0) + 1;
  for (let day = 1; day <= days; day += 1) upTo[day] = (upTo[day] ?? 0) + (upTo[day - 1] ?? 0);
  return upTo;
}

/** The cheapest way that still fits into what is left of each run; null where none does. */
export function cheapestThatFits(ways: Ways, left: readonly number[]): PlanOption | null {
  const first = fitting(ways.first, left);
  const talks = fitting(ways.talks, left);
  if (first && talks) return cheapestPair(first, talks, ways.gapUsual);
  const best = cheapest(first ?? talks ?? []);
  if (best === null) return null;
  return first ? optionOf(best, null, best.cost) : optionOf(null, best, best.cost);
}

function cheapestPair(first: readonly Half[], talks: readonly Half[], gapUsual: number): PlanOption | null {
  let best: PlanOption | null = null;
  for (const one of first) {
    for (const two of talks) {
      // Most pairs cost too much before their days are compared.
      if (best !== null && one.cost + two.cost >= best.cost) continue;
      if (!follows(one, two)) continue;
      const cost = costOf(one, two, gapUsual);
      if (best === null || cost < best.cost) best = optionOf(one, two, cost);
    }
  }
  return best;
}

function cheapest(halves: readonly Half[]): Half | null {
  return halves.reduce<Half | null>(
    (best, one) => (best === null || one.cost < best.cost ? one : best),
    null,
  );
}

function fitting(halves: readonly Half[] | null, left: readonly number[]): readonly Half[] | null {
  return halves && halves.filter(({ index, places }) => (left[index] ?? 0) >= places);
}
