import { expect, test } from 'vitest';
import { clinicOn } from './aBooking.ts';
import { clinicsOf } from './aClinic.ts';
import { statesOf, takeBackLast, takenPlaces, tasksOf } from './aPinboard.ts';
import { month, pencilled } from './aPlan.ts';

test('whoever is pencilled in is invited to book: kept until a day, and on the list to be phoned', async () => {
  const opened = await pencilled(2);
  expect(await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' })).toEqual({
    invited: 2,
  });
  expect(await tasksOf(opened)).toEqual(
    [
      '09:00 and the conversation of Thu 28-May-2026 09:00',
      '09:20 and the conversation of Thu 28-May-2026 09:40',
    ].map((when) => ['offer', `Offer the tests of Mon 11-May-2026 ${when}: kept until Fri 24-Apr-2026`]),
  );
  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({ pencilled: 2, invited: 2 });
  const today = await opened.call('recall.findToday', {});
  expect(today.jobs.find(({ kind }) => kind === 'pinboard')?.sentence).toBe('2 to offer a place to');
  // Nobody is invited twice.
  expect(await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-30' })).toEqual({
    invited: 0,
  });
});

test('who says yes is booked as they were offered it, and is on no list any more', async () => {
  const opened = await pencilled(2);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const { appointments } = await opened.call('booking.acceptOffer', opened.who);
  expect(appointments.map(({ state }) => state)).toEqual(['booked', 'booked']);
  expect(await tasksOf(opened)).toHaveLength(1);
  expect((await opened.call('recall.listCycles', opened.who))[0]?.next.kind).toBe('visit');
  const again = opened.call('booking.acceptOffer', opened.who);
  await expect(again).rejects.toMatchObject({ code: 'step-not-possible' });
});

test('on the day after it lapses the places are free, and the person waits to be booked; looked at twice it is the same', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const look = async (day: string) => {
    opened.clock.set(day);
    return (await opened.call('booking.startDay', {})).freed;
  };
  expect(await look('2026-04-24')).toBe(0);
  expect((await takenPlaces(opened)).length).toBeGreaterThan(2);
  expect(await look('2026-04-27')).toBe(1);
  expect(await look('2026-04-27')).toBe(0);
  expect(await takenPlaces(opened)).toEqual([]);
  expect(await statesOf(opened, opened.who.personId)).toEqual([
    ['tests', 'cancelled', '2026-05-11'],
    ['conversation', 'cancelled', '2026-05-28'],
  ]);
  expect(await tasksOf(opened)).toEqual([
    [
      'waiting',
      'To book: the tests of Mon 11-May-2026 09:00 and the conversation of Thu 28-May-2026 09:00 were offered. Not answered by 24-Apr-2026',
    ],
  ]);
  // They are due again for the plan, and a pair is found for them.
  expect(await opened.call('booking.findMonthPlan', { month })).toMatchObject({
    due: 1,
    pencilled: 0,
    invited: 0,
  });
  expect((await opened.call('booking.findPairs', opened.who)).offers.length).toBeGreaterThan(0);
});

test('nobody is asked twice: while an offer stands the letter waits, and is due again on the day after it lapses', async () => {
  const opened = await pencilled(1);
  const next = async () => (await opened.call('recall.listCycles', opened.who))[0]?.next;
  const going = async () => (await opened.call('letter.findRun', { month })).going;
  const run = await opened.call('letter.buildRun', { month, expected: 1 });
  const [letter] = await opened.call('letter.listToDraw', { runId: run.id });

  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });

  expect(await next()).toMatchObject({ kind: 'check-booking', on: '2026-04-25' });
  const made = { runId: run.id, invitationIds: [letter?.invitationId ?? ''] };
  expect((await opened.call('letter.markPrinted', made)).printedIds).toEqual([]);
  expect(await going()).toBe(0);

  opened.clock.set('2026-04-27');
  await opened.call('booking.startDay', {});
  expect(await next()).toMatchObject({ kind: 'invite' });
  expect(await going()).toBe(1);
});

test('a place is never kept beyond the day before it, and a day that is not to come is refused', async () => {
  const opened = await pencilled(1);
  const refused = opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-07' });
  await expect(refused).rejects.toMatchObject({ code: 'invalid-input' });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-06-30' });
  expect((await tasksOf(opened))[0]?.[1]).toMatch(/kept until Sun 10-May-2026$/);
});

test('a clinic that is moved forward keeps its places until the day before it, and they are offered as they are now', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-05-08' });
  const { id } = await clinicOn(opened, 'Tests', '2026-05-11');
  const clinic = (await clinicsOf(opened)).find((one) => one.id === id);
  const clinicianId = clinic?.clinician_id ?? '';
  const to = { clinicId: id, onDay: '2026-05-07', startsAt: '13:00', clinicianId };
  const { people, version, refused } = await opened.call('booking.findClinicMove', to);
  expect(refused).toBeNull();

  await opened.call('booking.moveClinic', { ...to, people, version, reason: 'Training' });

  const offered = (await tasksOf(opened)).filter(([kind]) => kind === 'offer');
  expect(offered.map(([, sentence]) => sentence)).toEqual([
    'Offer the tests of Thu 07-May-2026 13:00 and the conversation of Thu 28-May-2026 09:00: kept until Wed 06-May-2026',
  ]);
  opened.clock.set('2026-05-07');
  expect((await opened.call('booking.startDay', {})).freed).toBe(1);
});

test('an offer that is cancelled, taken out of the plan or closed is nobody’s to phone with; taken back it is again', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const clinic = await clinicOn(opened, 'Tests', '2026-05-11');
  const close = { clinicId: clinic.id, version: clinic.version, reason: 'Ill', expected: 1 };
  await opened.call('booking.closeClinic', close);
  expect((await tasksOf(opened)).map(([kind]) => kind)).not.toContain('offer');
  await takeBackLast(opened);
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['offer']);
  expect(await statesOf(opened, opened.who.personId)).toEqual([
    ['tests', 'pencilled', '2026-05-11'],
    ['conversation', 'pencilled', '2026-05-28'],
  ]);
  await opened.call('booking.dropPencilled', { month });
  expect(await tasksOf(opened)).toEqual([]);
});

test('hard case 3: a death lets go of what was offered, and nobody phones', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const { personId } = opened.who;
  const { version } = await opened.call('people.findPerson', { personId });
  const death = { kind: 'informal', on: '2026-04-06' } as const;
  await opened.call('people.recordDeath', { personId, version, death });
  expect(await tasksOf(opened)).toEqual([]);
  expect(await takenPlaces(opened)).toEqual([]);
});
