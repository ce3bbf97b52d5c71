import { counted, screenDate } from '../../format.ts';
import { bankHolidays } from '../../recall/bankHolidays.ts';
import { isWorkingDay } from '../../recall/workingDays.ts';
import { addDays, type IsoDate } from '../../time/isoDate.ts';
import type { AppointmentPart } from '../appointment.ts';
import type { FreeRun } from '../freePlaces.ts';
import { createDesk } from './planDesk.ts';
import { roomLeft, type Choices, type MonthPuzzle, type PuzzlePerson } from './puzzle.ts';
import { candidates, placedWith, slot, type Try, type Waiting } from './tryOpening.ts';
import { createWays } from './ways.ts';
import { withWhom } from './whyUnplaced.ts';

/** Clinic time that is not open yet, and how many more people it would place. */
export type Opening = {
  times: { part: AppointmentPart; minutes: number; from: IsoDate; until: IsoDate; run: FreeRun }[];
  places: number;
  sentence: string;
};

/** As many as anybody reads. */
const openingsAtMost = 3;

/**
 * The shortest clinics that would place those who are left over, while everybody else stays where they are: on which days,
 * with whom, for how long. Each is tried by placing them; only what works is named.
 */
export function openingsFor(puzzle: MonthPuzzle, choices: Choices): Opening[] {
  let waiting = puzzle.people.filter((_, index) => !choices[index]);
  const openings: Opening[] = [];
  let left = roomLeft(puzzle, choices);
  const desk = createDesk(puzzle);
  const ways = createWays(puzzle, { ...desk, runs: desk.runs.filter(({ index }) => left[index]) });
  while (waiting.length > 0 && openings.length < openingsAtMost) {
    const found = bestOpening(puzzle, { waiting, left, desk, ways });
    if (!found) break;
    openings.push({ ...found.opening, sentence: sentenceOf(found.opening, openings.length > 0) });
    waiting = waiting.filter((person) => !found.placed.has(person));
    // Whom this clinic places may sit with their other half where it was free: the next is named on top of it.
    left = found.left;
  }
  return openings;
}

function bestOpening(puzzle: MonthPuzzle, asked: Waiting) {
  const { waiting } = asked;
  const tries = waiting
    .filter((person, index) => waiting.findIndex((one) => sameVisits(one, person)) === index)
    .flatMap((person) => candidates(puzzle, person))
    .map((runs) => ({ runs, ...placedWith(puzzle, asked, runs) }))
    .filter(({ people }) => people.size > 0);
  const all = tries.map((one) => ({ ...one, total: one.minutes.reduce((sum, some) => sum + some, 0) }));
  const [best] = all.toSorted(
    (one, other) =>
      other.people.size - one.people.size ||
      one.runs.length - other.runs.length ||
      one.total - other.total ||
      dayOf(one).localeCompare(dayOf(other)),
  );
  if (!best) return null;
  const asGood = all.filter(
    (one) =>
      one.people.size === best.people.size &&
      one.total === best.total &&
      one.runs.length === best.runs.length &&
      one.runs.every(
        ({ run, part }, index) => isLike(run, best.runs[index]?.run) && part === best.runs[index]?.part,
      ),
  );
  return { opening: openingOf(best, asGood), placed: best.people, left: best.left };
}

function dayOf({ runs }: Pick<Try, 'runs'>): IsoDate {
  return runs[0]?.run.onDay ?? '';
}

function sameVisits(one: PuzzlePerson, other: PuzzlePerson): boolean {
  return JSON.stringify(one.wanted) === JSON.stringify(other.wanted);
}

function isLike(one: FreeRun, other: FreeRun | undefined): boolean {
  return one.kind === other?.kind && one.mode === other.mode;
}

function openingOf(
  { runs, minutes, people }: { runs: Try['runs']; minutes: number[]; people: ReadonlySet<PuzzlePerson> },
  asGood: readonly Pick<Try, 'runs'>[],
): Found {
  const times = runs.map(({ part, run }, index) => {
    const days = new Set(asGood.flatMap((one) => one.runs[index]?.run.onDay ?? []));
    const { from, until } = around(run.onDay, days);
    const lasting = minutes[index] ?? 0;
    return { part, minutes: lasting, from, until, run: { ...run, count: lasting / slot } };
  });
  return { times, places: people.size };
}

type Found = Omit<Opening, 'sentence'>;

/** What comes on top of clinics named before says so: the same days and times again are another clinic, not that one. */
function sentenceOf({ times, places }: Found, isOnTop: boolean): string {
  const words = times.map(
    ({ minutes, from, until, run }) =>
      `${minutes} minutes ${withWhom({ with: [run.kind], modes: [run.mode] })} ${between(from, until)}`,
  );
  return isOnTop
    ? `On top of that, ${words.join(' and ')} would place ${counted(places, 'more person', 'more people')}.`
    : `${words.join(' and ')} would place ${counted(places, 'person', 'people')}.`;
}

function between(from: IsoDate, until: IsoDate): string {
  return from === until ? `on ${screenDate(from)}` : `between ${screenDate(from)} and ${screenDate(until)}`;
}

/** The working days around one that all do as well. */
function around(day: IsoDate, days: ReadonlySet<IsoDate>) {
  const reach = (step: number) => {
    let last = day;
    for (
      let next = addDays(day, step);
      days.has(next) || !isWorkingDay(next, bankHolidays);
      next = addDays(next, step)
    ) {
      if (days.has(next)) last = next;
    }
    return last;
  };
  return { from: reach(-1), until: reach(1) };
}
