import { z } from 'zod';
import { IsoDate, isIsoDate } from '../time/isoDate.ts';

/** A day that every year has, `01-07` for 7 January. */
export const DayOfYear = z.string().refine((day) => isIsoDate(`2001-${day}`), 'Not a day of every year');
export type DayOfYear = z.infer<typeof DayOfYear>;

/**
 * When a practice invites, as settings with the date they apply from. A practice may keep several; the one in force
 * on a day is the latest that has begun (`dueRulesOn`).
 */
export const DueRules = z.object({
  /** The first day these settings apply. */
  from: IsoDate,
  /** Where the settings come from, as staff will read it. */
  source: z.string().min(1),
  /** The first letter may go this many weeks before the first day of the planned month. */
  weeksBefore: z.int().min(1).max(16),
  /** Days from the first possible day of posting until the letter is late. */
  daysToSend: z.int().min(1).max(60),
  /** The last day by which people planned for March are invited, so that two letters and a review fit before 31 March. */
  marchInvitedBy: DayOfYear,
  /** No letter for a year of care before this day of its QOF year: an earlier one counts for the year before. */
  notBefore: DayOfYear,
  /** A person reviewed in the last year of care waits at least this many months. */
  monthsAfterReview: z.int().min(0).max(12),
  /**
   * Nobody waits longer than this many months from one review to the next: the letter is brought forward. Null leaves
   * everyone in their month (Welby Practice: "annual review brought forward" when monitoring is due sooner).
   */
  monthsAtMost: z.int().min(12).max(36).nullable().default(null),
  /** The reminder follows this many days after the first letter was posted. */
  daysBetweenLetters: z.int().min(7).max(60),
  /** Letters in one year of care; after them somebody phones. */
  letters: z.int().min(2).max(4),
  /** A letter printed but not confirmed as posted asks for attention after this many working days. */
  workingDaysToConfirm: z.int().min(1).max(10),
});
export type DueRules = z.infer<typeof DueRules>;

/**
 * Published practice habits brought together: six weeks and 14 days (recommended cadence), March by early January,
 * April not before 1 April, four months after a review (Welby Practice), two invitations at least 7 days apart
 * (QOF personalised care adjustments 2026/27).
 */
export const defaultDueRules: DueRules = {
  from: '2026-04-01',
  source: 'House of Care defaults, 2026/27',
  weeksBefore: 6,
  daysToSend: 14,
  marchInvitedBy: '01-07',
  notBefore: '04-01',
  monthsAfterReview: 4,
  monthsAtMost: 18,
  daysBetweenLetters: 14,
  letters: 2,
  workingDaysToConfirm: 2,
};

/** The settings in force on a day; before the first of them the earliest applies. */
export function dueRulesOn(day: IsoDate, all: readonly DueRules[]): DueRules {
  const inOrder = all.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return inOrder.findLast((rules) => rules.from <= day) ?? inOrder[0] ?? defaultDueRules;
}
