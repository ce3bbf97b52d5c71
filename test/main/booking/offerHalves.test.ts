import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { clinicOn } from './aBooking.ts';
import { statesOf, takeBackLast, tasksOf } from './aPinboard.ts';
import { keptUntil, offered } from './anOfferedPair.ts';
import { month, pencilled } from './aPlan.ts';

const talkAlone = ['offer', 'Offer the conversation of Thu 28-May-2026 09:00: kept until Fri 24-Apr-2026'];

test('whose tests fell away and are booked anew is offered the conversation that is still kept; taken back, they wait again', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  const before = await tasksOf(opened);
  expect(before.map(([kind]) => kind)).toEqual(['rebook-tests']);
  opened.clock.pass(60);
  await opened.book({ tests: opened.tests });
  expect(await tasksOf(opened)).toEqual([talkAlone]);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual(before);
  opened.clock.pass(60);
  await opened.book({ tests: opened.tests });
  expect(await tasksOf(opened)).toEqual([talkAlone]);
});

test('a conversation is not offered while its tests are to be booked again, also where those had been booked', async () => {
  const opened = await offered();
  const { id, version } = await opened.half('tests').then((one) => ({ id: one.appointmentId, ...one }));
  await opened.call('booking.moveAppointment', {
    ...opened.who,
    moving: [{ id, version }],
    tests: opened.tests,
    conversation: null,
    because: 'person',
  });
  expect(await tasksOf(opened)).toEqual([talkAlone]);
  await opened.cancel('tests');
  expect(await opened.kinds()).toEqual(['rebook-tests']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual([talkAlone]);
});

test('whoever missed their tests and comes late after all is to be offered the conversation again', async () => {
  const opened = await offered();
  await opened.call('booking.dropPencilled', { month });
  await opened.book({ tests: opened.tests });
  const talk = { clinicId: (await clinicOn(opened, 'Conversations', '2026-05-28')).id, place: 0 };
  await opened.pencil({ tests: null, conversation: talk });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-05-20' });
  opened.clock.set('2026-05-11');
  const said = { ...(await opened.half('tests')), to: 'did-not-attend', otherHalf: 'keep' } as const;
  await opened.call('booking.recordVisit', said);
  expect(await opened.kinds()).toEqual(['rebook-tests']);
  await opened.call('booking.recordVisit', { ...(await opened.half('tests')), to: 'arrived' });
  expect(await opened.kinds()).toEqual(['offer']);
});

test('an offer that somebody closed is not made again by taking back what fell away', async () => {
  const opened = await offered();
  const [task] = (await opened.call('booking.listTasks', {})).lines;
  const { id: taskId = '', version = 0 } = task ?? {};
  await opened.call('booking.closeTask', { taskId, version, how: 'They ring on Monday' });
  await opened.cancel('tests');
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual([]);
});

test('who says yes is booked for what they were offered, and not for a half nobody has told them of', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  await opened.pencil({ tests: opened.tests });
  const { appointments } = await opened.call('booking.acceptOffer', opened.who);
  expect(appointments.map(({ part }) => part)).toEqual(['conversation']);
  const standing = (await statesOf(opened, opened.who.personId)).filter(([, state]) => state !== 'cancelled');
  expect(standing).toEqual([
    ['tests', 'pencilled', '2026-05-11'],
    ['conversation', 'booked', '2026-05-28'],
  ]);
});

test('what was pencilled in later and never offered does not lapse with the offer', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  await opened.pencil({ tests: opened.tests });
  opened.clock.set('2026-04-27');
  expect((await opened.call('booking.startDay', {})).freed).toBe(1);
  expect((await opened.keptDays()).map(({ part }) => part)).toEqual(['tests']);
  expect((await tasksOf(opened)).find(([kind]) => kind === 'waiting')?.[1]).toMatch(
    /^To book: the conversation of .* was offered/,
  );
});

test('an offer is kept until one day, whichever half joined it later or stands again', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  await opened.pencil({ tests: opened.tests });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-05-08' });
  const both = [
    { part: 'conversation', kept_until: keptUntil },
    { part: 'tests', kept_until: keptUntil },
  ];
  expect(await opened.keptDays()).toEqual(both);
  await opened.cancel('tests');
  await takeBackLast(opened);
  expect(await opened.keptDays()).toEqual(both);
});

test('what was kept until a day that is over is not kept again by taking back', async () => {
  const opened = await offered();
  await opened.cancel('tests', 'release');
  const { appointmentId, version, personId } = await opened.half('tests');
  opened.clock.set('2026-04-27');
  const back = opened.call('booking.restoreAppointment', { personId, appointmentId, version });
  await expect(back).rejects.toMatchObject({
    code: 'step-not-possible',
    detail: 'It was kept until 24-Apr-2026.',
  });
});

test('nobody is invited to book what would be today; what moves to today can be answered today', async () => {
  const opened = await pencilled(1);
  opened.clock.set('2026-05-11');
  const invite = { month, keptUntil: '2026-05-15' };
  expect(await opened.call('booking.inviteToBook', invite)).toEqual({ invited: 0 });

  const moved = await offered();
  moved.clock.set('2026-04-20');
  const { id: clinicId, version } = await clinicOn(moved, 'Tests', '2026-05-11');
  const { clinicians } = await moved.call('booking.findClinics', {});
  const clinicianId = clinicians.find(({ kind }) => kind === 'hca')?.id ?? '';
  const to = { clinicId, clinicianId, onDay: '2026-04-20', startsAt: '13:00' };
  await moved.call('booking.moveClinic', { ...to, people: 1, version, reason: 'Training' });
  expect(await moved.keptDays()).toEqual([
    { part: 'conversation', kept_until: '2026-04-20' },
    { part: 'tests', kept_until: '2026-04-20' },
  ]);
});

test('whoever waits or is to be booked again is asked once, by the offer, as soon as places are kept for them', async () => {
  const opened = await offered();
  await opened.cancel('tests', 'release');
  await opened.call('booking.pinPerson', { ...opened.who, sentence: 'Only mornings', dueOn: '2026-04-20' });
  expect(await opened.kinds()).toEqual(['rebook-pair', 'waiting']);
  const talk = (await clinicOn(opened, 'Conversations', '2026-05-28')).id;
  const proposals = [{ ...opened.who, tests: opened.tests, conversation: { clinicId: talk, place: 2 } }];
  await opened.call('booking.pencilPlan', { month, proposals });
  expect(await opened.kinds()).toEqual(['rebook-pair', 'waiting']);
  await opened.call('booking.inviteToBook', { month, keptUntil });
  expect(await opened.kinds()).toEqual(['offer']);
});

test('taking back that somebody was pencilled in leaves what they were offered before, or since', async () => {
  const opened = await offered();
  await opened.cancel('tests');
  const before = await tasksOf(opened);
  await opened.pencil({ tests: opened.tests });
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual(before);
  expect((await opened.keptDays()).map(({ part }) => part)).toEqual(['conversation']);

  await opened.pencil({ tests: opened.tests });
  const { undo } = await opened.call('practice.findUndo', {});
  await opened.call('booking.inviteToBook', { month, keptUntil });
  const back = opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  await expect(back).rejects.toMatchObject({ code: 'step-not-possible' });
  expect((await opened.keptDays()).map(({ part }) => part)).toEqual(['conversation', 'tests']);
});
