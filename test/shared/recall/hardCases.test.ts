import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultDueRules } from '../../../shared/recall/dueRules.ts';
import { earliestInvitation } from '../../../shared/recall/earliestInvitation.ts';
import { moveMonth } from '../../../shared/recall/moveMonth.ts';
import { birthMonthOf, plannedMonthFor, yearOfCycle } from '../../../shared/recall/plannedMonth.ts';
import { addDays, monthOf } from '../../../shared/time/isoDate.ts';
import { qofYearOf } from '../../../shared/time/qofYear.ts';

test('hard case 1: born 29 February: planned for February in every year, whatever the day of the last review', () => {
  const birthMonth = birthMonthOf('1960-02-29');
  const years = fc.integer({ min: 2020, max: 2060 });
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(years, days, (year, before) => {
      const plannedMonth = plannedMonthFor({ birthMonth, chosenMonth: null, year });
      expect(plannedMonth).toBe(`${year + 1}-02`);
      const lastReviewOn = addDays(`${year + 1}-02-01`, -before);
      const { from, waitsUntil } = earliestInvitation({ plannedMonth, lastReviewOn, rules: defaultDueRules });
      expect(qofYearOf(waitsUntil ?? from) - year).toBeLessThanOrEqual(1);
    }),
  );
  expect(birthMonthOf('1960-02-28')).toBe(2);
  expect(birthMonthOf('1960-03-01')).toBe(3);
});

test('hard case 1: a review on 29 February or on the 31st waits to the last day of the shorter month', () => {
  const wait = (plannedMonth: string, lastReviewOn: string) =>
    earliestInvitation({ plannedMonth, lastReviewOn, rules: defaultDueRules }).waitsUntil;
  expect(wait('2028-05', '2028-02-29')).toBe('2028-06-29');
  expect(wait('2027-02', '2026-10-31')).toBe('2027-02-28');
});

test('hard case 5: moved from February to May: deferred once, then May in every year', () => {
  expect(moveMonth('2027-02', '2027-05', '2027-01-11').kind).toBe('next-year');
  expect([2027, 2028].map((year) => plannedMonthFor({ birthMonth: 2, chosenMonth: 5, year }))).toEqual([
    '2027-05',
    '2028-05',
  ]);
});

test('hard case 5: no move leaves out a year of care or makes two in one', () => {
  const months = fc.integer({ min: 0, max: 40 }).map((after) => monthOf(addDays('2026-04-15', after * 30)));
  fc.assert(
    fc.property(months, months, (from, to) => {
      const later = { 'same-year': 0, 'next-year': 1, refused: null }[moveMonth(from, to, '2026-04-15').kind];
      expect([null, yearOfCycle(to) - yearOfCycle(from)]).toContain(later);
    }),
  );
});

test('hard case 5: a late joiner whose month has passed is pulled in, and reviewed on 28 March waits four months', () => {
  const plannedMonth = plannedMonthFor({
    birthMonth: 5,
    chosenMonth: null,
    year: 2026,
    joinedOn: '2026-08-14',
  });
  const window = earliestInvitation({
    plannedMonth,
    lastReviewOn: null,
    joinedOn: '2026-08-14',
    rules: defaultDueRules,
  });
  expect([plannedMonth, window.from]).toEqual(['2026-08', '2026-08-14']);
  expect(
    earliestInvitation({ plannedMonth: '2026-04', lastReviewOn: '2026-03-28', rules: defaultDueRules }).from,
  ).toBe('2026-07-28');
});

test('hard case 15: a cycle planned for March stays in its year when the review falls on 2 April', () => {
  expect(yearOfCycle('2027-03')).toBe(2026);
  expect(qofYearOf('2027-04-02')).toBe(2027);
  const next = earliestInvitation({
    plannedMonth: '2027-04',
    lastReviewOn: '2027-04-02',
    rules: defaultDueRules,
  });
  expect(next.waitsUntil).toBe('2027-08-02');
});
