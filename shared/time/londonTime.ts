import { Temporal } from 'temporal-polyfill';
import type { Instant, IsoDate } from './isoDate.ts';

/** An instant as the practice's calendar and the clock on its wall show it: `2026-11-23` and `10:12`. */
export function londonTime(instant: Instant): { date: IsoDate; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
