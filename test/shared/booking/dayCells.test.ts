import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placesIn } from '../../../shared/booking/clinic.ts';
import { runsOf } from '../../../shared/booking/dayCells.ts';
import { mayBecome, type AppointmentState } from '../../../shared/booking/appointment.ts';
import { bankHolidayName } from '../../../shared/recall/bankHolidayName.ts';
import { hasSharedData, sharedDataPath } from '../../support/sharedData.ts';

const morning = { startsAt: '09:00', endsAt: '12:00', slotMinutes: 10 };

test('free places are cut into visits from where each stretch begins, with what is free from there on', () => {
  const taken = [{ first: 5, count: 2, what: 'somebody' }];
  expect(runsOf(morning, taken, { usualPlaces: 2, over: 0 }).slice(0, 5)).toMatchObject([
    { startsAt: '09:00', minutes: 20, minutesFromHere: 50 },
    { startsAt: '09:20', minutes: 20, minutesFromHere: 30 },
    { startsAt: '09:40', minutes: 10, places: 1, minutesFromHere: 10 },
    { startsAt: '09:50', minutes: 20, what: 'somebody' },
    { startsAt: '10:10', minutes: 20, minutesFromHere: 110 },
  ]);
});

test('every place of a clinic is in exactly one run, whatever is taken and whatever a visit takes', () => {
  const anyClinic = fc.record({
    slotMinutes: fc.constantFrom(5, 10, 15, 20, 30),
    taken: fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 20 }),
    usualPlaces: fc.integer({ min: 1, max: 8 }),
  });
  fc.assert(
    fc.property(anyClinic, ({ slotMinutes, taken, usualPlaces }) => {
      const hours = { ...morning, slotMinutes };
      const places = placesIn(hours);
      const inside = taken
        .filter((place) => place < places)
        .map((first) => ({ first, count: 1, what: first }));
      const runs = runsOf(hours, inside, { usualPlaces, over: 0 });
      const covered = runs.flatMap(({ place, minutes }) =>
        Array.from({ length: minutes / slotMinutes }, (_, n) => place + n),
      );
      expect(covered).toEqual(Array.from({ length: places }, (_, n) => n));
    }),
  );
});

test('a slip is put right from any state of a visit to any earlier one', () => {
  const order: AppointmentState[] = ['booked', 'arrived', 'in-room', 'done'];
  for (const [at, from] of order.entries()) {
    for (const to of order.slice(0, at)) expect(mayBecome(from, to), `${from} to ${to}`).toBe(true);
  }
});

test('every bank holiday of England has its name, and no other day has one', () => {
  expect(bankHolidayName('2026-12-25')).toBe('Christmas Day');
  expect(bankHolidayName('2026-12-24')).toBeNull();
});

test.skipIf(!hasSharedData)('the names are those of the published list', () => {
  type List = { 'england-and-wales': { events: { title: string; date: string; notes: string }[] } };
  const text = readFileSync(sharedDataPath('calendars/bank-holidays-uk-2012-2028.json'), 'utf8');
  for (const { title, date, notes } of (JSON.parse(text) as List)['england-and-wales'].events) {
    const name = bankHolidayName(date);
    // Moved days and days given once are just a bank holiday.
    if (notes === '' && name !== 'Bank holiday') expect([date, name]).toEqual([date, title]);
    else expect(name).not.toBeNull();
  }
});
