import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { aBookedPair, clinicsOf, clinicsOpenUntil } from './aClinic.ts';

async function aPracticeWithClinics(people: number) {
  const rows = Array.from({ length: people }, (_, index) => ({ row: index + 1 }));
  const opened = await aPracticeOf(rows);
  await clinicsOpenUntil(opened, '2026-06-26');
  return opened;
}

type Opened = Awaited<ReturnType<typeof aPracticeWithClinics>>;

async function statesOf({ call }: Opened, personId: string) {
  const { appointments } = await call('booking.findPersonAppointments', { personId });
  return appointments.map(({ part, state, onDay }) => [part, state, onDay]);
}

async function tasksOf({ call }: Opened) {
  const { lines } = await call('booking.listTasks', {});
  return lines.map(({ kind, sentence }) => [kind, sentence]);
}

test('hard case 8: the tests fall away, the conversation stays until they are booked again, and a task stays open', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, tests } = await aBookedPair(opened, 1);
  const which = { personId, appointmentId: tests.id };
  const nextOf = async () => (await opened.call('recall.listCycles', { personId }))[0]?.next.kind;
  expect(await nextOf()).toBe('visit');
  const shown = await opened.call('booking.findFallAway', { ...which, because: 'person' });
  expect(shown).toMatchObject({
    act: 'move',
    why: 'Conversation on 30-Apr-2026: stays until the tests are booked again, then moves with them',
  });
  const { task } = await opened.call('booking.cancelAppointment', {
    ...which,
    version: tests.version,
    because: 'person',
    otherHalf: shown.act ?? 'keep',
  });
  expect(task?.sentence).toBe(shown.task);
  expect(await nextOf()).toBe('rebook');
  expect(await tasksOf(opened)).toEqual([
    ['rebook-pair', 'Book both halves again: cancelled by the person, Tests of 13-Apr-2026'],
  ]);
  expect(await statesOf(opened, personId)).toEqual([
    ['tests', 'cancelled', '2026-04-13'],
    ['conversation', 'booked', '2026-04-30'],
  ]);
});

test('a cancelled place is free at once, and taking the cancellation back needs it free', async () => {
  const opened = await aPracticeWithClinics(2);
  const first = await aBookedPair(opened, 1);
  const which = { personId: first.personId, appointmentId: first.tests.id };
  const cancel = { ...which, because: 'practice', reason: 'No nurse', otherHalf: 'release' } as const;
  const { appointments } = await opened.call('booking.cancelAppointment', {
    ...cancel,
    version: first.tests.version,
  });
  expect(appointments.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  await aBookedPair(opened, 2);
  const back = opened.call('booking.restoreAppointment', { ...which, version: first.tests.version + 1 });
  await expect(back).rejects.toMatchObject({ code: 'place-taken' });
  expect((await statesOf(opened, first.personId)).map(([, state]) => state)).toEqual([
    'cancelled',
    'cancelled',
  ]);
});

test('a second appointment missed is a signal to reach out, never an end', async () => {
  const opened = await aPracticeWithClinics(1);
  const first = await aBookedPair(opened, 1);
  const miss = async (id: string, version: number) =>
    opened.call('booking.cancelAppointment', {
      personId: first.personId,
      appointmentId: id,
      version,
      because: 'did-not-attend',
      otherHalf: 'release',
    });
  await expect(miss(first.tests.id, first.tests.version)).rejects.toMatchObject({ code: 'step-not-possible' });
  opened.clock.set('2026-04-13');
  await miss(first.tests.id, first.tests.version);
  const again = await aBookedPair(opened, 1, { tests: 6, talk: 0 });
  const { task } = await miss(again.tests.id, again.tests.version);
  expect(task).toMatchObject({
    kind: 'outreach',
    sentence: 'Missed 2 appointments this year: phone first, offer another time, a phone call or a visit',
  });
  const [round] = await opened.call('recall.listCycles', { personId: first.personId });
  expect(round?.end).toBeNull();
});

test('booking again settles the task, and both halves are moved in one go or not at all', async () => {
  const opened = await aPracticeWithClinics(2);
  const pair = await aBookedPair(opened, 1);
  const other = await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  const tests = pair.clinics.filter(({ name }) => name === 'Tests')[1];
  const talk = pair.clinics.find(({ id }) => id === pair.conversation.clinicId);
  const move = (place: number) =>
    opened.call('booking.moveAppointment', {
      personId: pair.personId,
      cycleId: pair.cycleId,
      moving: [pair.tests, pair.conversation].map(({ id, version }) => ({ id, version })),
      tests: { clinicId: tests?.id ?? '', place: 0 },
      conversation: { clinicId: talk?.id ?? '', place },
    });
  // The other person's conversation begins at the third place.
  await expect(move(1)).rejects.toMatchObject({ code: 'place-taken' });
  expect(await statesOf(opened, pair.personId)).toEqual([
    ['tests', 'booked', '2026-04-13'],
    ['conversation', 'booked', '2026-04-30'],
  ]);
  const { appointments } = await move(4);
  expect(appointments).toMatchObject([
    { part: 'tests', onDay: '2026-04-20' },
    { part: 'conversation', onDay: '2026-04-30', startsAt: '10:20' },
  ]);
  expect(await statesOf(opened, other.personId)).toHaveLength(2);
});

test('halves that no longer fit each other are refused with the days that do', async () => {
  const opened = await aPracticeWithClinics(1);
  const pair = await aBookedPair(opened, 1);
  const near = pair.clinics.find(({ name, on_day }) => name === 'Tests' && on_day === '2026-04-27');
  const move = opened.call('booking.moveAppointment', {
    personId: pair.personId,
    cycleId: pair.cycleId,
    moving: [{ id: pair.tests.id, version: pair.tests.version }],
    tests: { clinicId: near?.id ?? '', place: 0 },
    conversation: null,
  });
  await expect(move).rejects.toMatchObject({
    code: 'gap-too-short',
    detail: 'The conversation can be from 08-May-2026 to 25-May-2026.',
  });
});

test('the tests fell away: both halves find another place in one go, and the pinboard is empty', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId, tests, conversation } = await aBookedPair(opened, 1);
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: tests.id,
    version: tests.version,
    because: 'person',
    otherHalf: 'move',
  });
  const moving = [conversation.id];
  const [offer] = (await opened.call('booking.findPairs', { personId, cycleId, moving })).offers;
  if (!offer?.tests || !offer.conversation) throw new Error('No pair was offered');
  const place = ({ clinicId, place: from }: { clinicId: string; place: number }) => ({
    clinicId,
    place: from,
  });
  const move = {
    personId,
    cycleId,
    moving: [{ id: conversation.id, version: conversation.version }],
    tests: place(offer.tests),
    conversation: place(offer.conversation),
  };
  await expect(opened.call('booking.moveAppointment', { ...move, conversation: null })).rejects.toMatchObject(
    { code: 'step-not-possible' },
  );
  await opened.call('booking.moveAppointment', move);
  expect((await statesOf(opened, personId)).map(([part, state]) => [part, state]).toSorted()).toEqual([
    ['conversation', 'booked'],
    ['conversation', 'cancelled'],
    ['tests', 'booked'],
    ['tests', 'cancelled'],
  ]);
  expect(await tasksOf(opened)).toEqual([]);
});

