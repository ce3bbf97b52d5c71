import type { Highs } from 'highs';
import { greedyPlan } from '../../../shared/booking/plan/greedyPlan.ts';
import { isBetter, scoreOf, type Choices, type MonthPuzzle } from '../../../shared/booking/plan/puzzle.ts';
import { createWays } from '../../../shared/booking/plan/ways.ts';
import { improve, placeAnew, someOf, type Search } from './improve.ts';
import { choicesIn, countsOf, createColumns, kindsOf, type Columns, type PlanKind } from './planKinds.ts';
import type { Goal, Master } from './planModel.ts';
import { priceWays, type Priced, type Prices } from './priceWays.ts';
import { relax } from './relax.ts';
import { roomOf } from './room.ts';
import { solveWhole } from './wholePeople.ts';

export type PlanSolved = {
  choices: Choices;
  /** No more people than this can be placed, whatever is done. */
  peopleAtMost: number;
  /** With as many people as are placed, no answer has fewer points. */
  pointsAtLeast: number;
};

type Options = {
  /** How long it may take, s. */
  seconds: number;
  /** Near enough to the best, as a share of the points: 0.01 is 1 %. */
  gap: number;
  /** Seconds since it began. */
  clock: () => number;
  onBetter?: (better: PlanSolved) => void;
};

type Work = {
  highs: Highs;
  puzzle: MonthPuzzle;
  kinds: readonly PlanKind[];
  columns: Columns;
  best: PlanSolved;
  secondsLeft: () => number;
  gap: number;
  master: (goal: Goal) => Master;
  better: (found: Partial<PlanSolved>) => void;
};

/** Most people placed first, then with that number fixed the fewest points; each measured against what cannot be beaten. */
export function solvePlan(highs: Highs, puzzle: MonthPuzzle, options: Options): PlanSolved {
  const work = workOn(highs, puzzle, options);
  // The first answer places somebody wherever there is any way at all.
  if (scoreOf(work.best.choices).placed === 0) return { ...work.best, peopleAtMost: 0 };
  mostPeople(work);
  fewestPoints(work);
  return work.best;
}

function workOn(highs: Highs, puzzle: MonthPuzzle, { seconds, gap, clock, onBetter }: Options): Work {
  const ways = createWays(puzzle);
  const kinds = kindsOf(puzzle, ways);
  const choices = greedyPlan(puzzle, ways);
  const room = roomOf(puzzle.runs.map(({ count }) => count));

  const peopleAtMost = puzzle.people.length;
  const work: Work = {
    highs,
    puzzle,
    kinds,
    columns: createColumns(kinds, choices),
    best: { choices, peopleAtMost, pointsAtLeast: 0 },
    secondsLeft: () => seconds - clock(),
    gap,
    master: (goal) => ({ kinds, room, goal }),
    better(found) {
      work.best = { ...work.best, ...found };
      onBetter?.(work.best);
    },
  };
  return work;
}

function mostPeople(work: Work): void {
  const { highs, puzzle, columns, secondsLeft, master } = work;
  // Brings in the ways that place more people for few points, which the second stage goes on from.
  const divided = relax(highs, columns, { master: master('people'), secondsLeft });
  if (divided.prices) roundOff(work, { ...divided, prices: divided.prices });
  if (scoreOf(work.best.choices).placed === puzzle.people.length) return;
  const { bound } = relax(highs, columns, { master: master('most'), secondsLeft });
  work.better({ peopleAtMost: Math.min(puzzle.people.length, Math.floor(1e-6 - bound)) });
  if (scoreOf(work.best.choices).placed < work.best.peopleAtMost) whole(work, 'most', secondsLeft() / 2);
}

/** Tries to place the last few, each time with others around them. */
const repairs = 8;

/**
 * Whoever is placed whole where people could be divided stays there, the others are placed anew; then those still left
 * over, with some around them. Most of the way to the best answer, in a few seconds.
 */
