import { expect, test } from 'vitest';
import { addDays } from '../../../shared/time/isoDate.ts';
import { simulateYears } from '../../simulation/simulateYears.ts';
import { aPracticeOf, takeIn } from '../register/takeIn.ts';

const people = 24;
/** Few, so that most letters are made beside those of somebody who must not get one. */
const months = ['04', '05', '09', '03'];

test(
  'ten years with deaths, moves, new diagnoses and staff who forget: nobody is lost, nobody is written to in error',
  { timeout: 600_000 },
  async () => {
    const rows = Array.from({ length: people }, (_, place) => ({
      row: place + 1,
      birthDate: `${1938 + place}-${months[place % months.length]}-14`,
    }));
    const opened = await aPracticeOf(rows, '2026-04-07');
    let newcomers = 0;
    const report = await simulateYears(
      {
        call: opened.call,
        setDay: (day) => opened.clock.set(day),
        diagnose: async () => {
          newcomers += 1;
          await takeIn(opened, [
            { row: people + newcomers, birthDate: addDays('1950-01-15', newcomers * 77) },
          ]);
        },
      },
      { from: '2026-04-07', years: 10, seed: 20_260_407, forgets: 0.25, diagnosed: 0.04 },
    );

    expect(report.wrong).toEqual([]);
    expect(report).toMatchObject({ steps: 261 });
    expect(report.posted).toBeGreaterThan(people * 5);
    expect(report.conversations).toBeGreaterThan(people * 3);
    expect(report.deaths + report.departures).toBeGreaterThan(3);
    const { booked, cancelled, missed, closed, outreach } = report;
    expect(booked).toBeGreaterThan(people * 3);
    expect(missed).toBeGreaterThan(people);
    expect(closed).toBeGreaterThan(12);
    expect(Math.min(cancelled, outreach)).toBeGreaterThan(3);
    for (const { id } of (await opened.call('people.listPeople', { limit: 200 })).lines) {
      const cycles = await opened.call('recall.listCycles', { personId: id });
      const years = cycles.map(({ year }) => year);
      expect(new Set(years).size).toBe(years.length);
      for (const { letters } of cycles) {
        const posted = letters.filter(({ postedOn }) => postedOn !== null);
        expect(posted.map(({ attempt }) => attempt)).toEqual(posted.map((_, place) => place + 1));
      }
    }
  },
);
