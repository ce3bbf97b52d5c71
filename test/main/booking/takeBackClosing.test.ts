import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { appointmentsThere, clinicOn, clinicsThere, keptFree, tasksThere } from './aBooking.ts';
import { aBookedPair } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, takeBackLast, takenPlaces } from './aPinboard.ts';

test('a clinic closed by mistake is held again, and everybody has their own place', async () => {
  const opened = await aPracticeWithClinics(2);
  await aBookedPair(opened, 1);
  await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  const before = { book: await appointmentsThere(opened), places: await takenPlaces(opened) };
  const { id: clinicId, version } = await clinicOn(opened, 'Tests', '2026-04-13');
  await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 2 });
  expect(await tasksThere(opened)).toHaveLength(2);
  expect(await takeBackLast(opened)).toBe('Closed Tests on 13-Apr-2026');
  expect(await clinicOn(opened, 'Tests', '2026-04-13')).toMatchObject({ state: 'open', closed_reason: null });
  expect(await appointmentsThere(opened)).toEqual(before.book);
  expect(await takenPlaces(opened)).toEqual(before.places);
  expect(await tasksThere(opened)).toEqual([]);
});

test('a closing is not taken back once one of those people is booked elsewhere: nothing is changed', async () => {
  const opened = await aPracticeWithClinics(2);
  const one = await aBookedPair(opened, 1);
  await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  const { id: clinicId, version } = await clinicOn(opened, 'Tests', '2026-04-13');
  await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 2 });
  const { undo } = await opened.call('practice.findUndo', {});
  const next = await clinicOn(opened, 'Tests', '2026-04-20');
  await opened.call('booking.moveAppointment', {
    personId: one.personId,
    cycleId: one.cycleId,
    moving: [{ id: one.conversation.id, version: one.conversation.version }],
    tests: { clinicId: next.id, place: 0 },
    conversation: { clinicId: (await clinicOn(opened, 'Conversations', '2026-05-07')).id, place: 0 },
    because: 'other-half',
  });
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({ code: 'booked-again' });
  expect(await clinicOn(opened, 'Tests', '2026-04-13')).toMatchObject({ state: 'closed' });
  expect(await tasksThere(opened)).toHaveLength(1);
});

test('time off entered by mistake: closed clinics, empty ones too, and their people are as they were', async () => {
  const opened = await aPracticeWithClinics(1);
  await aBookedPair(opened, 1);
  const shape = async () =>
    (await clinicsThere(opened)).map(({ name, on_day, starts_at, state }) => [
      name,
      on_day,
      starts_at,
      state,
    ]);
  const before = { clinics: await shape(), places: await takenPlaces(opened) };
  const { clinicians } = await opened.call('booking.findClinics', {});
  const clinicianId = clinicians.find(({ name }) => name === 'Beth Okafor')?.id ?? '';
  const leave = { clinicianId, fromOn: '2026-04-13', untilOn: '2026-05-11', startsAt: null, endsAt: null };
  await opened.call('booking.addTimeOff', { ...leave, kind: 'leave', note: null, expected: 1 });
  expect(await shape()).not.toEqual(before.clinics);
  expect(await takeBackLast(opened)).toBe('On leave, Beth Okafor, 13-Apr-2026 to 11-May-2026');
  expect(await shape()).toEqual(before.clinics);
  expect(await takenPlaces(opened)).toEqual(before.places);
  expect((await opened.call('booking.findClinics', {})).timeOff).toEqual([]);
  expect(await tasksThere(opened)).toEqual([]);
});

test('training taken back frees its hours, and whoever was booked in them is there again', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await aBookedPair(opened, 1);
  const clinic = await clinicOn(opened, 'Tests', '2026-04-13');
  const hours = { fromOn: '2026-04-13', untilOn: '2026-04-13', startsAt: '09:00', endsAt: '10:00' };
  const said = { clinicianId: null, ...hours, kind: 'training', note: null } as const;
  await opened.call('booking.addTimeOff', { ...said, expected: 1 });
  expect(await keptFree(opened, clinic.id)).toHaveLength(6);
  await takeBackLast(opened);
  expect(await keptFree(opened, clinic.id)).toEqual([]);
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['booked', 'booked']);
});

test('time off of every week is taken back with all its days', async () => {
  const opened = await aPracticeWithClinics(1);
  const before = (await clinicsThere(opened)).length;
  const day = { fromOn: '2026-04-13', untilOn: '2026-04-13', startsAt: null, endsAt: null };
  const weekly = { clinicianId: null, ...day, kind: 'closed', note: null, repeat: 'weekly' } as const;
  await opened.call('booking.addTimeOff', { ...weekly, repeatUntil: '2026-05-31' });
  expect((await clinicsThere(opened)).length).toBeLessThan(before);
  await takeBackLast(opened);
  expect(await clinicsThere(opened)).toHaveLength(before);
});
