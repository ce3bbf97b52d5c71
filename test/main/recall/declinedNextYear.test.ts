import { expect, test } from 'vitest';
import { aPracticeOf, personOf } from '../register/takeIn.ts';
import { decline } from './decline.ts';

/** Planned for March: on 1 April last year's round is carried beside the new one. */
async function twoRoundsOpen() {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1950-03-14' }], '2026-05-04');
  opened.clock.set('2027-04-01');
  await opened.call('register.startDay', {});
  const personId = await personOf(opened, 1);
  const rounds = () => opened.call('recall.listCycles', { personId });
  const [now, before] = await rounds();
  if (!now || !before) throw new Error('two rounds were expected');
  const going = async () => (await opened.call('letter.findRun', { month: '2027-03' })).going;
  return { ...opened, personId, now, before, rounds, going };
}

test('whoever says no to the new year is not written to for what is left of the old one', async () => {
  const opened = await twoRoundsOpen();
  expect(await opened.going()).toBe(1);

  await decline(opened, { cycleId: opened.now.id });

  expect(await opened.rounds()).toMatchObject([
    { id: opened.now.id, end: 'declined', next: { kind: 'none' } },
    { id: opened.before.id, end: null, next: { kind: 'check-booking', on: '2027-07-01' } },
  ]);
  expect(await opened.going()).toBe(0);
});

test('a letter for the old year that is made already is not printed once they have declined the new one', async () => {
  const opened = await twoRoundsOpen();
  const run = await opened.call('letter.buildRun', { month: '2027-03', expected: 1 });
  const letters = await opened.call('letter.listToDraw', { runId: run.id });

  await decline(opened, { cycleId: opened.now.id });

  const invitationIds = letters.map((letter) => letter.invitationId);
  const { printedIds } = await opened.call('letter.markPrinted', { runId: run.id, invitationIds });
  expect(printedIds).toEqual([]);
});

test('taken back, both years are asked for again', async () => {
  const opened = await twoRoundsOpen();
  const { history } = await decline(opened, { cycleId: opened.now.id });
  const eventId = history.at(-1)?.eventId ?? '';

  await opened.call('recall.takeBack', { personId: opened.personId, cycleId: opened.now.id, eventId });

  expect((await opened.rounds()).map(({ end, next }) => [end, next.kind])).toEqual([
    [null, 'invite'],
    [null, 'invite'],
  ]);
  expect(await opened.going()).toBe(1);
});

test('a decline of the old year expires with it: the new year is still to come', async () => {
  const opened = await twoRoundsOpen();
  await decline(opened, { cycleId: opened.before.id });
  expect((await opened.rounds()).map(({ end }) => end)).toEqual([null, 'declined']);
});

test('whoever has had the tests of the old year is told their results, whatever they say of the new one', async () => {
  const opened = await twoRoundsOpen();
  const { personId, before } = opened;
  const done = { milestone: 'tests', what: 'done', on: '2027-04-01' } as const;
  await opened.call('recall.recordStep', { personId, cycleId: before.id, ...done });

  await decline(opened, { cycleId: opened.now.id });

  const [, old] = await opened.rounds();
  expect(old).toMatchObject({ end: null, next: { kind: 'check-results' } });
});
