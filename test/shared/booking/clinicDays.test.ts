import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn, timeOfPlace, type ClinicHours } from '../../../shared/booking/clinic.ts';
import { blockedPlaces, clinicDays, daysOfTemplate } from '../../../shared/booking/clinicDays.ts';
import { minuteOf, timeAt } from '../../../shared/booking/clockTime.ts';
import { timesOff } from '../../../shared/booking/repeatedTimeOff.ts';
import { templatesMeet } from '../../../shared/booking/templatesMeet.ts';
import type { TimeOff } from '../../../shared/booking/timeOff.ts';
import { addDays, daysBetween, weekdayOf } from '../../../shared/time/isoDate.ts';
import { aTemplateOf } from './aTemplateOf.ts';

const aDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));
const someHours = fc
  .record({ start: fc.integer({ min: 0, max: 1300 }), length: fc.integer({ min: 0, max: 130 }) })
  .chain(({ start, length }) =>
    fc.record({
      startsAt: fc.constant(timeAt(start)),
      endsAt: fc.constant(timeAt(Math.min(1439, start + length))),
      slotMinutes: fc.integer({ min: 5, max: 60 }),
    }),
  );
const someRhythm = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  everyWeeks: fc.integer({ min: 1, max: 12 }),
  fromOn: aDay,
  untilOn: fc.option(aDay),
});

test('a template is held on its weekday, in its rhythm, between its first and its last day, and on all of those', () => {
  fc.assert(
    fc.property(someRhythm, aDay, fc.integer({ min: 0, max: 300 }), (template, from, length) => {
      const until = addDays(from, length);
      const days = daysOfTemplate(template, { from, until });
      const monday = addDays(template.fromOn, 1 - weekdayOf(template.fromOn));
      const expected = Array.from({ length: length + 1 }, (_, index) => addDays(from, index)).filter(
        (day) =>
          weekdayOf(day) === template.weekday &&
          day >= template.fromOn &&
          (template.untilOn === null || day <= template.untilOn) &&
          Math.floor(daysBetween(monday, day) / 7) % template.everyWeeks === 0,
      );
      expect(days).toEqual(expected);
    }),
  );
});

test('the same days come out however a span is cut in two', () => {
  fc.assert(
    fc.property(someRhythm, aDay, fc.integer({ min: 1, max: 200 }), (template, from, length) => {
      const middle = addDays(from, Math.floor(length / 2));
      const until = addDays(from, length);
      const cut = [
        ...daysOfTemplate(template, { from, until: middle }),
        ...daysOfTemplate(template, { from: addDays(middle, 1), until }),
      ];
      expect(cut).toEqual(daysOfTemplate(template, { from, until }));
    }),
  );
});

test('two templates meet on the first day both are held at the same time, also every other week against every third', () => {
  fc.assert(
    fc.property(someRhythm, someRhythm, (one, other) => {
      const hours = { startsAt: '09:00', endsAt: '12:00' };
      const [a, b] = [
        { ...one, ...hours },
        { ...other, ...hours, weekday: one.weekday },
      ];
      const span = { from: '2025-12-01', until: '2033-12-31' };
      const days = new Set(daysOfTemplate(b, span));
      expect(templatesMeet(a, b)).toBe(daysOfTemplate(a, span).find((day) => days.has(day)) ?? null);
    }),
    { numRuns: 60 },
  );
});

test('exactly the places that time off reaches into are kept free', () => {
  const all = {
    id: 'o',
    clinicianId: null,
    fromOn: '2026-04-20',
    untilOn: '2026-04-20',
    version: 1,
  } as const;
  fc.assert(
    fc.property(someHours, someHours, (clinic, hours) => {
      fc.pre(hours.startsAt < hours.endsAt);
      const off: TimeOff = { ...all, kind: 'training', note: null, ...hours };
      const blocked = new Set(blockedPlaces(clinic, [off]).map(({ place }) => place));
      for (let place = 0; place < placesIn(clinic); place += 1) {
        expect(blocked.has(place)).toBe(reachesInto(clinic, place, off));
      }
    }),
  );
});

function reachesInto(clinic: ClinicHours, place: number, { startsAt, endsAt }: TimeOff): boolean {
  const from = minuteOf(timeOfPlace(clinic, place));
  return minuteOf(startsAt ?? '00:00') < from + clinic.slotMinutes && minuteOf(endsAt ?? '23:59') > from;
}

test('a day of a template is held, or says why it is not, and never more places are kept free than there are', () => {
  const off: TimeOff = {
    id: 'o',
    clinicianId: null,
    fromOn: '2026-06-01',
    untilOn: '2026-06-14',
    startsAt: '10:00',
    endsAt: '11:00',
    kind: 'training',
    note: null,
    version: 1,
  };
  fc.assert(
    fc.property(someHours, someRhythm, (hours, rhythm) => {
      const template = aTemplateOf({ ...hours, ...rhythm });
      const inTheWay = { bankHolidays: new Set(['2026-05-25']), timeOff: [off], leftOn: '2026-12-31' };
      for (const day of clinicDays(template, { from: '2026-01-01', until: '2027-02-28' }, inTheWay)) {
        expect(day.blocked.length).toBeLessThanOrEqual(placesIn(template));
        if (day.onDay > '2026-12-31') expect(day.notHeld).toBe('No longer here');
        if (day.onDay === '2026-05-25') expect(day.notHeld).toBe('Bank holiday');
        if (day.notHeld !== null) expect(day.blocked).toEqual([]);
      }
    }),
  );
});

test('time off of every month keeps its weekday and its place in the month', () => {
  expect(timesOff('2026-01-29', 'monthly', '2026-05-31')).toEqual([
    '2026-01-29',
    // February has four Thursdays: the fifth is its last.
    '2026-02-26',
    '2026-03-26',
    '2026-04-30',
    '2026-05-28',
  ]);
  expect(timesOff('2028-02-29', 'weekly', '2028-03-14')).toEqual(['2028-02-29', '2028-03-07', '2028-03-14']);
  expect(timesOff('2026-04-08', 'once', '2030-01-01')).toEqual(['2026-04-08']);
});
