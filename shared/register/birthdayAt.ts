import type { IsoDate } from '../time/isoDate.ts';
import { isIsoDate } from '../time/isoDate.ts';

/** The day a person reaches an age in whole years; born on 29 February, 1 March of a year without one. */
export function birthdayAt(birthDate: IsoDate, age: number): IsoDate {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0');
  const birthday = `${year}${birthDate.slice(4)}`;
  return isIsoDate(birthday) ? birthday : `${year}-03-01`;
}

/** The first birthday after a day, by the same rule for 29 February: in a leap year it is that day itself. */
export function nextBirthday(birthDate: IsoDate, today: IsoDate): IsoDate {
  const age = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const thisYear = birthdayAt(birthDate, age);
  return thisYear > today ? thisYear : birthdayAt(birthDate, age + 1);
}
