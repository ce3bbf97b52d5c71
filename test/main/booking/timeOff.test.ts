import { expect, test } from 'vitest';
import type { InputOf } from '../../../shared/api.ts';
import { aPracticeOf } from '../register/takeIn.ts';
import { appointmentsThere, bookThere, clinicOn, clinicsThere, keptFree, tasksThere } from './aBooking.ts';
import { aClinician, aTemplate, clinicsOpenUntil } from './aClinic.ts';

type Off = InputOf<'booking.addTimeOff'>;

function off(said: Partial<Off>): Off {
  const day = { fromOn: '2026-04-20', untilOn: '2026-04-20', startsAt: null, endsAt: null };
  return { clinicianId: null, ...day, kind: 'leave', note: null, ...said };
}

async function withBooked(places: readonly number[]) {
  const opened = await aPracticeOf(places.map((_, index) => ({ row: index + 1 })));
  const team = await clinicsOpenUntil(opened, '2026-05-29');
  const clinic = await clinicOn(opened, 'Tests', '2026-04-20');
  await bookThere(
    opened,
    places.map((place, index) => ({ row: index + 1, clinicId: clinic.id, place })),
  );
  return { ...opened, ...team, clinic };
}

test('leave over open clinics shows who is affected, then closes them and opens a task for each', async () => {
  const opened = await withBooked([0, 3]);
  const leave = off({ clinicianId: opened.hca.id, untilOn: '2026-04-27' });
  const seen = await opened.call('booking.findAffected', { what: 'time-off', timeOff: leave });
  expect(seen).toMatchObject({ people: 2, going: 2, appointments: [{ moveBecause: 'On leave' }, {}] });
  await expect(opened.call('booking.addTimeOff', leave)).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  await opened.call('booking.addTimeOff', { ...leave, expected: 2 });
  const left = (await clinicsThere(opened)).filter(({ name }) => name === 'Tests');
  // The one somebody was booked in stays in the book, closed.
  expect(left.map(({ on_day, state }) => [on_day, state]).slice(0, 3)).toEqual([
    ['2026-04-13', 'open'],
    ['2026-04-20', 'closed'],
    ['2026-05-11', 'open'],
  ]);
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
  expect(await tasksThere(opened)).toHaveLength(2);
});

test('a training afternoon keeps its hours free and moves only whoever is booked in them', async () => {
  const opened = await withBooked([0, 16]);
  const training = off({ kind: 'training', startsAt: '11:30', endsAt: '13:00' });
  const seen = await opened.call('booking.findAffected', { what: 'time-off', timeOff: training });
  expect(seen).toMatchObject({ people: 1, keeping: 1, appointments: [{ startsAt: '11:40' }, {}] });
  const { added } = await opened.call('booking.addTimeOff', { ...training, expected: 1 });
  expect(await keptFree(opened, opened.clinic.id)).toEqual(
    [15, 16, 17].map((place) => ({ place, blocked: 'Training' })),
  );
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'booked' }, { state: 'cancelled' }]);

  const [one] = added;
  await opened.call('booking.takeBackTimeOff', { id: one?.id ?? '', version: one?.version ?? 0 });
  expect(await keptFree(opened, opened.clinic.id)).toEqual([]);
});

test('training that comes every month falls on the same weekday of each', async () => {
  const opened = await withBooked([]);
  const { added } = await opened.call(
    'booking.addTimeOff',
    off({
      fromOn: '2026-04-08',
      untilOn: '2026-04-08',
      kind: 'training',
      startsAt: '13:00',
      endsAt: '17:00',
      repeat: 'monthly',
      repeatUntil: '2026-08-31',
    }),
  );
  expect(added.map(({ fromOn }) => fromOn)).toEqual([
    '2026-04-08',
    '2026-05-13',
    '2026-06-10',
    '2026-07-08',
    '2026-08-12',
  ]);
});

test('clinics closed for leave that is taken back are opened by the next opening where nobody was booked', async () => {
  const opened = await withBooked([]);
  const { added } = await opened.call('booking.addTimeOff', off({ kind: 'closed' }));
  expect((await opened.call('booking.findClinics', {})).notOpened).toBe(0);
  await opened.call('booking.takeBackTimeOff', { id: added[0]?.id ?? '', version: 1 });
  expect((await opened.call('booking.findClinics', {})).notOpened).toBe(1);
  expect(await opened.call('booking.openClinics', { until: '2026-05-29' })).toMatchObject({ opened: 1 });
});