function roundOff(work: Work, { prices, shares }: { prices: Prices; shares: Float64Array }): void {
  const { highs, puzzle, kinds, columns, secondsLeft } = work;
  const search = { highs, puzzle, kinds, prices, secondsLeft };
  const whole = shares.map((share) => Math.floor(share + 1e-6));
  let choices = choicesIn(columns, { kinds, people: puzzle.people.length }, whole);
  for (let turn = 0; turn <= repairs && secondsLeft() > 0; turn += 1) {
    const free = new Set(choices.flatMap((option, index) => (option ? [] : [index])));
    if (free.size === 0) break;
    if (turn > 0) for (const index of someOf(puzzle, choices, turn)) free.add(index);
    choices = placeAnew(search, choices, { free, goal: 'people', seconds: 15 });
    if (isBetter(scoreOf(choices), scoreOf(work.best.choices))) work.better({ choices });
  }
}

/** An answer with whole people over the ways that are known; kept where it is better than the one before. */
function whole(work: Work, goal: Goal, seconds: number): number {
  const { highs, kinds, columns, puzzle } = work;
  const keep = (counts: ArrayLike<number>) => {
    const choices = choicesIn(columns, { kinds, people: puzzle.people.length }, counts);
    if (isBetter(scoreOf(choices), scoreOf(work.best.choices))) work.better({ choices });
  };
  const { counts, bound } = solveWhole(highs, {
    master: work.master(goal),
    columns: columns.all,
    start: countsOf(columns, kinds, work.best.choices),
    seconds: Math.min(seconds, work.secondsLeft()),
    gap: goal === 'most' ? 0 : work.gap,
    onBetter: keep,
  });
  keep(counts);
  return bound;
}

function fewestPoints(work: Work): void {
  const { placed } = scoreOf(work.best.choices);
  if (placed === 0 || work.secondsLeft() <= 0) return;
  const master = work.master(placed);
  const { bound, prices } = relax(work.highs, work.columns, {
    master,
    secondsLeft: work.secondsLeft,
  });
  work.better({ pointsAtLeast: atLeast(bound) });
  if (!prices || isNear(work)) return;
  const { highs, puzzle, kinds, gap } = work;
  // A third of the time: what is left proves how good the answer is, and often betters it.
  const until = (work.secondsLeft() * 2) / 3;
  const search: Search = {
    highs,
    puzzle,
    kinds,
    prices,
    secondsLeft: () => work.secondsLeft() - until,
    target: work.best.pointsAtLeast / (1 - gap),
    onBetter: (choices) => work.better({ choices }),
  };
  improve(search, work.best.choices);
  if (!isNear(work) && work.secondsLeft() > 0) prove(work, { master, prices, bound });
}

/** All a solver is asked to look at together: what fits into memory and time. */
const columnsAtMost = 20_000;

/**
 * Every way that could be part of an answer nearly as good as this one, by the prices of the divided answer: what is left
 * out costs any answer more than that. What the solver proves of these is so proved of all ways.
 */
function prove(
  work: Work,
  { master, prices, bound }: { master: Master; prices: Prices; bound: number },
): void {
  const { columns, gap } = work;
  const within = Math.max(1, scoreOf(work.best.choices).cost * (1 - gap) - bound);
  const priced = asManyAs(columnsAtMost, within, (limit) =>
    priceWays(master, prices, { perKind: Infinity, within: limit }),
  );
  for (const column of priced.columns) columns.add(column);
  const ofThese = whole(work, scoreOf(work.best.choices).placed, work.secondsLeft());
  const proved = atLeast(Math.min(ofThese, bound + priced.leftOutFrom));
  if (proved > work.best.pointsAtLeast) work.better({ pointsAtLeast: proved });
}

/** The ways within a limit or, where they are too many, within the largest part of it that leaves few enough. */
function asManyAs(most: number, within: number, price: (limit: number) => Priced): Priced {
  let limit = within;
  let priced = price(limit);
  while (priced.columns.length > most && limit > 1) {
    limit *= 0.8;
    priced = price(limit);
  }
  return priced;
}

function isNear({ best, gap }: Work): boolean {
  const { cost } = scoreOf(best.choices);
  return cost - best.pointsAtLeast <= gap * cost;
}

/** Points are whole numbers. */
function atLeast(bound: number): number {
  return Number.isFinite(bound) ? Math.max(0, Math.ceil(bound - 1e-6)) : 0;
}
