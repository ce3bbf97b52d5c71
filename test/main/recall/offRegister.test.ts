import { expect, test } from 'vitest';
import { aBook, book } from '../booking/aDay.ts';
import { aPracticeOf, has, personOf, takeIn } from '../register/takeIn.ts';
import { postLetters } from './postLetters.ts';

const may = { month: '2026-05' };
const resolved = { ...has('Essential hypertension'), status: 'resolved' as const, resolvedOn: '2026-04-06' };

/** Two people of May; the diagnosis of the first can be found to be over, and to stand after all. */
async function twoOfMay() {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }], '2026-04-07');
  const { call } = opened;
  const personId = await personOf(opened, 1);
  const round = async () => {
    const [newest] = await call('recall.listCycles', { personId });
    if (!newest) throw new Error('no round');
    return newest;
  };
  return {
    ...opened,
    personId,
    round,
    isResolved: () => takeIn(opened, [{ row: 1, conditions: [resolved] }]),
    standsAfterAll: () => takeIn(opened, [{ row: 1 }]),
    invited: async () =>
      (await call('recall.countWork', {})).counts.find(({ kind }) => kind === 'invite')?.due ?? 0,
  };
}

test('hard case 6: whoever comes off every register is not left on a list to invite that no run can serve', async () => {
  const { call, isResolved, round, invited } = await twoOfMay();
  expect(await invited()).toBe(2);
  await isResolved();

  expect(await round()).toMatchObject({ end: 'off-register', next: { kind: 'none' } });
  expect(await invited()).toBe(1);
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ people: 1, going: 1 });
  const { jobs } = await call('recall.findToday', {});
  expect(jobs).toMatchObject([{ kind: 'invite', count: 1 }]);
});

test('hard case 6: found to be on one after all, they are asked as if nothing had been', async () => {
  const { isResolved, standsAfterAll, round, invited } = await twoOfMay();
  const before = await round();
  await isResolved();
  await standsAfterAll();

  expect(await round()).toEqual(before);
  expect(await invited()).toBe(2);
});

test('hard case 6: a letter that was made before is not printed', async () => {
  const { call, isResolved } = await twoOfMay();
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  const letters = await call('letter.listToDraw', { runId: run.id });
  await isResolved();

  const invitationIds = letters.map((letter) => letter.invitationId);
  const { printedIds } = await call('letter.markPrinted', { runId: run.id, invitationIds });
  expect(printedIds).toHaveLength(1);
});

test('hard case 6: whoever has had the tests keeps the conversation that was agreed', async () => {
  const practice = await twoOfMay();
  const { call, personId, isResolved, round } = practice;
  await postLetters(practice, may.month);
  const done = { milestone: 'tests', what: 'done', on: '2026-04-07' } as const;
  await call('recall.recordStep', { personId, cycleId: (await round()).id, ...done });
  await isResolved();

  expect(await round()).toMatchObject({ end: null, next: { kind: 'check-results' } });
});

test('hard case 6: whoever is booked keeps the places, and is booked again where the practice cancels', async () => {
  const opened = await aBook();
  const { personId, cycleId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  await takeIn(opened, [{ row: 1, conditions: [resolved] }]);
  const round = async () =>
    (await opened.call('recall.listCycles', { personId })).find(({ id }) => id === cycleId);
  expect(await round()).toMatchObject({ end: null, next: { kind: 'visit' } });

  const [tests] = appointments;
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: tests?.id ?? '',
    version: tests?.version ?? 0,
    because: 'ill',
    reason: 'Nobody to take blood',
    otherHalf: 'keep',
  });
  expect(await round()).toMatchObject({ end: null, next: { kind: 'rebook' } });
});

test('hard case 6: whoever was invited and rings has the conversation all the same', async () => {
  const opened = await aBook();
  const personId = await personOf(opened, 1);
  const [round] = await opened.call('recall.listCycles', { personId });
  const cycleId = round?.id ?? '';
  await takeIn(opened, [{ row: 1, conditions: [resolved] }]);
  const rang = { method: 'phone', outcome: 'will-book', on: '2026-04-07' } as const;
  await opened.call('recall.recordContact', { personId, cycleId, ...rang });

  // On no register there are no tests to come for, and still a conversation to have.
  const { appointments } = await book(opened, 1, { talk: 0 });
  expect(appointments).toMatchObject([{ part: 'conversation', state: 'booked' }]);
});

test('hard case 6: what was agreed and never came about ends with its year', async () => {
  const opened = await aBook();
  const { personId, cycleId } = await book(opened, 1, { tests: 3 });
  await takeIn(opened, [{ row: 1, conditions: [resolved] }]);
  const round = async () =>
    (await opened.call('recall.listCycles', { personId })).find(({ id }) => id === cycleId);
  opened.clock.set('2027-09-01');
  await opened.call('register.startDay', {});
  await opened.call('recall.startDay', {});
  expect(await round()).toMatchObject({ state: 'open', next: { kind: 'visit' } });

  const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
  const [visit] = appointments;
  await opened.call('booking.recordVisit', {
    personId,
    appointmentId: visit?.id ?? '',
    version: visit?.version ?? 0,
    to: 'did-not-attend',
  });
  opened.clock.set('2027-09-02');
  await opened.call('register.startDay', {});
  await opened.call('recall.startDay', {});
  expect(await round()).toMatchObject({ state: 'closed', end: 'year-over' });
});
