import type { IsoDate, YearMonth } from '../time/isoDate.ts';
import { monthOf } from '../time/isoDate.ts';
import type { QofYear } from '../time/qofYear.ts';
import { monthInQofYear, qofYearOf } from '../time/qofYear.ts';

export type MonthQuestion = {
  /** 1 to 12, from the date of birth; a person born on 29 February has 2 in every year. */
  birthMonth: number;
  /** 1 to 12, where the person or the practice chose another month. */
  chosenMonth: number | null;
  /** The last QOF year it is chosen for; null: until it is changed. */
  chosenUntil?: QofYear | null;
  year: QofYear;
  /** The day the person joined the practice or was first found to have a condition; null for everyone else. */
  joinedOn?: IsoDate | null;
};

/**
 * The month a person's year of care is planned for: the chosen month, else the month of birth. Someone who joined
 * after it had passed is pulled in to the month of joining, so that nobody waits for the next year.
 */
export function plannedMonthFor({
  birthMonth,
  chosenMonth,
  chosenUntil = null,
  year,
  joinedOn = null,
}: MonthQuestion): YearMonth {
  const chosen = chosenUntil === null || year <= chosenUntil ? chosenMonth : null;
  const planned = monthInQofYear(year, chosen ?? birthMonth);
  if (joinedOn === null || qofYearOf(joinedOn) !== year) return planned;
  return planned < monthOf(joinedOn) ? monthOf(joinedOn) : planned;
}

/** 1 to 12 */
export function birthMonthOf(birthDate: IsoDate): number {
  return Number(birthDate.slice(5, 7));
}

/** A cycle belongs to the QOF year of its planned month, whatever day the review then falls on. */
export function yearOfCycle(plannedMonth: YearMonth): QofYear {
  return qofYearOf(plannedMonth);
}
