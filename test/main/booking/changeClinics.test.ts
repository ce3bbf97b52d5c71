import { expect, test } from 'vitest';
import { aPracticeOf } from '../register/takeIn.ts';
import {
  appointmentsThere,
  cancelOne,
  bookThere,
  clinicOn,
  clinicsThere,
  keptFree,
  tasksThere,
} from './aBooking.ts';
import { aClinician, aTemplate } from './aClinic.ts';

/** Healthcare assistant clinics on Mondays, open until 29 May, with people of the list booked on 20 April. */
async function mondays(places: readonly number[]) {
  const opened = await aPracticeOf(places.map((_, index) => ({ row: index + 1 })));
  const hca = await aClinician(opened);
  const template = await aTemplate(opened, { clinicianId: hca.id, name: 'Tests' });
  await opened.call('booking.openClinics', { until: '2026-05-29' });
  const clinic = await clinicOn(opened, 'Tests', '2026-04-20');
  await bookThere(
    opened,
    places.map((place, index) => ({ row: index + 1, clinicId: clinic.id, place })),
  );
  return { ...opened, hca, template, clinic };
}

test('a template that is edited moves clinics nobody is booked in, and leaves the others as they are', async () => {
  const opened = await mondays([0, 12]);
  const later = { ...opened.template, startsAt: '10:30', endsAt: '13:00' };
  const seen = await opened.call('booking.findAffected', { what: 'template', template: later });
  expect(seen).toMatchObject({ people: 1, keeping: 1, cancels: false, following: 4, staying: 1 });
  expect(seen.appointments).toMatchObject([
    { startsAt: '09:00', moveBecause: 'Outside the new hours' },
    { startsAt: '11:00', moveBecause: null },
  ]);

  await opened.call('booking.saveClinicTemplate', { ...later, expected: 1 });
  expect(await clinicOn(opened, 'Tests', '2026-04-20')).toMatchObject({ starts_at: '09:00', state: 'open' });
  expect(await clinicOn(opened, 'Tests', '2026-04-27')).toMatchObject({ starts_at: '10:30' });
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'booked' }, { state: 'booked' }]);
  expect(await tasksThere(opened)).toMatchObject([
    {
      sentence:
        'Still booked, but to be moved: Tests with Beth Okafor, Mon 20-Apr-2026 09:00. Outside the new hours',
    },
  ]);
});

test('nobody new is booked where a clinic is on its way out, also not in a place that becomes free', async () => {
  const opened = await mondays([0]);
  const later = { ...opened.template, startsAt: '11:00' };
  await opened.call('booking.saveClinicTemplate', { ...later, expected: 1 });
  const free = await keptFree(opened, opened.clinic.id);
  expect(free.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const [booked] = await appointmentsThere(opened);
  await cancelOne(opened, booked?.id ?? '');
  expect((await keptFree(opened, opened.clinic.id))[0]).toEqual({
    place: 0,
    blocked: 'Outside the new hours',
  });
});

test('a template is not changed when other people than were shown would be moved', async () => {
  const opened = await mondays([0]);
  const change = opened.call('booking.saveClinicTemplate', { ...opened.template, startsAt: '10:30' });
  await expect(change).rejects.toMatchObject({ code: 'changed-by-someone-else' });
  expect(await clinicOn(opened, 'Tests', '2026-04-27')).toMatchObject({ starts_at: '09:00' });
});

test('a template that ends takes away the clinics nobody is booked in and lists whoever is left', async () => {
  const opened = await mondays([3]);
  const ended = { ...opened.template, untilOn: '2026-04-13' };
  const seen = await opened.call('booking.findAffected', { what: 'template', template: ended });
  expect(seen).toMatchObject({ people: 1, cancels: false, going: 3, following: 1, staying: 1 });
  await opened.call('booking.saveClinicTemplate', { ...ended, expected: 1 });
  expect((await clinicsThere(opened)).map(({ on_day }) => on_day)).toEqual(['2026-04-13', '2026-04-20']);
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'booked' }]);
});

