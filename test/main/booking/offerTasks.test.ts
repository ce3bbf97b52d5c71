import { expect, test } from 'vitest';
import { clinicOn } from './aBooking.ts';
import { clinicsOf } from './aClinic.ts';
import { statesOf, takeBackLast, takenPlaces, tasksOf } from './aPinboard.ts';
import { month, pencilled } from './aPlan.ts';

test('whoever takes one of the places they were offered at another time is still to be offered the other', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const { appointments } = await opened.call('booking.findPersonAppointments', opened.who);
  const [tests] = appointments;
  const { id: clinicId } = await clinicOn(opened, 'Tests', '2026-05-11');
  await opened.call('booking.moveAppointment', {
    ...opened.who,
    moving: [{ id: tests?.id ?? '', version: tests?.version ?? 0 }],
    tests: { clinicId, place: 6 },
    conversation: null,
    because: 'person',
  });
  expect(await tasksOf(opened)).toEqual([
    ['offer', 'Offer the conversation of Thu 28-May-2026 09:00: kept until Fri 24-Apr-2026'],
  ]);
  await opened.call('booking.acceptOffer', opened.who);
  expect(await tasksOf(opened)).toEqual([]);
});

test('an offer half of which was cancelled by mistake is once more one offer of both, as they are kept now', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const before = await tasksOf(opened);
  const { personId } = opened.who;
  const cancel = async (part: string) => {
    const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
    const one = appointments.find((each) => each.part === part);
    const which = { personId, appointmentId: one?.id ?? '', version: one?.version ?? 0 };
    await opened.call('booking.cancelAppointment', { ...which, because: 'ill', otherHalf: 'keep' });
    await takeBackLast(opened);
  };
  for (const part of ['conversation', 'tests']) {
    await cancel(part);
    expect(await tasksOf(opened)).toEqual(before);
  }
  const { id: clinicId, ...clinic } = await clinicOn(opened, 'Conversations', '2026-05-28');
  const clinicianId = (await clinicsOf(opened)).find(({ id }) => id === clinicId)?.clinician_id ?? '';
  const to = { clinicId, clinicianId, onDay: '2026-05-28', startsAt: '13:00' };
  const move = { ...to, people: 1, version: clinic.version, reason: 'Training' };
  await opened.call('booking.moveClinic', move);
  await cancel('tests');
  expect((await tasksOf(opened)).filter(([kind]) => kind === 'offer')).toEqual([
    [
      'offer',
      'Offer the tests of Mon 11-May-2026 09:00 and the conversation of Thu 28-May-2026 13:00: kept until Fri 24-Apr-2026',
    ],
  ]);
});

test('a half that is pencilled in later is offered with the other one, in one task', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const { appointments } = await opened.call('booking.findPersonAppointments', opened.who);
  const tests = appointments.find(({ part }) => part === 'tests');
  const { personId } = opened.who;
  const which = { personId, appointmentId: tests?.id ?? '', version: tests?.version ?? 0 };
  await opened.call('booking.cancelAppointment', { ...which, because: 'ill', otherHalf: 'keep' });
  const place = { clinicId: tests?.clinicId ?? '', place: 6 };
  const proposals = [{ ...opened.who, tests: place, conversation: null }];
  await opened.call('booking.pencilPlan', { month, proposals });
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-05-08' });
  const offers = (await tasksOf(opened)).filter(([kind]) => kind === 'offer');
  expect(offers.map(([, sentence]) => sentence)).toEqual([
    'Offer the tests of Mon 11-May-2026 10:00 and the conversation of Thu 28-May-2026 09:00: kept until Fri 24-Apr-2026',
  ]);
});

test('an offer that stands is not booked by being taken back: nobody has said yes to it', async () => {
  const opened = await pencilled(1);
  await opened.call('booking.inviteToBook', { month, keptUntil: '2026-04-24' });
  const { personId } = opened.who;
  const { appointments } = await opened.call('booking.findPersonAppointments', { personId });
  const { id: appointmentId = '', version = 0 } = appointments[0] ?? {};
  const back = opened.call('booking.restoreAppointment', { personId, appointmentId, version });
  await expect(back).rejects.toMatchObject({ code: 'step-not-possible' });
  expect((await tasksOf(opened)).map(([kind]) => kind)).toEqual(['offer']);
});

test('a plan nobody was told of is over with its first day: nobody is booked for, or offered, a day that has passed', async () => {
  const opened = await pencilled(1);
  opened.clock.set('2026-05-12');
  await opened.call('booking.startDay', {});
  expect(await opened.call('booking.inviteToBook', { month, keptUntil: '2026-05-20' })).toEqual({
    invited: 0,
  });
  expect(await opened.call('booking.confirmPencilled', { month })).toEqual({ booked: 0 });
  const { personId } = opened.who;
  expect((await statesOf(opened, personId)).map(([, state]) => state)).toEqual(['cancelled', 'cancelled']);
  expect(await takenPlaces(opened)).toEqual([]);
});
