import type { IsoDate } from './isoDate.ts';

// The look at everyone of a large practice asks for millions of days; Temporal takes ten times as long over each.

const names = new Map<number, IsoDate>();

/** Days since 1 March 1600, so that a leap day is the last day of its year. */
export function dayNumberOf(date: IsoDate): number {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - 1600 - (month < 3 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((fromMarch * 153 + 2) / 5) + Number(date.slice(8, 10)) - 1;
}

/** The day with that number; each is written once and then remembered. */
export function isoDateAt(dayNumber: number): IsoDate {
  const known = names.get(dayNumber);
  if (known !== undefined) return known;
  const written = written400(dayNumber);
  names.set(dayNumber, written);
  return written;
}

function written400(dayNumber: number): IsoDate {
  const era = Math.floor(dayNumber / 146_097);
  const inEra = dayNumber - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = 1600 + era * 400 + yearOfEra + (month < 3 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
