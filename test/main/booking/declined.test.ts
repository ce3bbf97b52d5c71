import { expect, test } from 'vitest';
import type { ContactOutcome } from '../../../shared/recall/contact.ts';
import { sql } from '../../../main/db/sql.ts';
import { clinicOn } from './aBooking.ts';
import { offered } from './anOfferedPair.ts';
import { aBookedPair, roundOf } from './aClinic.ts';
import {
  aPracticeWithClinics,
  statesOf,
  takeBackLast,
  takenPlaces,
  tasksOf,
  type Opened,
} from './aPinboard.ts';

type Who = { personId: string; cycleId: string };

const declines = ({ call }: Opened, { personId, cycleId }: Who, outcome: ContactOutcome = 'declined') =>
  call('recall.recordContact', { personId, cycleId, method: 'phone', outcome, on: '2026-04-07' });

async function booked(people = 1) {
  const opened = await aPracticeWithClinics(people);
  return { ...opened, ...(await aBookedPair(opened, 1)) };
}
type Booked = Awaited<ReturnType<typeof booked>>;

const cancels = (
  { call }: Booked,
  { personId, id, version }: { personId: string; id: string; version: number },
) =>
  call('booking.cancelAppointment', {
    personId,
    appointmentId: id,
    version,
    because: 'person',
    otherHalf: 'keep',
  });