test('hard case 3: a death lets go of both halves at once, and whoever is back again is on the pinboard', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId } = await aBookedPair(opened, 1);
  const { version } = await opened.call('people.findPerson', { personId });
  const { version: after } = await opened.call('people.recordDeath', {
    personId,
    version,
    death: { kind: 'informal', on: '2026-04-06' },
  });
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['cancelled', 'cancelled']);
  expect(await opened.core.write((db) => db.rows(sql`SELECT place FROM taken_place`))).toEqual([]);
  expect(await tasksOf(opened)).toEqual([]);
  await opened.call('people.withdrawDeath', { personId, version: after, reason: 'Another person' });
  expect(await tasksOf(opened)).toEqual([
    ['rebook-pair', 'Back again: the appointments of 13-Apr-2026 and 30-Apr-2026 were cancelled'],
  ]);
});

test('a whole clinic is moved with everyone in it, and each of them is on the list of those to phone', async () => {
  const opened = await aPracticeWithClinics(2);
  const pair = await aBookedPair(opened, 1);
  await aBookedPair(opened, 2, { tests: 6, talk: 2 });
  const clinic = pair.clinics.find(({ id }) => id === pair.tests.clinicId);
  const to = {
    clinicId: clinic?.id ?? '',
    onDay: '2026-04-14',
    startsAt: '13:00',
    clinicianId: clinic?.clinician_id ?? '',
  };
  expect(await opened.call('booking.findClinicMove', to)).toEqual({
    people: 2,
    version: clinic?.version,
    refused: null,
    tooNear: [],
  });
  expect(
    await opened.call('booking.findClinicMove', { ...to, onDay: '2026-04-20', startsAt: '09:00' }),
  ).toMatchObject({
    refused: 'Beth Okafor has Tests at 09:00 then.',
  });
  const move = { ...to, version: clinic?.version ?? 0, reason: 'Training' };
  await expect(opened.call('booking.moveClinic', { ...move, people: 1 })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  await opened.call('booking.moveClinic', { ...move, people: 2 });
  expect(await statesOf(opened, pair.personId)).toContainEqual(['tests', 'booked', '2026-04-14']);
  expect(await tasksOf(opened)).toEqual([
    ['tell', 'Moved from 13-Apr-2026 09:30: Training'],
    ['tell', 'Moved from 13-Apr-2026 10:00: Training'],
  ]);
  // The day it came from is not opened a second time.
  await opened.call('booking.openClinics', { until: '2026-06-26' });
  expect(
    (await clinicsOf(opened)).filter(({ on_day, name }) => name === 'Tests' && on_day <= '2026-04-14'),
  ).toHaveLength(1);
});
