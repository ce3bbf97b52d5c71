import type { IsoDate, YearMonth } from './time/isoDate.ts';
import { ageOn, weekdayOf } from './time/isoDate.ts';

/**
 * The one place where dates, numbers and names become words. Two styles: screens follow the NHS Common User
 * Interface (`10-Apr-2026`), letters the NHS digital service manual (`10 April 2026`). Never the computer's locale.
 */
const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `April`, for 1 to 12. */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? 'Not a month';
}

/** `10-Apr-2026` (CUI date display) */
export function screenDate(date: IsoDate): string {
  return `${date.slice(8, 10)}-${monthName(Number(date.slice(5, 7))).slice(0, 3)}-${date.slice(0, 4)}`;
}

/** The date that `screenDate` wrote at the beginning of some words; null where there is none. */
export function dateOnScreen(words: string): IsoDate | null {
  const [, day, name, year] = /^(\d{2})-([A-Z][a-z]{2})-(\d{4})/.exec(words) ?? [];
  const month = monthNames.findIndex((one) => one.slice(0, 3) === name) + 1;
  return day === undefined || year === undefined || month === 0
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${day}`;
}

/** `Fri 10-Apr-2026` */
export function screenDay(date: IsoDate): string {
  return `${weekdays[weekdayOf(date) - 1]} ${screenDate(date)}`;
}

const weekdayNames = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** `Friday 10 April 2026`, for letters and messages about a day somebody has to come. */
export function letterDay(date: IsoDate): string {
  return `${weekdayNames[weekdayOf(date) - 1]} ${letterDate(date)}`;
}

/** `Fri 10 Apr`, for a text about a day soon to come: the year is the next one of that day. */
export function textDay(date: IsoDate): string {
  const month = monthName(Number(date.slice(5, 7))).slice(0, 3);
  return `${weekdays[weekdayOf(date) - 1]} ${Number(date.slice(8, 10))} ${month}`;
}

/** `10 April 2026`, for letters and messages. */
export function letterDate(date: IsoDate): string {
  return `${Number(date.slice(8, 10))} ${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;
}

/** `April 2026` */
export function monthAndYear(month: YearMonth): string {
  return `${monthName(Number(month.slice(5, 7)))} ${month.slice(0, 4)}`;
}

/** `999 123 4567`: 3-3-4 with spaces that do not break over a line. */
export function spacedNhsNumber(nhsNumber: string): string {
  return `${nhsNumber.slice(0, 3)}\u00a0${nhsNumber.slice(3, 6)}\u00a0${nhsNumber.slice(6)}`;
}

/** `1,234` */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 person`, `1,234 people`; the plural is given where it is not the singular with an s. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** `09-Nov-1957 (69y)` as in the patient banner. */
export function bornWithAge(birthDate: IsoDate, today: IsoDate): string {
  return `${screenDate(birthDate)} (${ageOn(birthDate, today)}y)`;
}

/** What a name is made of. */
export type NameParts = { familyName: string; givenName: string; title: string | null };

/** `HUSSAIN, Nasreen (Mrs)` as the CUI name standard has it. */
export function listName({ familyName, givenName, title }: NameParts): string {
  const given = givenName ? `, ${givenName}` : '';
  return `${familyName.toUpperCase()}${given}${title ? ` (${title})` : ''}`;
}

/** `Mrs Nasreen Hussain`, for envelopes. */
export function fullName({ familyName, givenName, title }: NameParts): string {
  return [title, givenName, familyName].filter(Boolean).join(' ');
}

/** `diabetes, asthma and epilepsy` */
export function listInWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A sentence as it stands within another one: `Has an appointment on 06-Jan-2027` begins small, `GP to review` does not. */
export function withinSentence(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
