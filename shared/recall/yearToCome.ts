import { monthAndYear, screenDate } from '../format.ts';
import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { monthInQofYear, qofYearOf } from '../time/qofYear.ts';

/**
 * Why nobody has a round in a month of a year of care that has not begun, in a sentence; null for any other month. Nobody is
 * invited before 1 April of their year (Holmside, March births).
 */
export function whyNobodyYet(month: YearMonth, today: IsoDate | YearMonth): string | null {
  const year = qofYearOf(month);
  if (year <= qofYearOf(today)) return null;
  return `${monthAndYear(month)} belongs to a year of care that has not begun: Registers shows who is expected, and nobody is invited for it before ${screenDate(`${monthInQofYear(year, 4)}-01`)}.`;
}