test('a slot length that is changed leaves booked clinics alone, and everybody keeps their place', async () => {
  const opened = await mondays([0, 5]);
  const longer = { ...opened.template, slotMinutes: 15 };
  const seen = await opened.call('booking.findAffected', { what: 'template', template: longer });
  expect(seen).toMatchObject({ people: 0, keeping: 2, staying: 1, following: 4 });
  await opened.call('booking.saveClinicTemplate', longer);
  expect(await clinicOn(opened, 'Tests', '2026-04-20')).toMatchObject({ slot_minutes: 10 });
  expect(await clinicOn(opened, 'Tests', '2026-04-27')).toMatchObject({ slot_minutes: 15 });
  expect(await tasksThere(opened)).toEqual([]);
});

test('one clinic is closed: whoever is booked is cancelled by the practice with a task to book them again', async () => {
  const opened = await mondays([0, 5]);
  const { id: clinicId, version } = opened.clinic;
  const seen = await opened.call('booking.findAffected', { what: 'close', clinicId });
  expect(seen).toMatchObject({ people: 2, cancels: true });
  const closed = await opened.call('booking.closeClinic', {
    clinicId,
    version,
    reason: 'Beth is ill',
    expected: 2,
  });
  expect(closed).toMatchObject({ state: 'closed', closedReason: 'Beth is ill', people: 0 });
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);
  expect(await tasksThere(opened)).toMatchObject([
    {
      sentence:
        'Book the tests again: cancelled by the practice, Tests with Beth Okafor, Mon 20-Apr-2026 09:00. Beth is ill',
      due_on: '2026-04-07',
    },
    { due_on: '2026-04-07' },
  ]);
});

test('a closed clinic that is opened again gives nobody their place back by itself', async () => {
  const opened = await mondays([0]);
  const { id: clinicId, version } = opened.clinic;
  const closed = await opened.call('booking.closeClinic', { clinicId, version, reason: 'Ill', expected: 1 });
  expect((await opened.call('booking.findClinics', {})).closed).toMatchObject([{ id: clinicId }]);
  const open = await opened.call('booking.reopenClinic', { clinicId, version: closed.version });
  expect(open).toMatchObject({ state: 'open', people: 0 });
  expect(await appointmentsThere(opened)).toMatchObject([{ state: 'cancelled' }]);
  expect(await tasksThere(opened)).toHaveLength(1);
  expect((await opened.call('booking.findClinics', {})).toRebook).toBe(1);
});

test('a clinician who leaves with 300 bookings is shown first, and over in one go', async () => {
  const opened = await aPracticeOf(Array.from({ length: 300 }, (_, index) => ({ row: index + 1 })));
  const hca = await aClinician(opened);
  await aTemplate(opened, { clinicianId: hca.id, name: 'Tests', endsAt: '17:00' });
  await opened.call('booking.openClinics', { until: '2026-08-31' });
  const clinics = (await clinicsThere(opened)).slice(0, 15);
  await bookThere(
    opened,
    clinics.flatMap(({ id }, week) =>
      Array.from({ length: 20 }, (_, place) => ({ row: week * 20 + place + 1, clinicId: id, place })),
    ),
  );
  const seen = await opened.call('booking.findAffected', {
    what: 'leaves',
    clinicianId: hca.id,
    leftOn: '2026-04-13',
  });
  expect(seen).toMatchObject({ people: 280, keeping: 0, cancels: true });
  const started = performance.now();
  await opened.call('booking.saveClinician', { ...hca, leftOn: '2026-04-13', expected: 280 });
  expect(performance.now() - started).toBeLessThan(5000);
  const states = Map.groupBy(await appointmentsThere(opened), ({ state }) => state);
  expect([states.get('booked')?.length, states.get('cancelled')?.length]).toEqual([20, 280]);
  expect(await tasksThere(opened)).toHaveLength(280);
});
