import { bankHolidays } from '../../recall/bankHolidays.ts';
import { daysBetween, type IsoDate } from '../../time/isoDate.ts';
import { minuteOf } from '../clockTime.ts';
import { startsIn, type FreeRun, type Start } from '../freePlaces.ts';
import { conversationDays } from '../pairGap.ts';
import type { Seer } from '../wishCosts.ts';
import { dayPartOf } from '../wishes.ts';
import type { MonthPuzzle } from './puzzle.ts';

/** A run with its days as numbers, so that hundreds of thousands of pairs are compared without a calendar. */
export type DeskRun = {
  index: number;
  run: FreeRun;
  /** Days since the first day of the month. */
  day: number;
  /** The days on which a conversation may follow tests in this run. */
  talkFrom: number;
  talkUntil: number;
  /** Minutes of the day. */
  starts: number;
  ends: number;
};

/** The puzzle as it is worked on. */
export type PlanDesk = {
  puzzle: MonthPuzzle;
  seers: ReadonlyMap<string, Seer>;
  /** Runs nobody is placed in on a bank holiday are left out. */
  runs: readonly DeskRun[];
  dayNumber: (day: IsoDate) => number;
  /** Wishes missed in each run, by what is wished and for which visit: as it becomes known. */
  missed: Map<string, Map<FreeRun, number>>;
  /** Where in a run a visit of so many places may begin, the first of each part of the day. */
  startsOf: (run: FreeRun, places: number) => readonly Start[];
  /** Other runs as they are worked on, the first of them with this number. */
  withDays: (runs: readonly FreeRun[], from: number) => DeskRun[];
};

export function createDesk(puzzle: MonthPuzzle): PlanDesk {
  const dayNumber = remembered((day) => daysBetween(puzzle.days.tests.from, day));
  const after = remembered((day) => {
    const { from, until } = conversationDays(day, puzzle.rules, bankHolidays);
    return { talkFrom: dayNumber(from), talkUntil: dayNumber(until) };
  });
  const withDays = (runs: readonly FreeRun[], from: number) =>
    runs.flatMap((run, index): DeskRun[] => {
      if (bankHolidays.has(run.onDay)) return [];
      const starts = minuteOf(run.startsAt);
      const ends = starts + run.count * run.slotMinutes;
      return [{ index: from + index, run, day: dayNumber(run.onDay), ...after(run.onDay), starts, ends }];
    });
  return {
    puzzle,
    seers: new Map(puzzle.seers.map((seer) => [seer.id, seer])),
    dayNumber,
    missed: new Map(),
    startsOf: startsKnown(),
    withDays,
    runs: withDays(puzzle.runs, 0),
  };
}

function remembered<T>(find: (day: IsoDate) => T): (day: IsoDate) => T {
  const known = new Map<IsoDate, T>();
  return (day) => {
    const found = known.get(day) ?? find(day);
    known.set(day, found);
    return found;
  };
}

function startsKnown(): PlanDesk['startsOf'] {
  const known = new Map<FreeRun, Map<number, Start[]>>();
  return (run, places) => {
    const ofRun = known.get(run) ?? new Map<number, Start[]>();
    known.set(run, ofRun);
    const found = ofRun.get(places) ?? firstOfParts(startsIn(run, places * run.slotMinutes, []));
    ofRun.set(places, found);
    return found;
  };
}

function firstOfParts(starts: readonly Start[]): Start[] {
  return starts.filter(
    ({ startsAt }, at) => at === 0 || dayPartOf(startsAt) !== dayPartOf(starts[at - 1]?.startsAt ?? startsAt),
  );
}
