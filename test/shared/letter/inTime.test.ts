import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrivesOn, comesTooLate, neededBy, neededByWords } from '../../../shared/letter/inTime.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/recall/workingDays.ts';
import { addDays } from '../../../shared/time/isoDate.ts';

const post = { daysInPost: 3, bankHolidays };

test('a letter is days in the post, weekends and bank holidays not counted', () => {
  // Wednesday before Easter: Thursday, then Tuesday and Wednesday after it.
  expect(arrivesOn('2026-04-01', 3, bankHolidays)).toBe('2026-04-08');
  expect(arrivesOn('2026-04-13', 3, bankHolidays)).toBe('2026-04-16');
  expect(arrivesOn('2026-04-11', 0, bankHolidays)).toBe('2026-04-11');
});

test('it has to be there on the day before the first appointment', () => {
  expect(neededBy(['2026-04-30', '2026-04-13'])).toBe('2026-04-12');
  expect(neededBy([])).toBeNull();
  const late = (by: string | null) =>
    comesTooLate({ about: 'appointments', readyOn: '2026-04-08', by }, post);
  expect([late('2026-04-13'), late('2026-04-12'), late(null)]).toEqual([false, true, false]);
});

test('an offer has to be posted on its last day for the post, which leaves time for the post and for the answer', () => {
  const late = (readyOn: string) => comesTooLate({ about: 'offers', readyOn, by: '2026-04-17' }, post);
  expect([late('2026-04-17'), late('2026-04-18')]).toEqual([false, true]);
  expect(neededByWords('offers', '2026-04-17')).toBe('to be posted by Fri 17-Apr-2026');
});

test('on any day and with any post: it arrives on a working day, so many of them later, and never earlier for waiting', () => {
  const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2026-03-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 10 }), (postedOn, daysInPost) => {
      const on = arrivesOn(postedOn, daysInPost, bankHolidays);
      expect(isWorkingDay(on, bankHolidays)).toBe(true);
      expect(workingDaysBetween(postedOn, on, bankHolidays)).toBe(daysInPost);
      expect(arrivesOn(addDays(postedOn, 1), daysInPost, bankHolidays) >= on).toBe(true);
    }),
  );
});
