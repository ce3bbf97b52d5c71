import type { IsoDate } from '../../shared/time/isoDate.ts';
import { dayNumberOf, isoDateAt } from '../../shared/time/dayNumber.ts';
import type { Random } from './random.ts';
import { pickerOf } from './random.ts';

/** Shares of an English GP list by five-year age band, in per cent; the shape of published list sizes, rounded. */
const pyramid = [5, 5.6, 5.9, 5.7, 6, 6.6, 7.2, 7.2, 6.9, 6.1, 6.5, 6.6, 6.1, 5, 4.5, 4, 2.6, 1.6, 0.8, 0.1];
const pickBand = pickerOf(pyramid.map((weight, index) => ({ weight, from: index * 5 })));

/** Births by month of the year are uneven: most in September, fewest in February. */
const births = [97, 89, 98, 96, 100, 99, 105, 104, 107, 104, 98, 101];
const pickMonth = pickerOf(births.map((weight, index) => ({ weight, month: index + 1 })));

export function sampleAge(random: Random): number {
  return pickBand(random).from + random.between(0, 4);
}

/** A date of birth that makes the person so many years old today; some, whose day nobody wrote down, on 1 January. */
export function sampleBirthDate(random: Random, age: number, today: IsoDate): IsoDate {
  const month = pickMonth(random).month;
  const day = random.between(1, 31);
  const thisYear = Number(today.slice(0, 4));
  const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const year = thisYear - age - (monthAndDay > today.slice(5) ? 1 : 0);
  // 31 April becomes 1 May, 30 February 1 or 2 March: close enough for invented people.
  const born = isoDateAt(dayNumberOf(`${year}-${monthAndDay}`));
  return born > today ? today : born;
}
