import { expect, test } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { aBook, book } from '../booking/aDay.ts';

type Book = Awaited<ReturnType<typeof aBook>>;

async function doneToday({ call }: Book) {
  const { doneToday: done } = await call('recall.findToday', {});
  return done.map(({ sentence }) => sentence);
}

/** As the page does with Ctrl+Z. */
async function takeBackLast({ call, send }: Book) {
  const { undo } = await call('practice.findUndo', {});
  if (!undo) throw new Error('nothing to take back');
  await send(undo.operation as OperationName, undo.input, { id: undo.requestId });
}

test('what was told by phone and taken back, on the list or by Ctrl+Z, is not counted as done today', async () => {
  const opened = await aBook();
  const { personId, cycleId, appointments } = await book(opened, 1, { tests: 3, talk: 0 });
  const told = appointments.map(({ id, version }) => ({ id, version }));
  const tell = () => opened.call('letter.recordToldByPhone', { personId, cycleId, appointments: told });

  const { tellingId } = await tell();
  expect(await doneToday(opened)).toEqual(['Told of appointments by phone']);
  await opened.call('letter.takeBackToldByPhone', { personId, tellingId });
  expect(await doneToday(opened)).toEqual([]);
  await tell();
  await takeBackLast(opened);
  expect(await doneToday(opened)).toEqual([]);
  await tell();
  expect(await doneToday(opened)).toEqual(['Told of appointments by phone']);
});

test('of two contacts the one that was taken back in the person’s year is not counted, nor a month moved and moved back', async () => {
  const opened = await aBook();
  const { personId, cycleId } = await book(opened, 1, { tests: 3 });
  const contact = { personId, cycleId, method: 'phone', on: '2026-04-07' } as const;
  await opened.call('recall.recordContact', { ...contact, outcome: 'no-answer' });
  await opened.call('recall.recordContact', { ...contact, outcome: 'no-answer' });
  expect(await doneToday(opened)).toEqual(['2 contacts recorded']);
  const [round] = await opened.call('recall.listCycles', { personId });
  const eventId = round?.history.find(({ canTakeBack }) => canTakeBack)?.eventId ?? '';
  await opened.call('recall.takeBack', { personId, cycleId, eventId });
  expect((await doneToday(opened)).toSorted()).toEqual(['Contact recorded', 'Entry taken back']);

  await opened.call('recall.moveMonth', {
    who: { personIds: [personId], year: 2026 },
    toMonth: '2026-07',
    seenMonth: '2026-05',
    reason: 'On holiday',
  });
  expect(await doneToday(opened)).toContain('Planned month changed');
  await takeBackLast(opened);
  expect(await doneToday(opened)).not.toContain('Planned month changed');
});