test('whoever has arrived is seen, whatever is entered now', async () => {
  const opened = await withBooked([0]);
  opened.clock.set('2026-04-20');
  const [booked] = await appointmentsThere(opened);
  await opened.core.write((db) =>
    db.run({ texts: [`UPDATE appointment SET state = 'arrived' WHERE id = '${booked?.id}'`], values: [] }),
  );
  const ill = off({ kind: 'ill', clinicianId: opened.hca.id });
  expect(await opened.call('booking.findAffected', { what: 'time-off', timeOff: ill })).toMatchObject({
    people: 0,
    keeping: 1,
    appointments: [{ state: 'arrived', moveBecause: null }],
  });
});

test('a bank holiday added later closes a clinic with bookings only after showing who is affected', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  await opened.call('booking.saveBankHoliday', { onDay: '2026-05-04', worked: true });
  await clinicsOpenUntil(opened, '2026-05-29');
  const clinic = await clinicOn(opened, 'Tests', '2026-05-04');
  await bookThere(opened, [{ row: 1, clinicId: clinic.id, place: 0 }]);
  const { bankHolidays } = await opened.call('booking.findClinics', {});
  expect(bankHolidays[0]).toEqual({ onDay: '2026-05-04', worked: true, clinics: 1 });

  const change = { what: 'bank-holiday', onDay: '2026-05-04' } as const;
  expect(await opened.call('booking.findAffected', change)).toMatchObject({ people: 1, cancels: true });
  const unseen = opened.call('booking.saveBankHoliday', { onDay: '2026-05-04', worked: false });
  await expect(unseen).rejects.toMatchObject({ code: 'changed-by-someone-else' });
  await opened.call('booking.saveBankHoliday', { onDay: '2026-05-04', worked: false, expected: 1 });
  expect(await clinicOn(opened, 'Tests', '2026-05-04')).toMatchObject({
    state: 'closed',
    closed_reason: 'Bank holiday',
  });
  expect(await tasksThere(opened)).toHaveLength(1);
});

test('time off that ends before it begins is refused with a sentence', async () => {
  const opened = await withBooked([]);
  const backwards = off({ untilOn: '2026-04-19' });
  expect(await opened.call('booking.findAffected', { what: 'time-off', timeOff: backwards })).toMatchObject({
    wrong: 'The last day is before the first.',
  });
  await expect(opened.call('booking.addTimeOff', backwards)).rejects.toMatchObject({ code: 'off-backwards' });
  const noEnd = off({ startsAt: '13:00', endsAt: '12:00' });
  await expect(opened.call('booking.addTimeOff', noEnd)).rejects.toMatchObject({ code: 'off-backwards' });
});

test('a clinician with a clinic that is reopened over another is refused', async () => {
  const opened = await withBooked([0]);
  const { id: clinicId, version } = opened.clinic;
  const closed = await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 1 });
  await opened.call('booking.saveClinicTemplate', {
    ...(await templateNamed(opened, 'Tests')),
    untilOn: '2026-04-13',
  });
  await aTemplate(opened, {
    clinicianId: opened.hca.id,
    name: 'Another',
    fromOn: '2026-04-14',
    startsAt: '10:00',
  });
  await opened.call('booking.openClinics', { until: '2026-05-29' });
  const again = opened.call('booking.reopenClinic', { clinicId, version: closed.version });
  await expect(again).rejects.toMatchObject({ code: 'clinics-overlap' });
});

async function templateNamed(
  { call }: Pick<Awaited<ReturnType<typeof aPracticeOf>>, 'call'>,
  wanted: string,
) {
  const { templates } = await call('booking.findClinics', {});
  const template = templates.find(({ name }) => name === wanted);
  if (!template) throw new Error(`No template ${wanted}`);
  const { clinics: _clinics, people: _people, ...rest } = template;
  return rest;
}

test('a day off for somebody who holds no clinic touches nobody', async () => {
  const opened = await withBooked([0]);
  const gp = await aClinician(opened, { name: 'Dr Ravi Menon', kind: 'gp' });
  await opened.call('booking.addTimeOff', off({ clinicianId: gp.id }));
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'booked' }]);
});
