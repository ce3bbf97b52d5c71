import { bankHolidays } from '../../recall/bankHolidays.ts';
import { isWorkingDay } from '../../recall/workingDays.ts';
import { addDays, type IsoDate } from '../../time/isoDate.ts';
import type { AppointmentPart } from '../appointment.ts';
import type { FreeRun } from '../freePlaces.ts';
import type { VisitWanted } from '../visitsWanted.ts';
import type { PlanDesk } from './planDesk.ts';
import type { Half } from './planHalves.ts';
import { take, type MonthPuzzle, type PuzzlePerson } from './puzzle.ts';
import { cheapestThatFits, createWays, type Ways } from './ways.ts';

/** Long enough for one session. */
const longest = 240;
/** Minutes of the places of such a clinic. */
export const slot = 10;

/** Clinics that are not open, and what came of trying them. */
export type Try = { runs: { part: AppointmentPart; run: FreeRun }[]; placed: number; minutes: number[] };

/** Who waits for a place, and what is free. */
export type Waiting = {
  waiting: readonly PuzzlePerson[];
  left: readonly number[];
  desk: PlanDesk;
  /** The ways there are into places that are open and free. */
  ways: (person: PuzzlePerson) => Ways;
};

/** One half more on each working day, or both halves the usual gap apart. */
export function candidates(puzzle: MonthPuzzle, { wanted }: PuzzlePerson): Try['runs'][] {
  const { tests, conversation } = wanted;
  const daysOf = (part: AppointmentPart) => workingDays(puzzle.days[part]);
  const alone = (['tests', 'conversation'] as const).flatMap((part) => {
    const half = wanted[part];
    return half ? daysOf(part).map((day) => [{ part, run: runOn(day, half) }]) : [];
  });
  if (!tests || !conversation) return alone;
  const both = daysOf('tests').flatMap((day) => {
    const [later] = workingDays({
      from: addDays(day, puzzle.rules.gapUsual),
      until: puzzle.days.conversation.until,
    });
    if (later === undefined) return [];
    return [
      [
        { part: 'tests' as const, run: runOn(day, tests) },
        { part: 'conversation' as const, run: runOn(later, conversation) },
      ],
    ];
  });
  return [...alone, ...both];
}

function workingDays({ from, until }: { from: IsoDate; until: IsoDate }): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (isWorkingDay(day, bankHolidays)) days.push(day);
  }
  return days;
}

function runOn(
  onDay: IsoDate,
  { with: [kind = 'nurse'], modes: [mode = 'face-to-face'] }: VisitWanted,
): FreeRun {
  return {
    clinicId: `opening ${onDay} ${kind} ${mode}`,
    clinicianId: '',
    kind,
    mode,
    languages: [],
    onDay,
    startsAt: '09:00',
    slotMinutes: slot,
    first: 0,
    count: longest / slot,
  };
}

/** Who of those waiting gets a place with some runs more, the minutes of them that are used, and what is free then. */
export function placedWith(puzzle: MonthPuzzle, { waiting, left, desk, ways }: Waiting, runs: Try['runs']) {
  const more = desk.withDays(
    runs.map(({ run }) => run),
    puzzle.runs.length,
  );
  const wider = bothWays(ways, createWays(puzzle, { ...desk, runs: more }));
  const room = [...left, ...runs.map(({ run }) => run.count)];
  const people = new Set<PuzzlePerson>();
  // Room only gets less: where one of a kind finds none, the others of it need not look.
  const full = new Set<Ways>();
  for (const person of waiting) {
    const theirs = wider(person);
    const option = full.has(theirs) ? null : cheapestThatFits(theirs, room);
    if (option) {
      take(room, option);
      people.add(person);
    } else full.add(theirs);
  }
  const used = runs.map(({ run }, index) => run.count - (room[puzzle.runs.length + index] ?? 0));
  return {
    people,
    placed: people.size,
    minutes: used.map((count) => count * slot),
    left: room.slice(0, puzzle.runs.length),
  };
}

/** The ways into what is open and into what is tried beside it. */
function bothWays(open: Waiting['ways'], tried: Waiting['ways']): Waiting['ways'] {
  const known = new Map<Ways, Ways>();
  return (person) => {
    const own = open(person);
    const found = known.get(own);
    if (found) return found;
    const more = tried(person);
    const wider = { ...own, first: both(own.first, more.first), talks: both(own.talks, more.talks) };
    known.set(own, wider);
    return wider;
  };
}

function both(some: readonly Half[] | null, more: readonly Half[] | null): Half[] | null {
  return some && more && [...some, ...more];
}
