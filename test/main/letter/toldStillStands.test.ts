import { expect, test, vi } from 'vitest';
import type { OperationName } from '../../../shared/api.ts';
import { takeBackLast } from '../booking/aPinboard.ts';
import { sql } from '../../../main/db/sql.ts';
import { clinicOn } from '../booking/aBooking.ts';
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

test('nor is the half that went with it, where that had moved with its clinic and was told of by then', async () => {
  const { opened, personId } = await aPersonTold();
  const { id: clinicId, version } = await clinicOn(opened, 'Conversations', '2026-04-30');
  const { clinicians } = await opened.call('booking.findClinics', {});
  const clinicianId = clinicians.find(({ kind }) => kind === 'nurse')?.id ?? '';
  const to = { clinicId, clinicianId, onDay: '2026-04-30', startsAt: '13:00' };
  await opened.call('booking.moveClinic', { ...to, people: 1, version, reason: 'Training' });
  await send(opened);
  expect(await standing(opened)).toEqual(nobody);
  await cancelTests(opened, personId, 'release');
  await takeBackLast(opened);
  expect(await standing(opened)).toEqual(nobody);
});

/** Cancels, lets something happen, and then presses Ctrl+Z for the cancelling. */
async function cancelledMeanwhile(happens: (told: Told) => Promise<unknown>) {
  const told = await aPersonTold();
  const { opened, personId } = told;
  await cancelTests(opened, personId, 'keep');
  const { undo } = await opened.call('practice.findUndo', {});
  await happens(told);
  return {
    ...told,
    back: () => opened.send(undo?.operation as OperationName, undo?.input, { id: undo?.requestId ?? '' }),
  };
}
type Told = Awaited<ReturnType<typeof aPersonTold>>;

const mayTell: Record<string, (told: Told) => Promise<unknown>> = {
  'were told on the phone what is left': async ({ opened: { call }, personId, cycleId }) => {
    const { appointments } = await call('booking.findPersonAppointments', { personId });
    const left = appointments.filter(({ state }) => state === 'booked');
    const told = left.map(({ id, version }) => ({ id, version }));
    return call('letter.recordToldByPhone', { personId, cycleId, appointments: told });
  },
  'were spoken with': ({ opened: { call }, personId, cycleId }) =>
    call('recall.recordContact', {
      personId,
      cycleId,
      method: 'phone',
      outcome: 'will-book',
      on: '2026-04-07',
      note: 'Told them that it is off',
    }),
  'were seen to on the pinboard': async ({ opened: { call } }) => {
    const { lines } = await call('booking.listTasks', {});
    const { id: taskId = '', version = 0 } = lines[0] ?? {};
    return call('booking.closeTask', { taskId, version, how: 'Told them that it is off; they will ring' });
  },
};

test.each(Object.entries(mayTell))('people who %s are told that it stands again', async (_, happens) => {
  const { opened, back } = await cancelledMeanwhile(happens);
  await back();
  expect(await standing(opened)).toMatchObject({ total: 1, onToday: 1 });
  await send(opened);
  expect(lastWords(opened)).toContain('Mon 13 Apr');
});

test('a clinic closed by mistake and held again is told to nobody', async () => {
  const { opened } = await aPersonTold();
  const { id: clinicId, version } = await clinicOn(opened, 'Tests', '2026-04-13');
  await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 1 });
  await takeBackLast(opened);
  expect(await standing(opened)).toEqual(nobody);
});

test('an appointment does not stand again at a time its clinic is no longer held', async () => {
  const { back } = await cancelledMeanwhile(async ({ opened }) => {
    const { id: clinicId, version } = await clinicOn(opened, 'Tests', '2026-04-13');
    const { clinicians } = await opened.call('booking.findClinics', {});
    const clinicianId = clinicians.find(({ name }) => name === 'Beth Okafor')?.id ?? '';
    const to = { clinicId, clinicianId, onDay: '2026-04-13', startsAt: '13:00' };
    await opened.call('booking.moveClinic', { ...to, people: 0, version, reason: 'Training' });
  });
  await expect(back()).rejects.toMatchObject({ code: 'clinic-closed' });
});

test('nor where its clinic is shorter by now', async () => {
  const { back } = await cancelledMeanwhile(async ({ opened }) => {
    await opened.core.write((db) =>
      db.run(sql`UPDATE clinic SET places = 4, ends_at = '09:40' WHERE id = ${opened.testsClinic}`),
    );
  });
  await expect(back()).rejects.toMatchObject({ code: 'clinic-closed' });
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
