import type { IsoDate } from '../time/isoDate.ts';
import { isIsoDate } from '../time/isoDate.ts';

/** The day a person reaches an age in whole years; born on 29 February, 1 March of a year without one. */
export function birthdayAt(birthDate: IsoDate, age: number): IsoDate {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0');
  const birthday = `${year}${birthDate.slice(4)}`;
  return isIsoDate(birthday) ? birthday : `${year}-03-01`;
}

/** The first birthday after a day. */
export function nextBirthday(birthDate: IsoDate, today: IsoDate): IsoDate {
  const year = Number(today.slice(0, 4));
  // Somebody born on 29 February turns a year older on 1 March of other years.
  const day = birthDate.slice(5) === '02-29' ? '03-01' : birthDate.slice(5);
  return `${year}-${day}` > today ? `${year}-${day}` : `${year + 1}-${day}`;
}
