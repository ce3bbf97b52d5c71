import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addToMonth,
  daysBetween,
  monthOf,
  weekdayOf,
} from '../../../shared/time/isoDate.ts';

const aDay = fc
  .integer({ min: -30_000, max: 100_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }).toString());

test('days between two dates and the day of the week are those of the calendar, leap years and centuries too', () => {
  fc.assert(
    fc.property(aDay, aDay, (one, other) => {
      const [from, to] = [Temporal.PlainDate.from(one), Temporal.PlainDate.from(other)];
      expect(daysBetween(one, other)).toBe(from.until(to, { largestUnit: 'days' }).days);
      expect(weekdayOf(one)).toBe(from.dayOfWeek);
    }),
  );
});

test('days and months later and earlier are those of the calendar; a day its month has not becomes its last', () => {
  const some = fc.integer({ min: -5000, max: 5000 });
  fc.assert(
    fc.property(aDay, some, (day, n) => {
      const date = Temporal.PlainDate.from(day);
      expect(addDays(day, n)).toBe(date.add({ days: n }).toString());
      expect(addMonths(day, n % 500)).toBe(date.add({ months: n % 500 }).toString());
      expect(addToMonth(monthOf(day), n % 500)).toBe(
        date
          .toPlainYearMonth()
          .add({ months: n % 500 })
          .toString(),
      );
    }),
    { numRuns: 1000 },
  );
});
