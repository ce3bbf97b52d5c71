import { expect, test } from 'vitest';
import { clinicOn } from './aBooking.ts';
import { aBookedPair, roundOf } from './aClinic.ts';
import { offered } from './anOfferedPair.ts';
import {
  aPairWithoutTests,
  aPracticeWithClinics,
  statesOf,
  takenPlaces,
  tasksOf,
  type Opened,
} from './aPinboard.ts';

/** Somebody whose tests were cancelled by the practice, so that they are on the pinboard. */
async function toBookAgain() {
  const { opened, personId, cycleId } = await aPairWithoutTests('practice', 'release');
  expect(await tasksOf(opened)).toHaveLength(1);
  return { ...opened, personId, cycleId };
}

const toRebook = async ({ call }: Opened) => (await call('booking.findClinics', {})).toRebook;
const onToday = async ({ call }: Opened) =>
  (await call('recall.findToday', {})).jobs.find(({ kind }) => kind === 'pinboard')?.count ?? 0;

test('whoever has died or left is on the pinboard for nothing, also where they had no appointment any more', async () => {
  const opened = await toBookAgain();
  const { personId } = opened;
  const { version } = await opened.call('people.findPerson', { personId });
  const died = { personId, version, death: { kind: 'informal', on: null } } as const;
  const { version: after } = await opened.call('people.recordDeath', died);
  expect([await tasksOf(opened), await onToday(opened), await toRebook(opened)]).toEqual([[], 0, 0]);
  await opened.call('people.withdrawDeath', { personId, version: after, reason: 'A namesake' });
  expect([await onToday(opened), await toRebook(opened)]).toEqual([1, 1]);
});

test('nobody is phoned to be booked again for a year that has ended; opened again it asks as before', async () => {
  const opened = await toBookAgain();
  const { personId, cycleId } = opened;
  const version = async () =>
    (await opened.call('recall.listCycles', { personId })).find(({ id }) => id === cycleId)?.version ?? 0;
  const one = { personId, cycleId, reason: 'In hospital until spring' };
  await opened.call('recall.endRound', { ...one, how: 'unsuitable', version: await version() });
  expect([await tasksOf(opened), await onToday(opened), await toRebook(opened)]).toEqual([[], 0, 0]);
  await opened.call('recall.reopenRound', { ...one, version: await version() });
  expect([(await tasksOf(opened)).length, await onToday(opened), await toRebook(opened)]).toEqual([1, 1, 1]);
});

test('nobody whose year has ended is booked with the plan of the month, and their places are free the next day', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId } = await roundOf(opened, 1);
  const month = '2026-05';
  const tests = { clinicId: (await clinicOn(opened, 'Tests', '2026-05-11')).id, place: 0 };
  const proposals = [{ personId, cycleId, tests, conversation: null }];
  expect((await opened.call('booking.pencilPlan', { month, proposals })).leftOut).toEqual([]);
  const ends = { personId, cycleId, version: 1, reason: 'Reviewed in hospital' };
  await opened.call('recall.endRound', { ...ends, how: 'unsuitable' });

  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({ pencilled: 0 });
  expect(await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' })).toEqual({
    invited: 0,
  });
  expect(await opened.call('booking.confirmPencilled', { month })).toEqual({ booked: 0 });
  await opened.call('booking.startDay', {});
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['cancelled']);
  expect(await takenPlaces(opened)).toEqual([]);
});

test('hard case 3: whoever is back is on the pinboard once, whatever else is written on their record, and not again once it is done', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await aBookedPair(opened, 1);
  const version = async () => (await opened.call('people.findPerson', { personId })).version;
  const change = async (housebound: boolean) =>
    opened.call('people.recordCircumstances', {
      personId,
      version: await version(),
      housebound,
      careHome: null,
      carer: null,
      frailty: null,
    });
  const death = { kind: 'informal', on: null } as const;
  await opened.call('people.recordDeath', { personId, version: await version(), death });
  await opened.call('people.withdrawDeath', { personId, version: await version(), reason: 'A namesake' });
  await change(true);
  const { lines } = await opened.call('booking.listTasks', {});
  expect(lines.map(({ kind }) => kind)).toEqual(['rebook-pair']);
  for (const { id, version: seen } of lines)
    await opened.call('booking.closeTask', { taskId: id, version: seen, how: 'They ring when they want to' });
  await change(false);
  expect(await tasksOf(opened)).toEqual([]);
});

test('a visit that nobody has recorded yet stays for whoever records it when its person has died since', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await aBookedPair(opened, 1);
  opened.clock.set('2026-04-20');
  const { version } = await opened.call('people.findPerson', { personId });
  const death = { kind: 'informal', on: null } as const;
  await opened.call('people.recordDeath', { personId, version, death });
  expect(await statesOf(opened, personId)).toEqual([
    ['tests', 'booked', '2026-04-13'],
    ['conversation', 'cancelled', '2026-04-30'],
  ]);
});

test('places that are kept stay theirs when their year ends: on the pinboard, with nobody to ring or write about it', async () => {
  const opened = await offered();
  const { personId, cycleId } = opened.who;
  const { id: runId } = await opened.call('letter.buildAppointments', {
    about: 'offers',
    channel: 'letter',
    expected: 1,
  });
  const ends = { personId, cycleId, version: 1, reason: 'Reviewed in hospital' };
  await opened.call('recall.endRound', { ...ends, how: 'unsuitable' });

  const { lines } = await opened.call('booking.listTasks', {});
  expect(lines.map(({ kind, notAsked }) => [kind, notAsked])).toEqual([
    [
      'offer',
      'Their year of care 2026/27 has ended: do not ring about this. If they ring, book it or let it go.',
    ],
  ]);
  const { jobs } = await opened.call('recall.findToday', {});
  expect(jobs.find(({ kind }) => kind === 'pinboard')?.sentence).toBe('1 whose year has ended');
  expect(jobs.find(({ kind }) => kind === 'to-offer')).toBeUndefined();
  expect((await opened.call('letter.listToTell', { about: 'offers' })).total).toBe(0);
  // The letter that was made before does not leave.
  expect((await opened.call('letter.reprint', { runId })).pulled).toHaveLength(1);
  const { appointments } = await opened.call('booking.acceptOffer', opened.who);
  expect(appointments.map(({ state }) => state)).toEqual(['booked', 'booked']);
  expect(await tasksOf(opened)).toEqual([]);
});

test('an offer that lapses after its year has ended leaves nobody to be booked, unless the year is opened again', async () => {
  const opened = await offered();
  const { personId, cycleId } = opened.who;
  const one = { personId, cycleId, reason: 'In hospital until spring' };
  await opened.call('recall.endRound', { ...one, how: 'unsuitable', version: 1 });
  opened.clock.set('2026-04-27');
  expect(await opened.call('booking.startDay', {})).toEqual({ freed: 1 });
  expect([await tasksOf(opened), await takenPlaces(opened)]).toEqual([[], []]);
  await opened.call('recall.reopenRound', { ...one, version: 2 });
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['waiting']);
});
