import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './isoDate.ts';

/**
 * The clocks go forward or back in the night of that day (Summer Time Act 1972: between 01:00 and 02:00 on the last
 * Sundays of March and October): 25 October 2026, 28 March 2027.
 */
export function clockChanges(day: IsoDate): boolean {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/London').hoursInDay !== 24;
}
