import type { IsoDate } from '../time/isoDate.ts';
import { placesFor, type ClinicianKind, type ClinicMode } from './clinic.ts';
import { minuteOf, timeAt, type ClockTime } from './clockTime.ts';
import type { VisitWanted } from './visitsWanted.ts';

/** Free neighbouring places of one clinic. */
export type FreeRun = {
  clinicId: string;
  clinicianId: string;
  kind: ClinicianKind;
  mode: ClinicMode;
  /** Spoken there besides English. */
  languages: readonly string[];
  onDay: IsoDate;
  /** When the first of these places begins. */
  startsAt: ClockTime;
  slotMinutes: number;
  /** The first of these places in its clinic, whose first is 0. */
  first: number;
  count: number;
};

/** Where somebody is already. */
export type Busy = { onDay: IsoDate; startsAt: ClockTime; minutes: number };

/** A place a visit may begin at. */
export type Start = { run: FreeRun; place: number; startsAt: ClockTime; from: number; until: number };

export function minutesIn({ count, slotMinutes }: Pick<FreeRun, 'count' | 'slotMinutes'>): number {
  return count * slotMinutes;
}

/** Whether a visit of this kind may be held in the clinic of a run at all, however long the run is. */
export function suits(run: FreeRun, { with: kinds, modes }: VisitWanted): boolean {
  return kinds.includes(run.kind) && modes.includes(run.mode);
}

/** Every place of a run from which the visit fits into it, at which the person is nowhere else. */
export function startsIn(run: FreeRun, minutes: number, busy: readonly Busy[]): Start[] {
  const needed = placesFor(minutes, run.slotMinutes);
  const starts: Start[] = [];
  const opens = minuteOf(run.startsAt);
  const here = busy.filter(({ onDay }) => onDay === run.onDay);
  for (let index = 0; index + needed <= run.count; index += 1) {
    const from = opens + index * run.slotMinutes;
    const until = from + minutes;
    if (here.some((one) => meets(one, { onDay: run.onDay, from, until }))) continue;
    starts.push({ run, place: run.first + index, startsAt: timeAt(from), from, until });
  }
  return starts;
}

function meets(busy: Busy, { onDay, from, until }: { onDay: IsoDate; from: number; until: number }): boolean {
  const starts = minuteOf(busy.startsAt);
  return busy.onDay === onDay && starts < until && starts + busy.minutes > from;
}

/** Whether somebody would be in two places at once. */
export function atOnce(one: Busy, other: Busy): boolean {
  const from = minuteOf(other.startsAt);
  return meets(one, { onDay: other.onDay, from, until: from + other.minutes });
}
