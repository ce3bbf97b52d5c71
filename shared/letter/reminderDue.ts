import type { AppointmentState } from '../booking/appointment.ts';
import { isWorkingDay } from '../recall/workingDays.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import { comesTooLate, neededBy } from './inTime.ts';
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

type Day<R extends keyof TellingRules> = {
  rules: Pick<TellingRules, R>;
  today: IsoDate;
  bankHolidays: ReadonlySet<IsoDate>;
};
type OfMessages = 'remind' | 'firstReminder' | 'secondReminder';
type OfLetters = 'remind' | 'letterReminder' | 'daysInPost';

/** A reminder that is due: which, and whether it is a letter. */
export type DueReminder = { which: WhichReminder; by: 'message' | 'letter' };

/** Whom letters are for. */
export type LetterReminderFacts = ReminderFacts & {
  /** They take neither text nor e-mail, or asked for letters (`isRemindedByLetter`). */
  byLetter: boolean;
  /** They were reminded of it by letter: that is all their reminders. */
  hadLetter: boolean;
};

/**
 * The reminder that is due today, by letter or message. Whoever is reminded by letter and could not be in time is left to
 * the days of a message, where the guard says what keeps one from them.
 */
export function dueReminder(
  facts: LetterReminderFacts,
  day: Day<OfMessages | OfLetters>,
): DueReminder | null {
  if (facts.hadLetter && facts.byLetter) return null;
  if (facts.byLetter && isLetterDue(facts, day)) return { which: 1, by: 'letter' };
  const which = reminderDue(facts, day);
  return which === null ? null : { which, by: 'message' };
}

/** From its day on for as long as it would be there on the day before the appointment; once, and none after a message. */
function isLetterDue(facts: ReminderFacts, { rules, today, bankHolidays }: Day<OfLetters>): boolean {
  const { remind, letterReminder, daysInPost } = rules;
  const { state, onDay, toldOn, reminded, mayBeReminded } = facts;
  if (!remind || letterReminder === null || !mayBeReminded || state !== 'booked' || toldOn === null)
    return false;
  if (reminded.length > 0 || today >= onDay) return false;
  const from = workingDaysBefore(onDay, letterReminder, bankHolidays);
  const letter = { about: 'reminders', readyOn: today, by: neededBy([onDay]) } as const;
  return today >= from && toldOn < from && !comesTooLate(letter, { daysInPost, bankHolidays });
}

/**
 * Which reminder of an appointment is due today, or null. Each has the days from its own until the next one's, so that a
 * day nobody worked makes no difference and what is past is not sent. Whoever was told on such a day or later has just
 * heard of it, and is not reminded of it then.
 */
export function reminderDue(
  facts: ReminderFacts,
  { rules, today, bankHolidays }: Day<OfMessages>,
): WhichReminder | null {
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
  { firstReminder, letterReminder }: Pick<TellingRules, 'firstReminder' | 'letterReminder'>,
  bankHolidays: ReadonlySet<IsoDate>,
): IsoDate {
  const days = Math.max(firstReminder, letterReminder ?? 0);
  let last = today;
  while (workingDaysBefore(addDays(last, 1), days, bankHolidays) <= today) last = addDays(last, 1);
  return last;
}
