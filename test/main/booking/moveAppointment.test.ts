import { expect, test } from 'vitest';
import { movedToWords } from '../../../shared/booking/moveReason.ts';
import { aBookedPair, clinicsOf } from './aClinic.ts';
import { aPracticeWithClinics, statesOf, tasksOf } from './aPinboard.ts';

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
      because: 'person',
      reason: 'Works on Mondays',
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
  const told = await opened.call('booking.findPersonAppointments', { personId: pair.personId });
  const last = told.appointments.map(({ history }) => history.at(-1));
  expect(last.map((one) => [one?.sentence, one?.reason])).toEqual([
    ['Cancelled', 'Moved: asked for by the person: Works on Mondays'],
    ['Tests moved here from 13-Apr-2026 09:30', 'asked for by the person: Works on Mondays'],
    ['Cancelled', 'Moved: asked for by the person: Works on Mondays'],
    ['Conversation moved here from 30-Apr-2026 09:00', 'asked for by the person: Works on Mondays'],
  ]);
  // Each old place says to where it was moved, in place of “Cancelled”.
  expect(told.appointments.map((one) => movedToWords(one, told.appointments))).toEqual([
    'Moved to 20-Apr-2026 09:00',
    null,
    'Moved to 30-Apr-2026 10:20',
    null,
  ]);
});

test('what was cancelled and not moved is told as cancelled', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, tests } = await aBookedPair(opened, 1);
  await opened.call('booking.cancelAppointment', {
    personId,
    appointmentId: tests.id,
    version: tests.version,
    because: 'person',
    otherHalf: 'release',
  });
  const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
  expect(appointments.map((one) => [one.state, movedToWords(one, appointments)])).toEqual([
    ['cancelled', null],
    ['cancelled', null],
  ]);
});

test('nothing is moved without a reason', async () => {
  const opened = await aPracticeWithClinics(1);
  const { personId, cycleId, tests } = await aBookedPair(opened, 1);
  const moving = [{ id: tests.id, version: tests.version }];
  const wanted = {
    personId,
    cycleId,
    moving,
    tests: { clinicId: tests.clinicId, place: 9 },
    conversation: null,
  };
  const unsaid = opened.call('booking.moveAppointment', wanted as never);
  await expect(unsaid).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await statesOf(opened, personId)).toContainEqual(['tests', 'booked', '2026-04-13']);
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
    because: 'practice',
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
    because: 'other-half' as const,
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
