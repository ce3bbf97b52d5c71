import { screenDate } from '../format.ts';
import { isWorkingDay } from '../recall/workingDays.ts';
import { addDays, daysBetween, type IsoDate } from '../time/isoDate.ts';
import type { BookingRules } from './bookingRules.ts';

export type GapRules = Pick<
  BookingRules,
  'gapAtLeast' | 'gapAtMost' | 'gapUsual' | 'resultsAfter' | 'resultsPostedBefore'
>;

/**
 * The first day somebody's results are back and have been with them for as long as the practice wants, counted in
 * working days from the day of the tests (rules.md 3.3).
 */
export function resultsReadyOn(
  tests: IsoDate,
  { resultsAfter, resultsPostedBefore }: GapRules,
  bankHolidays: ReadonlySet<IsoDate>,
): IsoDate {
  let day = tests;
  for (let left = resultsAfter + resultsPostedBefore; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, bankHolidays)) left -= 1;
  }
  return day;
}

/** The days on which a conversation may follow the tests; `until` is before `from` where the rules leave none. */
export function conversationDays(
  tests: IsoDate,
  rules: GapRules,
  bankHolidays: ReadonlySet<IsoDate>,
): { from: IsoDate; until: IsoDate } {
  const ready = resultsReadyOn(tests, rules, bankHolidays);
  const least = addDays(tests, rules.gapAtLeast);
  return { from: ready > least ? ready : least, until: addDays(tests, rules.gapAtMost) };
}

export type WrongGap = 'conversation-before-tests' | 'results-not-back' | 'gap-too-short' | 'gap-too-long';

/** What is wrong with two days as a pair; null where they may belong together. */
export function wrongWithGap(
  { tests, conversation }: { tests: IsoDate; conversation: IsoDate },
  rules: GapRules,
  bankHolidays: ReadonlySet<IsoDate>,
): WrongGap | null {
  if (conversation < tests) return 'conversation-before-tests';
  if (daysBetween(tests, conversation) < rules.gapAtLeast) return 'gap-too-short';
  if (conversation < resultsReadyOn(tests, rules, bankHolidays)) return 'results-not-back';
  return daysBetween(tests, conversation) > rules.gapAtMost ? 'gap-too-long' : null;
}

/** `The conversation can be from 04-May-2026 to 18-May-2026.`: the days that do fit some tests. */
export function gapInWords(tests: IsoDate, rules: GapRules, bankHolidays: ReadonlySet<IsoDate>): string {
  const { from, until } = conversationDays(tests, rules, bankHolidays);
  return until < from
    ? 'With these tests no day is left for the conversation.'
    : `The conversation can be from ${screenDate(from)} to ${screenDate(until)}.`;
}
