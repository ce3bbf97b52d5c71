import { expect, test } from 'vitest';
import { clinicOn } from './aBooking.ts';
import { aBookedPair, clinicsOf } from './aClinic.ts';
import { offered } from './anOfferedPair.ts';
import { aPairWithoutTests, aPracticeWithClinics, statesOf, takeBackLast, tasksOf } from './aPinboard.ts';
import { month } from './aPlan.ts';

test('whose tests fall away again before they are booked is on the pinboard once, and once after Ctrl+Z', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  const before = await tasksOf(opened);
  opened.clock.pass(60);
  await opened.pencil({ tests: opened.tests });
  await opened.cancel('tests');
  expect(await opened.kinds()).toEqual(['rebook-tests']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual(before);

  opened.clock.pass(60);
  const { clinicId } = opened.tests;
  const clinic = (await clinicsOf(opened)).find(({ id }) => id === clinicId);
  const close = { clinicId, version: clinic?.version ?? 0, reason: 'Ill', expected: 1 };
  await opened.call('booking.closeClinic', close);
  // By the practice's rule the conversation is moved with them.
  expect(await opened.kinds()).toEqual(['rebook-pair']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual(before);
});

test('whoever is to be booked for both halves again is asked for both, whichever half falls away meanwhile', async () => {
  const opened = await offered();
  await opened.cancel('tests', 'release');
  const before = await tasksOf(opened);
  expect(before.map(([kind]) => kind)).toEqual(['rebook-pair']);
  await opened.pencil({ tests: opened.tests });
  await opened.cancel('tests');
  expect(await tasksOf(opened)).toEqual(before);
});

test('what was to be moved and is taken out of the plan is not to be moved any more', async () => {
  const opened = await offered();
  const { templates } = await opened.call('booking.findClinics', {});
  const template = templates.find(({ name }) => name === 'Tests');
  if (!template) throw new Error('no template');
  await opened.call('booking.saveClinicTemplate', { ...template, weekday: 2, expected: 1 });
  expect(await opened.kinds()).toContain('rebook-tests');
  await opened.call('booking.dropPencilled', { month });
  expect(await tasksOf(opened)).toEqual([]);
});

test('who is booked for one half is offered the other that is still kept, though somebody had closed that offer', async () => {
  const opened = await offered();
  const [task] = (await opened.call('booking.listTasks', {})).lines;
  const closed = { taskId: task?.id ?? '', version: task?.version ?? 0, how: 'They ring on Monday' };
  await opened.call('booking.closeTask', closed);
  await opened.cancel('tests');
  await opened.book({ tests: opened.tests });
  expect(await opened.kinds()).toEqual(['offer']);
});

test('what fell away does not stand again too near to the other half that was booked since', async () => {
  const { opened, personId, cycleId, tests } = await aPairWithoutTests('ill', 'release');
  const talk = { clinicId: (await clinicOn(opened, 'Conversations', '2026-04-16')).id, place: 0 };
  await opened.call('booking.bookPair', { personId, cycleId, tests: null, conversation: talk });
  const which = { personId, appointmentId: tests.id, version: tests.version + 1 };
  const back = opened.call('booking.restoreAppointment', which);
  await expect(back).rejects.toMatchObject({ code: 'gap-too-short' });
});

test('a booking that stood in a year that has ended and is cancelled by a slip stands again', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId, tests } = await aBookedPair(opened, 1);
  const ends = { personId, cycleId, version: 1, reason: 'Reviewed in hospital' };
  await opened.call('recall.endRound', { ...ends, how: 'unsuitable' });
  const which = { personId, appointmentId: tests.id, version: tests.version };
  await opened.call('booking.cancelAppointment', { ...which, because: 'ill', otherHalf: 'release' });
  await takeBackLast(opened);
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['booked', 'booked']);
});
