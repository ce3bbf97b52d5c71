import { bankHolidays } from '../../recall/bankHolidays.ts';
import type { AppointmentPart } from '../appointment.ts';
import { placesFor } from '../clinic.ts';
import { minuteOf } from '../clockTime.ts';
import { startsIn, suits, type FreeRun } from '../freePlaces.ts';
import { conversationDays } from '../pairGap.ts';
import { unmetAt } from '../wishCosts.ts';
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
  return desk.runs.flatMap((one): Half[] => {
    const { run } = one;
    if (run.onDay < from || run.onDay > until || !suits(run, wanted)) return [];
    const places = placesFor(wanted.minutes, run.slotMinutes);
    if (places > run.count || meetsAny(one, person)) return [];
    const isStranger = like.has(run.kind) && !person.knows.includes(run.clinicianId);
    const cost =
      planCosts.wishMissed * wishesMissed(person, { part, run, places, desk }) +
      (isStranger ? planCosts.stranger : 0) +
      // The conversation pays for its distance from the tests; a half that stands alone pays for its own day.
      (part === 'tests' || !person.wanted.tests ? lateness(person, one.day) : 0);
    return [{ ...one, places, cost }];
  });
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

type Where = { part: AppointmentPart; run: FreeRun; places: number; desk: PlanDesk };

/** The fewest wishes missed by any start of the run; people are laid in it so that as many as can be have that one. */
function wishesMissed({ wishes }: PuzzlePerson, { part, run, places, desk }: Where): number {
  const { clinicianId, weekdays, partOfDay, transport, language } = wishes;
  if (!clinicianId && weekdays.length === 0 && !partOfDay && !transport && !language) return 0;
  const dependsOnTime = partOfDay !== null || transport !== null;
  const looked = dependsOnTime ? run : { ...run, count: places };
  return Math.min(
    ...startsIn(looked, places * run.slotMinutes, []).map(
      (start) => unmetAt(start, { part, wishes, seers: desk.seers }).length,
    ),
  );
}

/** Nobody is a stranger to somebody who has not been seen by anyone of that kind. */
function kindsKnown({ knows }: PuzzlePerson, { seers }: PlanDesk): Set<FreeRun['kind'] | undefined> {
  return new Set(knows.map((id) => seers.get(id)?.kind));
}
