import type { AppointmentState } from '../booking/appointment.ts';
import { isWorkingDay } from '../recall/workingDays.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import type { TellingRules } from './tellingRules.ts';

/** Which reminder: the first, or the second, nearer to the appointment. */
export type WhichReminder = 1 | 2;

/** One appointment as it stands in the book now, with what decides whether somebody is reminded of it. */
export type ReminderFacts = {
  state: AppointmentState;
  onDay: IsoDate;
  /** The day somebody was first told of it as it stands now; null where nobody has told them. */
  toldOn: IsoDate | null;
  /** Reminders of it as it stands now that were made and not pulled, whatever became of them. */
  reminded: readonly WhichReminder[];
  /** Dead, gone or restricted: nobody is reminded. */
  mayBeReminded: boolean;
};

type Day = {
  rules: Pick<TellingRules, 'remind' | 'firstReminder' | 'secondReminder'>;
  today: IsoDate;
  bankHolidays: ReadonlySet<IsoDate>;
};

/**
 * Which reminder of an appointment is due today, or null. Each has the days from its own until the next one's, so that a
 * day nobody worked makes no difference and what is past is not sent. Whoever was told on such a day or later has just
 * heard of it, and is not reminded of it then.
 */
export function reminderDue(facts: ReminderFacts, { rules, today, bankHolidays }: Day): WhichReminder | null {
  const { state, onDay, toldOn, reminded, mayBeReminded } = facts;
  if (!rules.remind || !mayBeReminded || state !== 'booked' || toldOn === null || today >= onDay) return null;
  const first = workingDaysBefore(onDay, rules.firstReminder, bankHolidays);
  const second =
    rules.secondReminder === null ? null : workingDaysBefore(onDay, rules.secondReminder, bankHolidays);
  const which = second !== null && today >= second ? 2 : today >= first ? 1 : null;
  if (which === null || reminded.includes(which)) return null;
  return toldOn < (which === 2 && second !== null ? second : first) ? which : null;
}

/** So many working days before a day, not counting that day. */
export function workingDaysBefore(day: IsoDate, days: number, bankHolidays: ReadonlySet<IsoDate>): IsoDate {
  let at = day;
  for (let left = days; left > 0;) {
    at = addDays(at, -1);
    if (isWorkingDay(at, bankHolidays)) left -= 1;
  }
  return at;
}

/** The last day whose appointments are due a reminder today, or were before. */
export function lastDayToRemind(
  today: IsoDate,
  { firstReminder }: Pick<TellingRules, 'firstReminder'>,
  bankHolidays: ReadonlySet<IsoDate>,
): IsoDate {
  let last = today;
  while (workingDaysBefore(addDays(last, 1), firstReminder, bankHolidays) <= today) last = addDays(last, 1);
  return last;
}
