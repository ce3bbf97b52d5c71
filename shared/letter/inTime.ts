import { isWorkingDay } from '../recall/workingDays.ts';
import { screenDay } from '../format.ts';
import { addDays, type IsoDate } from '../time/isoDate.ts';
import type { RunAbout } from './letterRun.ts';

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
  about: RunAbout;
  /** The day it is usually ready to be posted. */
  readyOn: IsoDate;
  /** null: there is no day after which it is too late. */
  by: IsoDate | null;
};
type Post = { daysInPost: number; bankHolidays: ReadonlySet<IsoDate> };

/** Whether what is ready on a day is later than it is needed; the last day of an offer (`letterBy`) leaves time for the post. */
export function comesTooLate({ about, readyOn, by }: Letter, { daysInPost, bankHolidays }: Post): boolean {
  return by !== null && arrivesOn(readyOn, about === 'offers' ? 0 : daysInPost, bankHolidays) > by;
}

/** The day what is posted on a day would be there, where that is later than it is needed; null where it comes in time. */
export function lateArrival(letter: Letter, post: Post): IsoDate | null {
  return comesTooLate(letter, post) ? arrivesOn(letter.readyOn, post.daysInPost, post.bankHolidays) : null;
}

/** `there by Sun 12-Apr-2026`, `to be posted by Fri 17-Apr-2026`; empty where there is no such day. */
export function neededByWords(about: RunAbout, by: IsoDate | null): string {
  if (by === null) return '';
  return `${about === 'offers' ? 'to be posted' : 'there'} by ${screenDay(by)}`;
}
