import { expect, test, vi } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { takeBackLast } from '../booking/aPinboard.ts';
import { book } from '../booking/aDay.ts';
import { anOfferBook, nobody, printOffers, toldOnPinboard } from './anOffer.ts';
import {
  aTellingBook,
  lastWords,
  moveTests,
  pair,
  send,
  standing,
  type TellingBook,
} from './aTellingBook.ts';

// Some draw a real PDF in a process of its own.
vi.setConfig({ testTimeout: 60_000 });

async function cancelTests({ call }: TellingBook, personId: string, otherHalf: 'keep' | 'release') {
  const { appointments } = await call('booking.findPersonAppointments', { personId });
  const tests = appointments.find(({ part, state }) => part === 'tests' && state === 'booked');
  const { id: appointmentId = '', version = 0 } = tests ?? {};
  await call('booking.cancelAppointment', {
    personId,
    appointmentId,
    version,
    because: 'practice',
    otherHalf,
  });
  return appointmentId;
}

async function aPersonTold() {
  const opened = await aTellingBook();
  const { personId, cycleId } = await book(opened, 1, pair);
  await send(opened);
  expect(await standing(opened)).toEqual(nobody);
  return { opened, personId, cycleId };
}

test('whoever was told and is cancelled by mistake is not written to again once it is undone, however often', async () => {
  const { opened, personId, cycleId } = await aPersonTold();
  for (const otherHalf of ['release', 'keep'] as const) {
    await cancelTests(opened, personId, otherHalf);
    await takeBackLast(opened);
    expect(await standing(opened)).toEqual(nobody);
  }
  await moveTests(opened, { personId, cycleId });
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1 });
});

test('whoever was told meanwhile of what was left is told that it stands again', async () => {
  const { opened, personId, cycleId } = await aPersonTold();
  await cancelTests(opened, personId, 'keep');
  const { undo } = await opened.call('practice.findUndo', {});
  const [left] = (await opened.call('booking.findPersonAppointments', { personId })).appointments.filter(
    ({ state }) => state === 'booked',
  );
  const appointments = [{ id: left?.id ?? '', version: left?.version ?? 0 }];
  await opened.call('letter.recordToldByPhone', { personId, cycleId, appointments });
  await opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' });
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1 });
  await send(opened);
  expect(lastWords(opened)).toContain('Mon 13 Apr');
});

test('taken back from their page, as they asked, it is confirmed to them', async () => {
  const { opened, personId } = await aPersonTold();
  const appointmentId = await cancelTests(opened, personId, 'keep');
  await opened.call('booking.restoreAppointment', { personId, appointmentId, version: 2 });
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1 });
});

test('an offer that was let go of by mistake has not changed, and is told to nobody again', async () => {
  const opened = await anOfferBook();
  await printOffers(opened);
  const [before] = await toldOnPinboard(opened);
  expect(before).not.toBeNull();
  await opened.call('booking.letGoOfOffer', opened.who);
  await takeBackLast(opened);
  expect(await toldOnPinboard(opened)).toEqual([before]);
  expect(await standing(opened, 'offers')).toEqual(nobody);
});
