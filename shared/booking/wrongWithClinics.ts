import { screenDate, screenDay } from '../format.ts';
import type { ProblemCode } from '../problem.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import { wrongWithHours, type ClinicTemplate } from './clinic.ts';
import type { NewTimeOff, TemplateToSave } from './clinicChange.ts';
import { clinicDays, daysOfTemplate } from './clinicDays.ts';
import { templatesMeet } from './templatesMeet.ts';

/** Why something cannot be: the problem it is refused with, and the sentence on the page before. */
export type Wrong = { code: ProblemCode; sentence: string };

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `Monday`, for 1 to 7. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? 'day';
}

/** Why a template cannot be kept beside the others; null where it can. */
export function wrongWithTemplate(
  said: TemplateToSave,
  templates: readonly ClinicTemplate[],
  clinicianName: string,
): Wrong | null {
  const hours = wrongWithHours(said);
  if (hours !== null) return { code: 'clinic-hours', sentence: hours };
  const { weekday, fromOn, untilOn } = said;
  if (untilOn !== null && daysOfTemplate(said, { from: fromOn, until: untilOn }).length === 0) {
    const span = `${screenDate(fromOn)} to ${screenDate(untilOn)}`;
    return { code: 'clinic-never', sentence: `There is no ${weekdayName(weekday)} for it from ${span}.` };
  }
  for (const other of templates) {
    if (other.id === said.id || other.clinicianId !== said.clinicianId) continue;
    const day = templatesMeet(said, other);
    if (day !== null) {
      const sentence = `${clinicianName} is in “${other.name}” at that time, first on ${screenDay(day)}.`;
      return { code: 'clinics-overlap', sentence };
    }
  }
  return null;
}

/** What to know about a template that can be kept all the same: a room two clinics use, hours a clock change takes. */
export function warningsOfTemplate(
  said: TemplateToSave,
  { templates, roomName, today }: { templates: readonly ClinicTemplate[]; roomName: string; today: IsoDate },
): string[] {
  const inRoom = templates.flatMap((other) => {
    if (said.roomId === null || other.roomId !== said.roomId || other.id === said.id) return [];
    const day = templatesMeet(said, other);
    return day === null
      ? []
      : [`${roomName} is used by “${other.name}” at that time, first on ${screenDay(day)}.`];
  });
  return [...inRoom, ...clockWarnings(said, today)];
}

function clockWarnings(said: TemplateToSave, today: IsoDate): string[] {
  const span = { from: today, until: addDays(today, 731) };
  const free = { bankHolidays: new Set<IsoDate>(), timeOff: [], leftOn: null };
  return clinicDays({ ...said, id: '' }, span, free).flatMap(({ onDay, notHeld }) =>
    notHeld === null ? [] : [`Not held on ${screenDay(onDay)}: ${lowerFirst(notHeld)}.`],
  );
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

/** Why time off cannot be entered; null where it can. */
export function wrongWithTimeOff(said: NewTimeOff): Wrong | null {
  const wrong = (sentence: string): Wrong => ({ code: 'off-backwards', sentence });
  if (said.untilOn < said.fromOn) return wrong('The last day is before the first.');
  const { startsAt, endsAt } = said;
  if ((startsAt === null) !== (endsAt === null))
    return wrong('Enter both times, or neither for the whole day.');
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return wrong('It must end after it starts.');
  if (said.repeat !== 'once' && (said.repeatUntil === null || said.repeatUntil < said.fromOn)) {
    return wrong('Enter until when it comes again.');
  }
  return null;
}
