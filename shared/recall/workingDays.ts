import type { IsoDate } from '../time/isoDate.ts';
import { addDays, weekdayOf } from '../time/isoDate.ts';

/** Monday to Friday and not a bank holiday. */
export function isWorkingDay(day: IsoDate, bankHolidays: ReadonlySet<IsoDate>): boolean {
  return weekdayOf(day) <= 5 && !bankHolidays.has(day);
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, bankHolidays: ReadonlySet<IsoDate>): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, bankHolidays)) days += 1;
  }
  return days;
}
