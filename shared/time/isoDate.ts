import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayNumberOf, isoDateAt } from './dayNumber.ts';

/** Seconds from one instant to a later one. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(from).until(to).total('seconds');
}

/** An instant so many minutes later. */
export function minutesLater(from: Instant, minutes: number): Instant {
  return Temporal.Instant.from(from).add({ minutes }).toString({ smallestUnit: 'millisecond' });
}

/** A day as `2026-04-10`; no time, no zone. Refuses days that do not exist. */
export const IsoDate = z.string().refine(isIsoDate, 'Not a real date');
export type IsoDate = z.infer<typeof IsoDate>;

/** A month of a year as `2026-04`. */
export const YearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Not a month');
export type YearMonth = z.infer<typeof YearMonth>;

/** An instant in UTC as `2026-04-10T08:15:00.000Z`. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'Not an instant');
export type Instant = z.infer<typeof Instant>;

// Every date of every answer is looked at: one look at the text takes a quarter of the time of taking it apart.
const days =
  /^\d{4}-(?:02-(?:0[1-9]|[12]\d)|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01]))$/;

export function isIsoDate(text: string): boolean {
  return days.test(text) && (!text.endsWith('-02-29') || isLeapYear(Number(text.slice(0, 4))));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whole years lived on a day; a person born on 29 February turns a year older on 1 March of other years. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  const hadBirthday = on.slice(5) >= birthDate.slice(5);
  return Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDateAt(dayNumberOf(date) + days);
}

/** Months later or earlier; the day is kept or, where the month is shorter, becomes its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const month = addToMonth(monthOf(date), months);
  const last = dayNumberOf(firstDayOf(addToMonth(month, 1))) - 1;
  return isoDateAt(Math.min(dayNumberOf(firstDayOf(month)) + Number(date.slice(8)) - 1, last));
}

/** Days from one date to a later one; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

export function monthOf(date: IsoDate): YearMonth {
  return date.slice(0, 7);
}

export function firstDayOf(month: YearMonth): IsoDate {
  return `${month}-01`;
}

export function addToMonth(month: YearMonth, months: number): YearMonth {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** 1 to 7, Monday first. */
export function weekdayOf(date: IsoDate): number {
  // 1 March 1600, day 0, was a Wednesday.
  return ((((dayNumberOf(date) + 2) % 7) + 7) % 7) + 1;
}
