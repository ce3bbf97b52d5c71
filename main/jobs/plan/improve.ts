import type { Highs } from 'highs';
import { scoreOf, take, type Choices, type MonthPuzzle } from '../../../shared/booking/plan/puzzle.ts';
import { choicesIn, countsOf, createColumns, type PlanKind } from './planKinds.ts';
import type { Goal, Master } from './planModel.ts';
import { priceWays, type Prices } from './priceWays.ts';
import { roomOf } from './room.ts';
import { solveWhole } from './wholePeople.ts';

/** What is needed to place some people anew. */
export type Anywhere = {
  highs: Highs;
  puzzle: MonthPuzzle;
  kinds: readonly PlanKind[];
  prices: Prices;
  secondsLeft: () => number;
};

export type Search = Anywhere & {
  /** Good enough, in points. */
  target: number;
  onBetter: (choices: Choices) => void;
};

/** So many people are placed anew at a time: few enough that the best for them is found at once. */
const atATime = 70;
/** Of them, so many around one day; the others from all over the month. */
const together = 49;
const waysEach = 30;
/** After so many tries in a row that found nothing, there is little left to find this way. */
const triesInVain = 12;

/**
 * Makes an answer better by placing some people anew while all others stay where they are, again and again with others:
 * a month of 300 is too much to be decided at once, 70 of them are not.
 */
export function improve(search: Search, choices: Choices): void {
  const { secondsLeft, target, onBetter } = search;
  let best = choices;
  let inVain = 0;
  for (let turn = 0; inVain < triesInVain; turn += 1) {
    if (secondsLeft() <= 0 || scoreOf(best).cost <= target) return;
    const free = someOf(search.puzzle, best, turn);
    const found = placeAnew(search, best, { free, goal: free.size, seconds: 10 });
    inVain += 1;
    if (scoreOf(found).cost >= scoreOf(best).cost) continue;
    best = found;
    inVain = 0;
    onBetter(best);
  }
}

/** Those around one day, and some from all over the month; others each turn, the same every time. */
export function someOf({ runs }: MonthPuzzle, choices: Choices, turn: number): Set<number> {
  const dayOf = (run: number) => runs[run]?.onDay ?? '';
  const placed = choices
    .flatMap((option, index) => {
      if (!option) return [];
      const run = turn % 2 === 0 && option.tests >= 0 ? option.tests : Math.max(option.talk, option.tests);
      return [{ index, run }];
    })
    .toSorted((one, other) => dayOf(one.run).localeCompare(dayOf(other.run)) || one.run - other.run);
  // Steps of the golden section come everywhere in the month before they come anywhere twice.
  const start = Math.floor((turn * 0.381_966 * placed.length) % placed.length);
  const turned = [...placed.slice(start), ...placed.slice(0, start)];
  const chosen = new Set(turned.slice(0, together).map(({ index }) => index));
  const step = 7 + (turn % 5);
  for (let at = together; at < turned.length && chosen.size < atATime; at += step) {
    const one = turned[at];
    if (one) chosen.add(one.index);
  }
  return chosen;
}

type Anew = { free: ReadonlySet<number>; goal: Goal; seconds: number };

/** Some people placed anew, as well as can be, while everybody else stays. */
export function placeAnew(search: Anywhere, choices: Choices, { free, goal, seconds }: Anew): Choices {
  const { highs, puzzle, prices, secondsLeft } = search;
  const capacity = puzzle.runs.map(({ count }) => count);
  for (const [index, option] of choices.entries()) if (option && !free.has(index)) take(capacity, option);
  const theirs = search.kinds
    .map(({ ways, members }, kind) => ({ kind, ways, members: members.filter((one) => free.has(one)) }))
    .filter(({ members }) => members.length > 0);
  const master: Master = { kinds: theirs, room: roomOf(capacity), goal };
  const columns = createColumns(theirs, choices);
  const ofTheirs = { ...prices, kinds: theirs.map(({ kind }) => prices.kinds[kind] ?? 0) };
  const priced = priceWays(master, ofTheirs, { perKind: waysEach, within: Infinity });
  for (const column of priced.columns) columns.add(column);
  if (columns.all.length === 0) return choices;
  const { counts } = solveWhole(highs, {
    master,
    columns: columns.all,
    start: countsOf(columns, theirs, choices),
    seconds: Math.min(seconds, secondsLeft()),
    gap: 0.002,
  });
  const anew = choicesIn(columns, { kinds: theirs, people: puzzle.people.length }, counts);
  return choices.map((option, index) => (free.has(index) ? (anew[index] ?? null) : option));
}
