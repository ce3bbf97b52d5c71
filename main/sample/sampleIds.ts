import type { IsoDate } from '../../shared/time/isoDate.ts';
import { dayNumberOf } from '../../shared/time/dayNumber.ts';

const millisecondsPerDay = 86_400_000;

/**
 * Ids in the form of UUID version 7 that are the same every time: made at the beginning of a day, counted up. They sort
 * before all that the program itself makes on that day and after all it made the day before.
 */
export function createSampleIds(today: IsoDate): () => string {
  const at = (dayNumberOf(today) - dayNumberOf('1970-01-01')) * millisecondsPerDay;
  const time = at.toString(16).padStart(12, '0');
  let count = 0;
  return () => {
    const counted = (count += 1).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${counted}`;
  };
}
