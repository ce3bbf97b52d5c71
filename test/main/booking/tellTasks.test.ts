import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { clinicOn } from './aBooking.ts';
import { aBookedPair, clinicsOf } from './aClinic.ts';
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

test('whoever was marked as missed by a slip, alone or with the other half, is still to be told', async () => {
  for (const otherHalf of ['keep', 'release'] as const) {
    const opened = await toBeTold();
    const { personId, tests } = opened;
    opened.clock.set('2026-04-14');
    const visit = { personId, appointmentId: tests.id, version: 2, otherHalf };
    await opened.call('booking.recordVisit', { ...visit, to: 'did-not-attend' });
    expect((await tasksOf(opened)).map(([kind]) => kind)).not.toContain('tell');
    await takeBackLast(opened);
    expect(await tasksOf(opened), otherHalf).toEqual([moved]);
  }
});

/** Somebody whose tests stand in a clinic that is not held on Mondays any more; the conversation is booked, or not yet. */
async function toBeMoved({ conversation }: { conversation: boolean }) {
  const opened = await aPracticeWithClinics(1);
  const pair = await aBookedPair(opened, 1);
  if (!conversation) {
    const { id: appointmentId, version } = pair.conversation;
    const which = { personId: pair.personId, appointmentId, version };
    await opened.call('booking.cancelAppointment', { ...which, because: 'person', otherHalf: 'keep' });
  }
  const { templates } = await opened.call('booking.findClinics', {});
  const template = templates.find(({ name }) => name === 'Tests');
  if (!template) throw new Error('no template');
  await opened.call('booking.saveClinicTemplate', { ...template, weekday: 2, expected: 1 });
  const kinds = async () => (await tasksOf(opened)).map(([kind]) => kind);
  expect(await kinds()).toContain('rebook-tests');
  return { ...opened, ...pair, kinds };
}

test('whoever is to be moved still is when their other half is booked, and is not once they have another place', async () => {
  const opened = await toBeMoved({ conversation: false });
  const { personId, cycleId, tests, kinds } = opened;
  const talk = (await clinicsOf(opened)).find(
    (one) => one.name === 'Conversations' && one.on_day >= '2026-05-07',
  );
  const conversation = { clinicId: talk?.id ?? '', place: 0 };
  await opened.call('booking.bookPair', { personId, cycleId, tests: null, conversation });
  expect(await kinds()).toEqual(['rebook-tests']);
  await opened.call('booking.openClinics', { until: '2026-06-26' });
  const to = { clinicId: (await clinicOn(opened, 'Tests', '2026-04-21')).id, place: 0 };
  const moving = [{ id: tests.id, version: tests.version }];
  const move = { personId, cycleId, moving, tests: to, conversation: null };
  await opened.call('booking.moveAppointment', { ...move, because: 'practice' });
  expect(await kinds()).toEqual([]);
});

test('who is still to be moved is so again when that was closed by a slip, and not once they have another place', async () => {
  const opened = await toBeMoved({ conversation: false });
  const { personId, cycleId, tests, kinds, call } = opened;
  const close = async () => {
    const { lines } = await call('booking.listTasks', { kinds: ['rebook-tests'] });
    const { id: taskId = '', version = 0 } = lines[0] ?? {};
    await call('booking.closeTask', { taskId, version, how: 'Rang' });
  };
  await close();
  expect(await takeBackLast(opened)).toMatch(/^Rang: PERSON 1/);
  expect(await kinds()).toContain('rebook-tests');

  await close();
  const { undo } = await call('practice.findUndo', {});
  await call('booking.openClinics', { until: '2026-06-26' });
  const to = { clinicId: (await clinicOn(opened, 'Tests', '2026-04-21')).id, place: 0 };
  const moving = [{ id: tests.id, version: tests.version }];
  const move = { personId, cycleId, moving, tests: to, conversation: null };
  await call('booking.moveAppointment', { ...move, because: 'practice' });
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({
    code: 'step-not-possible',
    detail: 'The appointment that was to be moved no longer stands there.',
  });
});

test('whoever was to be moved and has come all the same is not to be moved', async () => {
  const opened = await toBeMoved({ conversation: true });
  const { personId, tests, kinds } = opened;
  opened.clock.set('2026-04-13');
  const visit = { personId, appointmentId: tests.id, version: tests.version };
  await opened.call('booking.recordVisit', { ...visit, to: 'arrived' });
  expect(await kinds()).toEqual([]);
});

test('nobody rings the house of somebody who has died, though their day had passed and nothing is to come', async () => {
  const opened = await toBeTold();
  const { personId, conversation } = opened;
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: conversation.id,
    version: conversation.version,
    because: 'ill',
    otherHalf: 'keep',
  });
  opened.clock.set('2026-04-20');
  expect((await tasksOf(opened)).map(([kind]) => kind)).toContain('tell');
  const { version } = await opened.call('people.findPerson', { personId });
  await opened.call('people.recordDeath', { personId, version, death: { kind: 'formal', on: '2026-04-18' } });
  expect(await tasksOf(opened)).toEqual([]);
});
