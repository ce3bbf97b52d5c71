import { expect, test } from 'vitest';
import { aBookedPair, roundOf } from './aClinic.ts';
import { aPairWithoutTests, aPracticeWithClinics, takeBackLast, tasksOf, type Opened } from './aPinboard.ts';

const nextOf = async ({ call }: Opened, personId: string) =>
  (await call('recall.listCycles', { personId }))[0]?.next.kind;

test('whoever was booked by mistake, which is taken back, is invited as if they had never been', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await roundOf(opened, 1);
  expect(await nextOf(opened, personId)).toBe('invite');
  await aBookedPair(opened, 1);
  expect(await nextOf(opened, personId)).toBe('visit');
  await takeBackLast(opened);
  expect(await nextOf(opened, personId)).toBe('invite');
});

test('whoever was told of it before it was taken back is to be phoned: they would come', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId, tests, conversation } = await aBookedPair(opened, 1);
  const appointments = [tests, conversation].map(({ id, version }) => ({ id, version }));
  await opened.as({ id: 'kelly', name: 'Kelly Adeyemi', role: 'admin' })('letter.recordToldByPhone', {
    personId,
    cycleId,
    appointments,
  });
  await takeBackLast(opened);
  expect(await nextOf(opened, personId)).toBe('rebook');
});

test('what waited on the pinboard to be booked waits again when the booking is taken back', async () => {
  const { opened, personId, cycleId, tests } = await aPairWithoutTests('ill', 'keep');
  const dueOn = '2026-04-20';
  await opened.call('booking.pinPerson', { personId, cycleId, sentence: 'Only after 16:00', dueOn });
  const before = await tasksOf(opened);
  expect(before).toHaveLength(2);
  opened.clock.pass(60);
  const { clinicId } = tests;
  const again = { tests: { clinicId, place: 6 }, conversation: null };
  await opened.call('booking.bookPair', { personId, cycleId, ...again });
  expect(await tasksOf(opened)).toEqual([]);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual(before);
  expect(await nextOf(opened, personId)).toBe('rebook');
});
