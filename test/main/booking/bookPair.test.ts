import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aBookedPair, clinicsOf, clinicsOpenUntil, roundOf } from './aClinic.ts';

test('both halves are booked in one go, each as long as the group says', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await clinicsOpenUntil(opened, '2026-05-29');
  const { tests, conversation } = await aBookedPair(opened, 1);
  expect([tests, conversation]).toMatchObject([
    { part: 'tests', onDay: '2026-04-13', startsAt: '09:30', minutes: 20, clinicianName: 'Beth Okafor' },
    { part: 'conversation', onDay: '2026-04-30', startsAt: '09:00', minutes: 40 },
  ]);
});

test('a place somebody has is not given to another, and the other half is not booked either', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  await clinicsOpenUntil(opened, '2026-05-29');
  const clinics = await clinicsOf(opened);
  const tests = { clinicId: clinics.find(({ name }) => name === 'Tests')?.id ?? '', place: 3 };
  const talk =
    clinics.find(({ name, on_day }) => name === 'Conversations' && on_day >= '2026-04-27')?.id ?? '';
  const first = await roundOf(opened, 1);
  const second = await roundOf(opened, 2);
  await opened.call('booking.bookPair', { ...first, tests, conversation: { clinicId: talk, place: 0 } });
  const late = opened.call('booking.bookPair', {
    ...second,
    conversation: { clinicId: talk, place: 2 },
    tests: { ...tests, place: 4 },
  });
  await expect(late).rejects.toMatchObject({ code: 'place-taken' });
  const booked = await opened.core.write((db) => db.rows(sql`SELECT id FROM appointment`));
  expect(booked).toHaveLength(2);
});
