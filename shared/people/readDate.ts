import type { IsoDate } from '../time/isoDate.ts';
import { isIsoDate } from '../time/isoDate.ts';
import type { Reading } from './reading.ts';
import { formulaReason, isFormula, unwrapFormulaText } from './reading.ts';
import { remembered } from './remembered.ts';

const longMonths =
  'january february march april may june july august september october november december'.split(' ');
const shortMonths = longMonths.map((month) => month.slice(0, 3));

/** A time of day after the date, with or without a zone: the day is kept as it is written. */
const timeAfter = /[T ]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:Z|[+-]\d\d:?\d\d)?$/i;

/**
 * A day as clinical systems export it, always day first: 30-Mar-1997, 30/03/1997, 30 Mar 1997, 1997-03-30, 19970330.
 * Never guesses: two-digit years, spreadsheet day numbers and half dates are refused with the reason.
 */
export const readDate = remembered((cell: string): Reading<IsoDate> => {
  const text = unwrapFormulaText(cell.trim()).trim();
  if (isFormula(text)) return { reason: formulaReason };
  return readDay(text.replace(timeAfter, '').trim());
});

function readDay(text: string): Reading<IsoDate> {
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (iso) return dayOf(iso[1], Number(iso[2]), iso[3]);
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text);
  if (numbers) return dayOf(numbers[3], Number(numbers[2]), numbers[1]);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ,]*([a-z]{3,9})\.?[-/. ,]*(\d{4}|\d{2})$/i.exec(text);
  if (words) return dayOf(words[3], monthNumber(words[2] ?? ''), words[1]);
  return { reason: whyNotADay(text) };
}

function monthNumber(word: string): number {
  const folded = word.toLowerCase();
  const long = longMonths.indexOf(folded);
  return (long >= 0 ? long : shortMonths.indexOf(folded === 'sept' ? 'sep' : folded)) + 1;
}

function dayOf(year = '', month: number, day = ''): Reading<IsoDate> {
  if (year.length < 4) return { reason: 'The year has two digits, so the century is not known' };
  if (month < 1) return { reason: 'No month of this name' };
  if (month > 12) return { reason: `There is no month ${month}; dates are read day first` };
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? { value: date } : { reason: 'There is no such day' };
}

function whyNotADay(text: string): string {
  if (/^\d{4,5}(\.\d+)?$/.test(text)) {
    return /^(19|20)\d\d$/.test(text) ? 'Only a year, not a day' : 'A spreadsheet day number, not a date';
  }
  if (/^#+$/.test(text))
    return 'The spreadsheet column was too narrow, so the date is lost; export the list again';
  if (/^\d{4}-\d\d$/.test(text) || /^[a-z]{3,9}[- ]\d{4}$/i.test(text)) return 'Only a month, not a day';
  return 'Not a date';
}

/** The birth dates an import may hold. */
export const earliestBirth: IsoDate = '1900-01-01';

/** A birth date: a real day, not before 1900 and not after today. */
export function readBirthDate(cell: string, today: IsoDate): Reading<IsoDate> {
  const read = readDate(cell);
  if ('reason' in read) return read;
  if (read.value < earliestBirth) return { reason: 'A birth date before 1900' };
  if (read.value > today) return { reason: 'A birth date after today' };
  return read;
}

/** Something that happened to a person: not before birth and not after today. */
export function readEventDate(cell: string, lived: { birthDate: IsoDate; today: IsoDate }): Reading<IsoDate> {
  const read = readDate(cell);
  if ('reason' in read) return read;
  if (read.value < lived.birthDate) return { reason: 'A date before this person was born' };
  if (read.value > lived.today) return { reason: 'A date after today' };
  return read;
}
