import { expect, test } from 'vitest';
import { aBookedPair } from './aClinic.ts';
import { aPracticeWithClinics, takeBackLast, tasksOf } from './aPinboard.ts';

const moved = ['tell', 'Moved from 13-Apr-2026 09:30: Training'];

/** Somebody whose tests have moved with their clinic to the day after, and who is to be told. */
async function toBeTold() {
  const opened = await aPracticeWithClinics(1);
  const pair = await aBookedPair(opened, 1);
  const clinic = pair.clinics.find(({ id }) => id === pair.tests.clinicId);
  await opened.call('booking.moveClinic', {
    clinicId: clinic?.id ?? '',
    clinicianId: clinic?.clinician_id ?? '',
    version: clinic?.version ?? 0,
    onDay: '2026-04-14',
    startsAt: '09:00',
    people: 1,
    reason: 'Training',
  });
  expect(await tasksOf(opened)).toEqual([moved]);
  const { personId, tests, conversation } = pair;
  return { ...opened, personId, tests, conversation };
}

test('nobody is to be told that an appointment has moved which is off by now, with the other half or with its clinic', async () => {
  const opened = await toBeTold();
  const { personId, conversation, tests } = opened;
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: conversation.id,
    version: conversation.version,
    because: 'ill',
    otherHalf: 'release',
  });
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-pair']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual([moved]);

  const { clinicId } = tests;
  await opened.call('booking.closeClinic', { clinicId, version: 2, reason: 'Ill', expected: 1 });
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-pair']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual([moved]);
});

test('whoever has come at the new time is not to be told of it, unless it was somebody else who came', async () => {
  const opened = await toBeTold();
  const { personId, tests } = opened;
  opened.clock.set('2026-04-14');
  const visit = { personId, appointmentId: tests.id };
  await opened.call('booking.recordVisit', { ...visit, to: 'arrived', version: 2 });
  expect(await tasksOf(opened)).toEqual([]);
  await opened.call('booking.recordVisit', { ...visit, to: 'booked', version: 3 });
  expect(await tasksOf(opened)).toEqual([moved]);
  await opened.call('booking.recordVisit', { ...visit, to: 'done', version: 4 });
  expect(await tasksOf(opened)).toEqual([]);
});
