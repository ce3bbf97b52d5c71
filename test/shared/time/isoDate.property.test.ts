import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../shared/time/isoDate.ts';

const aDay = fc.integer({ min: -30_000, max: 100_000 }).map((days) => addDays('1970-01-01', days));

test('days between two dates and the day of the week are those of the calendar, leap years and centuries too', () => {
  fc.assert(
    fc.property(aDay, aDay, (one, other) => {
      const [from, to] = [Temporal.PlainDate.from(one), Temporal.PlainDate.from(other)];
      expect(daysBetween(one, other)).toBe(from.until(to, { largestUnit: 'days' }).days);
      expect(weekdayOf(one)).toBe(from.dayOfWeek);
    }),
  );
});
