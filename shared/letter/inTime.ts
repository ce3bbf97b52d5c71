import { isWorkingDay } from '../recall/workingDays.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';

/** The day what is posted on a day is usually there: so many working days after it, the bank holidays left out. */
export function arrivesOn(
  postedOn: IsoDate,
  daysInPost: number,
  bankHolidays: ReadonlySet<IsoDate>,
): IsoDate {
  let day = postedOn;
  for (let left = daysInPost; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, bankHolidays)) left -= 1;
  }
  return day;
}

/** The day by which a letter about appointments has to be with whoever has them: the day before the first of them. */
export function neededBy(days: readonly IsoDate[]): IsoDate | null {
  const [first] = days.toSorted();
  return first === undefined ? null : addDays(first, -1);
}

type Letter = {
  /** The day it is usually ready to be posted. */
  readyOn: IsoDate;
  /** null: there is no day after which it is too late. */
  by: IsoDate | null;
};
type Post = { daysInPost: number; bankHolidays: ReadonlySet<IsoDate> };

/** Whether what is ready on a day would come later than it is needed. */
export function comesTooLate({ readyOn, by }: Letter, { daysInPost, bankHolidays }: Post): boolean {
  return by !== null && arrivesOn(readyOn, daysInPost, bankHolidays) > by;
}
