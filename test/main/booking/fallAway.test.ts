import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aBookedPair } from './aClinic.ts';
import { aPairWithoutTests, aPracticeWithClinics, statesOf, tasksOf } from './aPinboard.ts';

test('hard case 8: the tests fall away, the conversation stays until they are booked again, and a task stays open', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, tests } = await aBookedPair(opened, 1);
  const which = { personId, appointmentId: tests.id };
  const nextOf = async () => (await opened.call('recall.listCycles', { personId }))[0]?.next.kind;
  expect(await nextOf()).toBe('visit');
  const shown = await opened.call('booking.findFallAway', { ...which, because: 'person' });
  expect(shown).toMatchObject({
    act: 'move',
    why: 'Conversation on 30-Apr-2026: stays until the tests are booked again, then moves with them',
  });
  const { task } = await opened.call('booking.cancelAppointment', {
    ...which,
    version: tests.version,
    because: 'person',
    otherHalf: shown.act ?? 'keep',
  });
  expect(task?.sentence).toBe(shown.task);
  expect(await nextOf()).toBe('rebook');
  expect(await tasksOf(opened)).toEqual([
    ['rebook-pair', 'Book both halves again: cancelled by the person, Tests of 13-Apr-2026'],
  ]);
  expect(await statesOf(opened, personId)).toEqual([
    ['tests', 'cancelled', '2026-04-13'],
    ['conversation', 'booked', '2026-04-30'],
  ]);
});

test('a cancelled place is free at once, and taking the cancellation back needs it free', async () => {
  const opened = await aPracticeWithClinics(2);
  const first = await aBookedPair(opened, 1);
  const which = { personId: first.personId, appointmentId: first.tests.id };
  const cancel = { ...which, because: 'practice', reason: 'No nurse', otherHalf: 'release' } as const;
  const { appointments } = await opened.call('booking.cancelAppointment', {
    ...cancel,
    version: first.tests.version,
  });
  expect(appointments.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  await aBookedPair(opened, 2);
  const back = opened.call('booking.restoreAppointment', { ...which, version: first.tests.version + 1 });
  await expect(back).rejects.toMatchObject({ code: 'place-given-away' });
  expect((await statesOf(opened, first.personId)).map(([, state]) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});

test('a second appointment missed is a signal to reach out, never an end', async () => {
  const opened = await aPracticeWithClinics(1);
  const first = await aBookedPair(opened, 1);
  const miss = async (id: string, version: number) =>
    opened.call('booking.cancelAppointment', {
      personId: first.personId,
      appointmentId: id,
      version,
      because: 'did-not-attend',
      otherHalf: 'release',
    });
  await expect(miss(first.tests.id, first.tests.version)).rejects.toMatchObject({
    code: 'step-not-possible',
  });
  opened.clock.set('2026-04-13');
  await miss(first.tests.id, first.tests.version);
  const again = await aBookedPair(opened, 1, { tests: 6, talk: 0 });
  const { task } = await miss(again.tests.id, again.tests.version);
  expect(task).toMatchObject({
    kind: 'outreach',
    sentence: 'Missed 2 appointments this year: phone first, offer another time, a phone call or a visit',
  });
  const [round] = await opened.call('recall.listCycles', { personId: first.personId });
  expect(round?.end).toBeNull();
});

test('hard case 3: a death lets go of both halves at once, and whoever is back again is on the pinboard', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await aBookedPair(opened, 1);
  const { version } = await opened.call('people.findPerson', { personId });
  const { version: after } = await opened.call('people.recordDeath', {
    personId,
    version,
    death: { kind: 'informal', on: '2026-04-06' },
  });
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['cancelled', 'cancelled']);
  expect(await opened.core.write((db) => db.rows(sql`SELECT place FROM taken_place`))).toEqual([]);
  expect(await tasksOf(opened)).toEqual([]);
  await opened.call('people.withdrawDeath', { personId, version: after, reason: 'Another person' });
  expect(await tasksOf(opened)).toEqual([
    ['rebook-pair', 'Back again: the appointments of 13-Apr-2026 and 30-Apr-2026 were cancelled'],
  ]);
});

test('Today says as many as the pinboard has rows, with their numbers to phone, and closing one says how', async () => {
  const { opened, personId, cycleId } = await aPairWithoutTests('ill', 'keep');
  const dueOn = '2026-04-20';
  await opened.call('booking.pinPerson', { personId, cycleId, sentence: 'Only after 16:00', dueOn });
  const pinned = async () =>
    (await opened.call('recall.findToday', {})).jobs.find(({ kind }) => kind === 'pinboard');
  const { total, lines } = await opened.call('booking.listTasks', {});
  expect(await pinned()).toMatchObject({ count: total, sentence: '1 to book again, 1 waiting for a place' });
  expect(lines).toHaveLength(total);
  for (const { id, version } of lines)
    await opened.call('booking.closeTask', { taskId: id, version, how: 'Booked elsewhere' });
  expect(await pinned()).toBeUndefined();
});

test('who has been booked again does not get the cancelled appointment back as well', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, tests } = await aBookedPair(opened, 1);
  const which = { personId, appointmentId: tests.id };
  const cancel = { ...which, version: tests.version, because: 'person', otherHalf: 'release' } as const;
  await opened.call('booking.cancelAppointment', cancel);
  await aBookedPair(opened, 1, { tests: 6, talk: 3 });
  const back = opened.call('booking.restoreAppointment', { ...which, version: tests.version + 1 });
  await expect(back).rejects.toMatchObject({ code: 'booked-again' });
});
