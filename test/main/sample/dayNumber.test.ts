import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumberOf, isoDateAt } from '../../../shared/time/dayNumber.ts';
import { addDays } from '../../../shared/time/isoDate.ts';

test('counts days as the calendar does, over leap years and centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 110_000 }), fc.integer({ min: 0, max: 40_000 }), (after, days) => {
      const date = addDays('1850-01-01', after);
      expect(isoDateAt(dayNumberOf(date))).toBe(date);
      expect(isoDateAt(dayNumberOf(date) + days)).toBe(addDays(date, days));
    }),
  );
});
