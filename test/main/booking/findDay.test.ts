import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aBook, book, cellsIn, inShort, talkDay, testDay, visitsIn } from './aDay.ts';

test('a day shows each clinician with what is in every place, free ones in the length of a visit', async () => {
  const opened = await aBook();
  await book(opened, 1, { tests: 3 });
  const day = await opened.call('booking.findDay', { day: testDay });

  expect(day.days[0]?.clinicians).toMatchObject([
    { name: 'Beth Okafor', kind: 'hca', clinics: [{ name: 'Tests', startsAt: '09:00', endsAt: '12:00' }] },
  ]);
  expect(cellsIn(day).map(inShort).slice(0, 4)).toEqual([
    '09:00 free 20',
    '09:20 free 10',
    '09:30 booked 20',
    '09:50 free 20',
  ]);
  expect(cellsIn(day)[0]).toMatchObject({ places: 2, minutesFromHere: 30 });
  expect(day.days[0]?.counts).toMatchObject({ free: 9, booked: 1 });
});

test('somebody in the book brings needs, length and the other half of their year', async () => {
  const needs = [
    { kind: 'hearing-loss' as const, term: 'Hearing loss', code: null },
    { kind: 'interpreter' as const, term: 'Interpreter needed', code: null },
  ];
  const opened = await aBook([{ row: 1, needs }]);
  await book(opened, 1, { tests: 0, talk: 0 });
  const [visit] = visitsIn(await opened.call('booking.findDay', { day: testDay }));

  expect(visit).toMatchObject({
    familyName: 'Person 1',
    part: 'tests',
    seeTo: ['Interpreter'],
    needs: ['hearing-loss', 'interpreter'],
    otherHalf: { onDay: talkDay, startsAt: '09:00', part: 'conversation', clinicianName: 'Gwen Pritchard' },
  });
  expect(visit?.minutes).toBeGreaterThan(20);
});

test('the book says what is due at each half, by the same rules as the letter, and so does the sheet', async () => {
  const opened = await aBook();
  await book(opened, 1, { tests: 0, talk: 0 });
  const toDoOn = async (day: string) => visitsIn(await opened.call('booking.findDay', { day }))[0]?.toDo;
  const tests = await toDoOn(testDay);
  expect(tests).toEqual([
    'Blood: Kidney function',
    'Measure: Blood pressure, Weight and BMI',
    'Ask: Smoking status',
  ]);
  const [sheet] = (await opened.call('booking.findSheets', { days: [testDay] })).sheets;
  expect(sheet?.lines.find(({ name }) => name !== null)?.toDo).toEqual([
    'Tests, 20 minutes',
    ...(tests ?? []),
  ]);
  expect((await toDoOn(talkDay))?.length).toBeGreaterThan(0);
});

test('where it is not known what is due the book says so in words', async () => {
  const opened = await aBook();
  await book(opened, 1, { tests: 0 });
  await opened.core.write((db) => db.run(sql`DELETE FROM standing`));
  const [visit] = visitsIn(await opened.call('booking.findDay', { day: testDay }));
  expect(visit?.toDo).toEqual(['What is due is not known: see the record']);
});

test('a hold says who holds it and for how long; one that has lapsed is free', async () => {
  const opened = await aBook();
  const { personId } = await book(opened, 1, { talk: 0 });
  await opened.core.write(async (db) => {
    await db.run(sql`INSERT INTO hold (id, person_id, held_by, made_at, until)
      VALUES ('h1', ${personId}, 'Kelly Adeyemi', '2026-04-07T09:00:00.000Z', '2026-04-07T09:03:00.000Z')`);
    for (const place of [0, 1])
      await db.insert('taken_place', {
        clinic_id: opened.testsClinic,
        place,
        appointment_id: null,
        hold_id: 'h1',
        blocked: null,
      });
  });
  const held = cellsIn(await opened.call('booking.findDay', { day: testDay }))[0];
  expect(held).toMatchObject({ kind: 'held', heldBy: 'Kelly Adeyemi', minutesLeft: 3, minutes: 20 });
  opened.clock.pass(180);
  expect(cellsIn(await opened.call('booking.findDay', { day: testDay }))[0]).toMatchObject({ kind: 'free' });
});

test('what is over is free no more: at ten the places before ten are gone, the one that runs until later is not', async () => {
  const opened = await aBook();
  opened.clock.set(testDay);
  // Nine in London's winter time is ten in its summer.
  opened.clock.pass(5 * 60);
  const day = await opened.call('booking.findDay', { day: testDay });
  expect(day).toMatchObject({ today: testDay, now: '10:05' });
  expect(cellsIn(day)[0]).toMatchObject({ startsAt: '10:00', kind: 'free' });
});

test('a day without a clinic says which day has one, and a bank holiday its name', async () => {
  const opened = await aBook();
  expect(await opened.call('booking.findDay', { day: '2026-05-04' })).toMatchObject({
    days: [{ bankHoliday: 'Early May bank holiday', clinicians: [] }],
    dayBefore: '2026-04-30',
    dayAfter: '2026-05-07',
  });
});

test('one clinician’s week is seven days of them alone', async () => {
  const opened = await aBook();
  const week = await opened.call('booking.findDay', { day: testDay, days: 7, clinicianId: opened.nurse.id });
  expect(week.days.map(({ clinicians }) => clinicians.map(({ name }) => name))).toEqual([
    [],
    [],
    [],
    ['Gwen Pritchard'],
    [],
    [],
    [],
  ]);
});

test('everybody’s week says how full each day is, and its counts are those of the days', async () => {
  const opened = await aBook();
  await book(opened, 1, { tests: 3 });
  const week = await opened.call('booking.findWeek', { on: '2026-04-15' });
  const day = await opened.call('booking.findDay', { day: testDay });

  expect(week.days[0]).toMatchObject({ onDay: testDay, counts: day.days[0]?.counts });
  expect(week.clinicians.map(({ name, days }) => [name, days.filter(({ hours }) => hours).length])).toEqual([
    ['Beth Okafor', 1],
    ['Gwen Pritchard', 1],
  ]);
  const strip = week.clinicians[0]?.days[0]?.strip ?? [];
  expect(strip.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(180);
  expect(strip.filter(({ state }) => state === 'taken')).toEqual([{ state: 'taken', minutes: 20 }]);
});

test('Today counts for each day to come whom its book has, and nobody who cancelled', async () => {
  const opened = await aBook([{ row: 1 }, { row: 2 }]);
  const { personId, appointments } = await book(opened, 1, { tests: 0, talk: 0 });
  await book(opened, 2, { tests: 3 });
  const booked = async () => (await opened.call('recall.findToday', {})).booked;
  expect(await booked()).toEqual([
    { on: testDay, tests: 2, conversations: 0 },
    { on: talkDay, tests: 0, conversations: 1 },
  ]);

  const talk = appointments.find(({ part }) => part === 'conversation');
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: talk?.id ?? '',
    version: talk?.version ?? 0,
    because: 'person',
    otherHalf: 'keep',
  });
  expect(await booked()).toEqual([{ on: testDay, tests: 2, conversations: 0 }]);
});
