import { daysBetween, type IsoDate } from '../time/isoDate.ts';
import type { AppointmentPart } from './appointment.ts';
import type { PairQuestion } from './choosePairs.ts';
import { startsIn, suits, type FreeRun, type Start } from './freePlaces.ts';
import type { VisitWanted } from './visitsWanted.ts';
import { unmetAt, type Unmet } from './wishCosts.ts';

/** A start with what it costs by itself; lower is better. */
export type Candidate = { start: Start; unmet: readonly Unmet[]; knowsThem: boolean; cost: number };
export type CandidateDays = ReadonlyMap<IsoDate, readonly Candidate[]>;

const perUnmetWish = 1000;
const afterTheMonth = 150;
const withAStranger = 20;
/** So that a day never makes up for a wish, however far the book is open. */
const daysAtMost = 400;
const keptPerDay = 4;

/**
 * The best few starts of each day for one half. The earliest and the latest of a day are kept too: where both halves
 * are on one day, they are what fits behind each other if anything does.
 */
export function bestOfDays(
  part: AppointmentPart,
  wanted: VisitWanted,
  question: PairQuestion,
): CandidateDays {
  const runs = question.runs[part].filter(
    (run) => suits(run, wanted) && run.onDay >= question.from && !question.bankHolidays.has(run.onDay),
  );
  const left = leftWith(runs);
  const days = new Map<IsoDate, Candidate[]>();
  for (const run of runs) {
    const base = costOf(run, { part, question, left });
    for (const start of startsIn(run, wanted.minutes, question.busy)) {
      const some = days.get(run.onDay);
      const one = candidate(start, { part, question, base });
      if (some) some.push(one);
      else days.set(run.onDay, [one]);
    }
  }
  return new Map([...days].map(([day, some]) => [day, few(some)]));
}

function few(some: readonly Candidate[]): Candidate[] {
  const sorted = some.toSorted(
    (one, other) => one.cost - other.cost || one.start.from - other.start.from || byClinic(one, other),
  );
  const times = some.toSorted((one, other) => one.start.from - other.start.from);
  return [...new Set([...sorted.slice(0, keptPerDay), times[0], times.at(-1)])].filter(
    (one) => one !== undefined,
  );
}

function byClinic(one: Candidate, other: Candidate): number {
  return one.start.run.clinicId < other.start.run.clinicId ? -1 : 1;
}

type Around = { part: AppointmentPart; question: PairQuestion; left: ReadonlyMap<string, number> };

/** What every start of a run costs: its day, and who holds it. */
function costOf(run: FreeRun, { part, question, left }: Around): number {
  const { seers, knows, from, monthEnds } = question;
  return (
    (part === 'tests' && run.onDay > monthEnds ? afterTheMonth : 0) +
    (knows.has(run.clinicianId) || !knowsAnyOf(knows, run, seers) ? 0 : withAStranger) +
    Math.min(daysBetween(from, run.onDay), daysAtMost) / 2 +
    // Below half a day: it decides only between equals.
    0.4 * (1 - (left.get(run.clinicianId) ?? 0))
  );
}

function candidate(
  start: Start,
  { part, question, base }: Omit<Around, 'left'> & { base: number },
): Candidate {
  const { wishes, seers, knows } = question;
  const unmet = unmetAt(start, { part, wishes, seers });
  const cost = base + perUnmetWish * unmet.length;
  return { start, unmet, knowsThem: knows.has(start.run.clinicianId), cost };
}

/** Nobody is a stranger to somebody who has not been seen by anyone of that kind. */
function knowsAnyOf(knows: ReadonlySet<string>, run: FreeRun, seers: PairQuestion['seers']): boolean {
  return [...knows].some((id) => seers.get(id)?.kind === run.kind);
}

/** How much of their time each clinician has left, beside whoever has most: 1 for them. */
function leftWith(runs: readonly FreeRun[]): Map<string, number> {
  const minutes = new Map<string, number>();
  for (const { clinicianId, count, slotMinutes } of runs)
    minutes.set(clinicianId, (minutes.get(clinicianId) ?? 0) + count * slotMinutes);
  const most = Math.max(1, ...minutes.values());
  return new Map([...minutes].map(([id, some]) => [id, some / most]));
}
