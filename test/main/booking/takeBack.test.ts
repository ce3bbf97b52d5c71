import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { sql } from '../../../main/db/sql.ts';
import { appointmentsThere, clinicOn, clinicsThere, keptFree, tasksThere } from './aBooking.ts';
import { aBookedPair, roundOf } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, tasksOf, type Opened } from './aPinboard.ts';

/** As the page does with Ctrl+Z. */
async function takeBackLast({ call, send }: Opened) {
  const { undo } = await call('practice.findUndo', {});
  if (!undo) throw new Error('nothing to take back');
  await send(undo.operation as OperationName, undo.input, { id: undo.requestId });
  return undo.words;
}

const places = ({ core }: Opened) =>
  core.write((db) =>
    db.rows<{ place: number }>(sql`SELECT place FROM taken_place ORDER BY clinic_id, place`),
  );

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
  expect(await places(opened)).toEqual([]);
  expect(await takeBackLast(opened)).toMatch(/^Cancelled 13-Apr-2026 and 30-Apr-2026, PERSON 1/);
  expect(await statesOf(opened, opened.personId)).toEqual([
    ['tests', 'booked', '2026-04-13'],
    ['conversation', 'booked', '2026-04-30'],
  ]);
  expect((await places(opened)).length).toBeGreaterThan(2);
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

test('a clinic closed by mistake is held again, and everybody has their own place', async () => {
  const opened = await aPracticeWithClinics(2);
  await aBookedPair(opened, 1);
  await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  const before = { book: await appointmentsThere(opened), places: await places(opened) };
  const { id: clinicId, version } = await clinicOn(opened, 'Tests', '2026-04-13');
  await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 2 });
  expect(await tasksThere(opened)).toHaveLength(2);
  expect(await takeBackLast(opened)).toBe('Closed Tests on 13-Apr-2026');
  expect(await clinicOn(opened, 'Tests', '2026-04-13')).toMatchObject({ state: 'open', closed_reason: null });
  expect(await appointmentsThere(opened)).toEqual(before.book);
  expect(await places(opened)).toEqual(before.places);
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
  const before = { clinics: await shape(), places: await places(opened) };
  const { clinicians } = await opened.call('booking.findClinics', {});
  const clinicianId = clinicians.find(({ name }) => name === 'Beth Okafor')?.id ?? '';
  const leave = { clinicianId, fromOn: '2026-04-13', untilOn: '2026-05-11', startsAt: null, endsAt: null };
  await opened.call('booking.addTimeOff', { ...leave, kind: 'leave', note: null, expected: 1 });
  expect(await shape()).not.toEqual(before.clinics);
  expect(await takeBackLast(opened)).toBe('On leave, Beth Okafor, 13-Apr-2026 to 11-May-2026');
  expect(await shape()).toEqual(before.clinics);
  expect(await places(opened)).toEqual(before.places);
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
