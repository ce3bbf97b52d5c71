import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay, workingDaysBetween } from '../../../shared/recall/workingDays.ts';

test('counts no weekend and no bank holiday', () => {
  expect(workingDaysBetween('2026-04-02', '2026-04-07', bankHolidays)).toBe(1); // Easter
  expect(workingDaysBetween('2026-11-20', '2026-11-23', bankHolidays)).toBe(1);
  expect(workingDaysBetween('2026-11-23', '2026-11-23', bankHolidays)).toBe(0);
  expect(isWorkingDay('2026-05-04', bankHolidays)).toBe(false);
});

const calendar = '../shared/data/calendars/bank-holidays-uk-2012-2028.json';
test.skipIf(!existsSync(calendar))(
  'has every bank holiday of England and Wales that GOV.UK published',
  () => {
    const published = JSON.parse(readFileSync(calendar, 'utf8'))['england-and-wales'].events;
    expect([...bankHolidays]).toEqual(published.map(({ date }: { date: string }) => date));
  },
);
