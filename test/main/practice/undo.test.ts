import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { postLetters } from '../recall/postLetters.ts';

type Practice = Awaited<ReturnType<typeof aPracticeWith>>;

async function firstRound({ call, people }: Practice) {
  const personId = people[0]?.id ?? '';
  const [round] = await call('recall.listCycles', { personId });
  return { personId, cycleId: round?.id ?? '' };
}

/** As the page does with Ctrl+Z. */
async function takeBackLast({ call, send }: Practice) {
  const { undo } = await call('practice.findUndo', {});
  if (!undo) throw new Error('nothing to take back');
  return send(undo.operation as OperationName, undo.input, { id: undo.requestId });
}

test('what was recorded last is taken back as a new entry, then what was recorded before it', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const one = await firstRound(practice);
  const contact = { ...one, method: 'phone', on: '2026-04-07' } as const;
  await call('recall.recordContact', { ...contact, outcome: 'no-answer' });
  await call('recall.recordContact', { ...contact, outcome: 'will-book' });

  expect((await call('practice.findUndo', {})).undo?.words).toBe('Phoned: will book, OAKLEY, Maureen (Mrs)');
  await takeBackLast(practice);
  expect((await call('practice.findUndo', {})).undo?.words).toBe('Phoned: no answer, OAKLEY, Maureen (Mrs)');
  await takeBackLast(practice);

  const [round] = await call('recall.listCycles', { personId: one.personId });
  expect(round?.next.kind).toBe('invite');
  expect(round?.history.map(({ takenBack }) => takenBack)).toEqual([true, true, false, false]);
});

test('the same taking back sent twice happens once', async () => {
  const practice = await aPracticeWith([{}]);
  const one = await firstRound(practice);
  await practice.call('recall.recordStep', { ...one, milestone: 'tests', what: 'done', on: '2026-04-07' });
  const { undo } = await practice.call('practice.findUndo', {});
  const again = () => practice.send(undo?.operation ?? '', undo?.input, { id: undo?.requestId ?? 'none' });
  expect(await again()).toEqual(await again());
  const [round] = await practice.call('recall.listCycles', { personId: one.personId });
  expect(round?.history).toHaveLength(2);
});

test('what has left the building is not taken back, and that is said first', async () => {
  const practice = await aPracticeWith([{}]);
  await postLetters(practice, '2026-05');
  expect(await practice.call('practice.findUndo', {})).toEqual({
    undo: null,
    why: 'What was posted has left the practice: it cannot be taken back.',
  });
});

test('a month moved by mistake goes back, unless somebody has moved it on since', async () => {
  const practice = await aPracticeWith([{}]);
  const { call } = practice;
  const { personId } = await firstRound(practice);
  const who = { personIds: [personId], year: 2026 };
  await call('recall.moveMonth', { who, toMonth: '2026-09', reason: 'Holiday' });
  await takeBackLast(practice);
  const [round] = await call('recall.listCycles', { personId });
  expect(round?.plannedMonth).toBe('2026-05');
});

test('everyone takes back only what they did themselves', async () => {
  const practice = await aPracticeWith([{}]);
  const one = await firstRound(practice);
  await practice.call('recall.recordStep', { ...one, milestone: 'tests', what: 'done', on: '2026-04-07' });
  expect(await practice.asRole('nurse')('practice.findUndo', {})).toEqual({ undo: null, why: null });
});
