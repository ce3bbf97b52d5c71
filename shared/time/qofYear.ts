import { z } from 'zod';
import type { IsoDate, YearMonth } from './isoDate.ts';

/**
 * The QOF year, named by the calendar year it starts in: 2026 runs from 1 April 2026 to 31 March 2027
 * (QOF guidance; rules.md 3.14).
 */
export const QofYear = z.int().min(1990).max(2199);
export type QofYear = z.infer<typeof QofYear>;

export function qofYearOf(when: IsoDate | YearMonth): QofYear {
  const year = Number(when.slice(0, 4));
  return Number(when.slice(5, 7)) >= 4 ? year : year - 1;
}

/** The twelve months of the year, April first. */
export function monthsOfQofYear(year: QofYear): YearMonth[] {
  return [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3].map((month) => monthInQofYear(year, month));
}

/** The one month of the QOF year that falls in a month of the calendar (1 to 12). */
export function monthInQofYear(year: QofYear, month: number): YearMonth {
  return `${month >= 4 ? year : year + 1}-${String(month).padStart(2, '0')}`;
}

/** The one day of the QOF year that falls on a day of the calendar, such as `01-07`. */
export function dayInQofYear(year: QofYear, day: string): IsoDate {
  return `${monthInQofYear(year, Number(day.slice(0, 2)))}${day.slice(2)}`;
}

/** `2026/27` */
export function qofYearName(year: QofYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}
