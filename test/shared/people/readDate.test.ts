import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isIsoDate } from '../../../shared/time/isoDate.ts';
import { screenDate } from '../../../shared/format.ts';
import { readBirthDate, readDate, readEventDate } from '../../../shared/people/readDate.ts';

const anyDay = fc.integer({ min: 0, max: 65_000 }).map((days) => addDays('1900-01-01', days));

test('every day reads back from every way clinical systems write it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [year, month, date] = day.split('-');
      const [, short] = screenDate(day).split('-');
      const written = [
        day,
        `${year}${month}${date}`,
        `${date}/${month}/${year}`,
        `${Number(date)}/${Number(month)}/${year}`,
        `${date}.${month}.${year}`,
        screenDate(day),
        `${date} ${short} ${year}`,
        `${date}-${short?.toUpperCase()}-${year}`,
        `${day}T10:19:35+00:00`,
        `${day}T00:00:00.000Z`,
        `${date}/${month}/${year} 09:12`,
        `="${date}/${month}/${year}"`,
      ];
      for (const text of written) expect({ text, ...readDate(text) }).toEqual({ text, value: day });
    }),
  );
});

test.each([
  ['12/31/1950', 'There is no month 31; dates are read day first'],
  ['30/02/2026', 'There is no such day'],
  ['29-Feb-2026', 'There is no such day'],
  ['04/05/26', 'The year has two digits, so the century is not known'],
  ['04-May-26', 'The year has two digits, so the century is not known'],
  ['44927', 'A spreadsheet day number, not a date'],
  ['44927.5', 'A spreadsheet day number, not a date'],
  ['1957', 'Only a year, not a day'],
  ['1957-03', 'Only a month, not a day'],
  ['Mar 1957', 'Only a month, not a day'],
  ['04-Mai-1957', 'No month of this name'],
  ['########', 'The spreadsheet column was too narrow, so the date is lost; export the list again'],
  ['=TODAY()', 'A spreadsheet formula, not a value; export the list again without opening it in Excel'],
  ['yesterday', 'Not a date'],
  ['', 'Not a date'],
])('refuses %s with the reason', (text, reason) => {
  expect(readDate(text)).toEqual({ reason });
});

test('a leap day is a birthday like any other', () => {
  expect(readBirthDate('29/02/1948', '2026-04-10')).toEqual({ value: '1948-02-29' });
});

test('nobody is born before 1900 or after today', () => {
  expect(readBirthDate('31/12/1899', '2026-04-10')).toEqual({ reason: 'A birth date before 1900' });
  expect(readBirthDate('01/01/1900', '2026-04-10')).toEqual({ value: '1900-01-01' });
  expect(readBirthDate('11/04/2026', '2026-04-10')).toEqual({ reason: 'A birth date after today' });
  expect(readBirthDate('14/08/2051', '2026-04-10')).toEqual({ reason: 'A birth date after today' });
  expect(readBirthDate('10/04/2026', '2026-04-10')).toEqual({ value: '2026-04-10' });
});

test('nothing happens to a person before birth or after today', () => {
  const lived = { birthDate: '1950-06-01', today: '2026-04-10' };
  expect(readEventDate('01/06/1950', lived)).toEqual({ value: '1950-06-01' });
  expect(readEventDate('31/05/1950', lived)).toEqual({ reason: 'A date before this person was born' });
  expect(readEventDate('11/04/2026', lived)).toEqual({ reason: 'A date after today' });
});

test('text that is no date never becomes one and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readDate(text);
      expect('value' in read ? isIsoDate(read.value) : read.reason !== '').toBe(true);
    }),
  );
});