test('hard case: whoever declines this year while booked has no appointment left, and the places are free', async () => {
  const opened = await booked();
  const round = await declines(opened, opened);
  expect(round).toMatchObject({ end: 'declined' });
  expect((await statesOf(opened, opened.personId)).map(([, state]) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
  expect(await takenPlaces(opened)).toEqual([]);
  expect(await tasksOf(opened)).toEqual([]);
  const { appointments } = await opened.call('booking.findPersonAppointments', opened);
  expect(appointments.map(({ history }) => history.at(-1)?.reason)).toEqual(['Declined', 'Declined']);
});

test('whoever declines only the conversation keeps the tests, and is waited for there', async () => {
  const opened = await booked();
  const round = await declines(opened, opened, 'declined-plan');
  expect(await statesOf(opened, opened.personId)).toEqual([
    ['tests', 'booked', '2026-04-13'],
    ['conversation', 'cancelled', '2026-04-30'],
  ]);
  expect(round).toMatchObject({ end: null, next: { kind: 'visit', on: '2026-04-13' } });
  expect(await takenPlaces(opened)).toHaveLength(2);
});

test('a round ended as declined by the lead nurse lets go of the appointments too', async () => {
  const opened = await booked();
  const { personId, cycleId } = opened;
  const version = (await opened.call('recall.listCycles', { personId }))[0]?.version ?? 0;
  await opened.call('recall.endRound', {
    personId,
    cycleId,
    how: 'declined',
    reason: 'Wrote to us',
    version,
  });
  expect(await takenPlaces(opened)).toEqual([]);
  // Opened again, they are to be booked again; that taken back, they are not.
  const again = (await opened.call('recall.listCycles', { personId }))[0]?.version ?? 0;
  await opened.call('recall.reopenRound', { personId, cycleId, reason: 'Wants to come', version: again });
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-pair']);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toEqual([]);
});

test('a decline taken back says what was cancelled, and it is on the pinboard to be booked again', async () => {
  const opened = await booked();
  await declines(opened, opened);
  expect(await takeBackLast(opened)).toMatch(
    /^Phoned: declined this year; the appointments of 13-Apr-2026 and 30-Apr-2026 stay cancelled, PERSON 1/,
  );
  expect(await tasksOf(opened)).toEqual([
    ['rebook-pair', 'Not declined after all: the appointments of 13-Apr-2026 and 30-Apr-2026 were cancelled'],
  ]);
  expect((await opened.call('recall.listCycles', opened))[0]?.next.kind).toBe('rebook');
  // Said and taken back once more, it is there once.
  await declines(opened, opened);
  expect(await tasksOf(opened)).toEqual([]);
  await takeBackLast(opened);
  expect(await tasksOf(opened)).toHaveLength(1);
});

test('a declined conversation taken back asks for the conversation alone', async () => {
  const opened = await booked();
  await declines(opened, opened, 'declined-plan');
  await takeBackLast(opened);
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-conversation']);
});

test('what waited on the pinboard is closed by a decline and open again without it', async () => {
  const opened = await booked();
  await cancels(opened, opened.conversation);
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-conversation']);
  await declines(opened, opened, 'declined-plan');
  expect(await tasksOf(opened)).toEqual([]);
  await takeBackLast(opened);
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-conversation']);
});

test('places held for somebody who declines are free at once; of a declined conversation only its own', async () => {
  const opened = await aPracticeWithClinics(2);
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2026-04-13')).id, place: 0 };
  const conversation = { clinicId: (await clinicOn(opened, 'Conversations', '2026-04-30')).id, place: 0 };
  const who = await roundOf(opened, 1);
  await opened.call('booking.hold', { ...who, tests, conversation });
  await declines(opened, who, 'declined-plan');
  expect(await takenPlaces(opened)).toHaveLength(2);
  await declines(opened, who);
  expect(await takenPlaces(opened)).toEqual([]);
  expect(await opened.core.write((db) => db.rows(sql`SELECT id FROM hold`))).toEqual([]);
});

test('whoever was offered both halves and declines the conversation is still to be offered the tests', async () => {
  const opened = await aPracticeWithClinics(1);
  const who = await roundOf(opened, 1);
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2026-05-11')).id, place: 0 };
  const conversation = { clinicId: (await clinicOn(opened, 'Conversations', '2026-05-28')).id, place: 0 };
  const month = '2026-05';
  await opened.call('booking.pencilPlan', { month, proposals: [{ ...who, tests, conversation }] });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  await declines(opened, who, 'declined-plan');
  expect(await tasksOf(opened)).toEqual([
    ['offer', 'Offer the tests of Mon 11-May-2026 09:00: kept until Fri 24-Apr-2026'],
  ]);
  const { appointments } = await opened.call('booking.acceptOffer', who);
  expect(appointments.map(({ part }) => part)).toEqual(['tests']);
  await declines(opened, who);
  expect(await takenPlaces(opened)).toEqual([]);
});

test('also where the conversation they were offered had fallen away before', async () => {
  const opened = await offered();
  await opened.cancel('conversation');
  expect(await opened.kinds()).toEqual(['rebook-conversation']);
  await declines(opened, opened.who, 'declined-plan');
  expect(await tasksOf(opened)).toEqual([
    ['offer', 'Offer the tests of Mon 11-May-2026 09:00: kept until Fri 24-Apr-2026'],
  ]);
});

test('whoever has declined the conversation and needs no tests after all has nothing left in the book', async () => {
  const opened = await booked();
  const { personId, cycleId } = opened;
  await declines(opened, opened, 'declined-plan');
  const said = {
    milestone: 'tests',
    what: 'skipped',
    on: '2026-04-07',
    reason: 'Had them elsewhere',
  } as const;
  expect(await opened.call('recall.recordStep', { personId, cycleId, ...said })).toMatchObject({
    end: 'declined',
  });
  expect(await takenPlaces(opened)).toEqual([]);
  await takeBackLast(opened);
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['rebook-tests']);
});

test('nobody else loses anything, and a visit that nobody has recorded yet stays for whoever records it', async () => {
  const opened = await booked(2);
  const other = await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  opened.clock.set('2026-04-14');
  await declines(opened, opened);
  expect((await statesOf(opened, opened.personId)).map(([, state]) => state)).toEqual([
    'booked',
    'cancelled',
  ]);
  expect((await statesOf(opened, other.personId)).map(([, state]) => state)).toEqual(['booked', 'booked']);
});
