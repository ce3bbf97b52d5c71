import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { clinicOn } from './aBooking.ts';
import { aBookedPair, roundOf } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, takeBackLast, takenPlaces, tasksOf } from './aPinboard.ts';

async function cancelled(people = 1, otherHalf: 'release' | 'move' = 'release') {
  const opened = await aPracticeWithClinics(people);
  const pair = await aBookedPair(opened, 1);
  const { personId, tests } = pair;
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: tests.id,
    version: tests.version,
    because: 'person',
    otherHalf,
  });
  return { ...opened, ...pair };
}

test('a cancellation taken back: both halves have their places again, and the task is settled', async () => {
  const opened = await cancelled();
  expect(await takenPlaces(opened)).toEqual([]);
  expect(await takeBackLast(opened)).toMatch(/^Cancelled 13-Apr-2026 and 30-Apr-2026, PERSON 1/);
  expect(await statesOf(opened, opened.personId)).toEqual([
    ['tests', 'booked', '2026-04-13'],
    ['conversation', 'booked', '2026-04-30'],
  ]);
  expect((await takenPlaces(opened)).length).toBeGreaterThan(2);
  expect(await tasksOf(opened)).toEqual([]);
  const { lines } = await opened.call('practice.listAudit', {});
  expect(lines.map(({ operation }) => operation)).toContain('booking.restoreAppointment');
});

test('a cancellation is not taken back over somebody who has the place by now, and nothing is changed', async () => {
  const opened = await cancelled(2);
  const { undo } = await opened.call('practice.findUndo', {});
  await aBookedPair(opened, 2);
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({ code: 'place-given-away' });
  expect((await statesOf(opened, opened.personId)).map(([, state]) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
  expect(await tasksOf(opened)).toHaveLength(1);
});

test('an offer that was cancelled is an offer again, not a booking', async () => {
  const opened = await aPracticeWithClinics(1);
  const who = await roundOf(opened, 1);
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2026-05-11')).id, place: 0 };
  const conversation = { clinicId: (await clinicOn(opened, 'Conversations', '2026-05-28')).id, place: 0 };
  const proposals = [{ ...who, tests, conversation }];
  await opened.call('booking.pencilPlan', { month: '2026-05', proposals });
  const [half] = (await opened.call('booking.findPersonAppointments', who)).appointments;
  const which = { personId: who.personId, appointmentId: half?.id ?? '', version: half?.version ?? 0 };
  await opened.call('booking.cancelAppointment', { ...which, because: 'practice', otherHalf: 'keep' });
  await takeBackLast(opened);
  expect((await statesOf(opened, who.personId))[0]).toEqual(['tests', 'pencilled', '2026-05-11']);
});

test('whoever has died since does not get a cancelled appointment back', async () => {
  const opened = await cancelled();
  const { undo } = await opened.call('practice.findUndo', {});
  const { version } = await opened.call('people.findPerson', { personId: opened.personId });
  const death = { kind: 'informal', on: '2026-04-06' } as const;
  await opened.call('people.recordDeath', { personId: opened.personId, version, death });
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({ code: 'step-not-possible' });
});

test('a missed visit whose other half was let go of is taken back with both', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, tests } = await aBookedPair(opened, 1);
  opened.clock.set('2026-04-13');
  const missed = { personId, appointmentId: tests.id, version: tests.version, to: 'did-not-attend' } as const;
  await opened.call('booking.recordVisit', { ...missed, otherHalf: 'release' });
  expect(await takeBackLast(opened)).toMatch(/^Did not attend 13-Apr-2026 and 30-Apr-2026/);
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['booked', 'booked']);
  expect(await tasksOf(opened)).toEqual([]);
});

test('a task closed by mistake is on the pinboard again, but not once they are booked', async () => {
  const opened = await cancelled();
  const close = async () => {
    const [task] = (await opened.call('booking.listTasks', {})).lines;
    await opened.call('booking.closeTask', {
      taskId: task?.id ?? '',
      version: task?.version ?? 0,
      how: 'Rang',
    });
  };
  await close();
  expect(await tasksOf(opened)).toEqual([]);
  expect(await takeBackLast(opened)).toMatch(/^Rang: PERSON 1/);
  expect(await tasksOf(opened)).toHaveLength(1);
  await close();
  const { undo } = await opened.call('practice.findUndo', {});
  await aBookedPair(opened, 1, { tests: 6, talk: 3 });
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({
    code: 'step-not-possible',
    detail: 'They have been booked since.',
  });
});
