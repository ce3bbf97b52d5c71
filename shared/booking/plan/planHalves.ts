import { bankHolidays } from '../../recall/bankHolidays.ts';
import type { AppointmentPart } from '../appointment.ts';
import { placesFor } from '../clinic.ts';
import { minuteOf } from '../clockTime.ts';
import { startsIn, suits, type FreeRun } from '../freePlaces.ts';
import { conversationDays } from '../pairGap.ts';
import { unmetAt } from '../wishCosts.ts';
import type { BookingWishes } from '../wishes.ts';
import { planCosts } from './planCosts.ts';
import type { DeskRun, PlanDesk } from './planDesk.ts';
import type { PuzzlePerson } from './puzzle.ts';

/** A run one half of a person may be held in, the places it takes there, and the points it costs by itself. */
export type Half = DeskRun & { places: number; cost: number };

/** The runs one half of a person may be held in; none for a half that is not needed. */
export function halvesOf(person: PuzzlePerson, part: AppointmentPart, desk: PlanDesk): Half[] {
  const wanted = person.wanted[part];
  if (!wanted) return [];
  const { from, until } = daysFor(person, part, desk);
  const like = kindsKnown(person, desk);
  const missedIn = missedByRun(person, part, desk);
  const halves: Half[] = [];
  // A list of its own for every run would cost more than all that is asked here.
  for (const one of desk.runs) {
    const { run } = one;
    if (run.onDay < from || run.onDay > until || !suits(run, wanted)) continue;
    const places = placesFor(wanted.minutes, run.slotMinutes);
    if (places > run.count || meetsAny(one, person)) continue;
    const isStranger = like.has(run.kind) && !person.knows.includes(run.clinicianId);
    const cost =
      planCosts.wishMissed * missedIn(run, places) +
      (isStranger ? planCosts.stranger : 0) +
      // The conversation pays for its distance from the tests; a half that stands alone pays for its own day.
      (part === 'tests' || !person.wanted.tests ? lateness(person, one.day) : 0);
    halves.push({ ...one, places, cost });
  }
  return halves;
}

/** Whoever was late the year before pays double for a late day: nobody is always last. */
function lateness({ wasLate }: PuzzlePerson, day: number): number {
  return Math.floor(day / 7) * planCosts.weekLater * (wasLate ? 2 : 1);
}

/** The days of the month for a half; a conversation alone waits for the results of tests that are over. */
export function daysFor(person: PuzzlePerson, part: AppointmentPart, { puzzle }: Pick<PlanDesk, 'puzzle'>) {
  const days = puzzle.days[part];
  if (part === 'tests' || person.wanted.tests || person.testsDoneOn === null) return days;
  const { from } = conversationDays(person.testsDoneOn, puzzle.rules, bankHolidays);
  return { from: from > days.from ? from : days.from, until: days.until };
}

function meetsAny({ run, starts, ends }: DeskRun, { busy }: PuzzlePerson): boolean {
  return busy.some((one) => {
    const from = minuteOf(one.startsAt);
    return one.onDay === run.onDay && from < ends && from + one.minutes > starts;
  });
}

/** The same is wished by many who differ in something else: of each visit it is worked out once for each run. */
function missedByRun({ wishes, wanted }: PuzzlePerson, part: AppointmentPart, desk: PlanDesk) {
  if (!hasWishes(wishes)) return () => 0;
  const key = `${part} ${wanted[part]?.minutes} ${JSON.stringify(wishes)}`;
  const known = desk.missed.get(key) ?? new Map<FreeRun, number>();
  desk.missed.set(key, known);
  return (run: FreeRun, places: number) => {
    const found = known.get(run) ?? wishesMissed(wishes, { part, run, places, desk });
    known.set(run, found);
    return found;
  };
}

function hasWishes({ clinicianId, weekdays, partOfDay, transport, language }: BookingWishes): boolean {
  return !!clinicianId || weekdays.length > 0 || !!partOfDay || !!transport || !!language;
}

type Where = { part: AppointmentPart; run: FreeRun; places: number; desk: PlanDesk };

/** The fewest wishes missed by any start of the run; people are laid in it so that as many as can be have that one. */
function wishesMissed(wishes: BookingWishes, { part, run, places, desk }: Where): number {
  const starts = wishes.transport ? startsIn(run, places * run.slotMinutes, []) : desk.startsOf(run, places);
  const missed = starts.map((start) => unmetAt(start, { part, wishes, seers: desk.seers }).length);
  return Math.min(...missed);
}

/** Nobody is a stranger to somebody who has not been seen by anyone of that kind. */
function kindsKnown({ knows }: PuzzlePerson, { seers }: PlanDesk): Set<FreeRun['kind'] | undefined> {
  return new Set(knows.map((id) => seers.get(id)?.kind));
}
