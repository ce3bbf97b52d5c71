import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { InputOf } from '../../../shared/api.ts';
import { openClosedTestCore, openTestCore, testPassword } from '../../support/openTestCore.ts';
import { aTemplateOf } from '../../shared/booking/aTemplateOf.ts';
import { aPracticeOf, takeIn } from '../register/takeIn.ts';
import { appointmentsThere, bookThere, clinicsThere, type Opened } from './aBooking.ts';
import { aClinician, aTemplate, clinicsOpenUntil } from './aClinic.ts';

type Template = InputOf<'booking.saveClinicTemplate'>;

async function aTeam(today?: string) {
  const opened = await aPracticeOf([{ row: 1 }], today);
  const beth = await aClinician(opened);
  const room = await opened.call('booking.saveRoom', { id: null, name: 'Room 2', closed: false, version: 0 });
  return { ...opened, beth, room };
}

/** What the page says of a template before it is saved. */
async function saidOf(opened: Pick<Opened, 'call'>, said: Partial<Template> & { clinicianId: string }) {
  const template = { ...aTemplateOf(), id: null, version: 0, ...said };
  return opened.call('booking.findAffected', { what: 'template', template });
}

test('a clinic that overlaps another of the same clinician is refused, with the first day they would meet', async () => {
  const opened = await aTeam();
  const { id: clinicianId } = opened.beth;
  await aTemplate(opened, { clinicianId, name: 'Tests', everyWeeks: 2 });
  const clash = { clinicianId, startsAt: '11:30', endsAt: '13:00', everyWeeks: 3, fromOn: '2026-04-06' };
  expect((await saidOf(opened, clash)).wrong).toBe(
    'Beth Okafor is in “Tests” at that time, first on Mon 27-Apr-2026.',
  );
  await expect(aTemplate(opened, clash)).rejects.toMatchObject({ code: 'clinics-overlap' });
});

test('clinics of every other week that take turns are not an overlap', async () => {
  const opened = await aTeam();
  const { id: clinicianId } = opened.beth;
  await aTemplate(opened, { clinicianId, name: 'Odd weeks', everyWeeks: 2, fromOn: '2026-04-06' });
  await aTemplate(opened, { clinicianId, name: 'Even weeks', everyWeeks: 2, fromOn: '2026-04-13' });
  expect(await opened.call('booking.openClinics', { until: '2026-04-30' })).toMatchObject({ opened: 3 });
});

test('a clinic that is still in the way of a new one keeps that day, and opening says so', async () => {
  const opened = await aTeam();
  const { id: clinicianId } = opened.beth;
  const before = await aTemplate(opened, { clinicianId, name: 'Tests' });
  await opened.call('booking.openClinics', { until: '2026-04-30' });
  const [first] = await clinicsThere(opened);
  await bookThere(opened, [{ row: 1, clinicId: first?.id ?? '', place: 0 }]);
  await opened.call('booking.saveClinicTemplate', { ...before, weekday: 2, expected: 1 });
  await aTemplate(opened, { clinicianId, name: 'Tests by phone', mode: 'phone' });
  const { notHeld } = await opened.call('booking.openClinics', { until: '2026-04-30' });
  expect(notHeld).toEqual([{ onDay: '2026-04-13', name: 'Tests by phone', why: 'Overlaps with “Tests”' }]);
});

test('two clinics in one room at the same time are said, and not refused', async () => {
  const opened = await aTeam();
  const gwen = await aClinician(opened, { name: 'Gwen Pritchard', kind: 'nurse' });
  await aTemplate(opened, { clinicianId: opened.beth.id, name: 'Tests', roomId: opened.room.id });
  const same = { clinicianId: gwen.id, roomId: opened.room.id };
  expect(await saidOf(opened, same)).toMatchObject({
    wrong: null,
    warnings: ['Room 2 is used by “Tests” at that time, first on Mon 06-Apr-2026.'],
  });
  await aTemplate(opened, same);
});

test('a clinic across a clock change stays at the time on the wall: 25 October 2026 and 28 March 2027', async () => {
  const opened = await aTeam('2026-10-01');
  await aTemplate(opened, { clinicianId: opened.beth.id, weekday: 7 });
  await opened.call('booking.openClinics', { until: '2027-04-04' });
  const times = (await clinicsThere(opened)).map(({ starts_at, ends_at }) => `${starts_at} to ${ends_at}`);
  expect(new Set(times)).toEqual(new Set(['09:00 to 12:00']));
  const days = (await clinicsThere(opened)).map(({ on_day }) => on_day);
  expect(days).toEqual(expect.arrayContaining(['2026-10-25', '2027-03-28']));
});

test('a clinic in the hour a clock change takes or doubles is not held that night, and this is said beforehand', async () => {
  const opened = await aTeam('2026-10-01');
  const night = { clinicianId: opened.beth.id, weekday: 7, startsAt: '00:30', endsAt: '03:00' };
  expect((await saidOf(opened, night)).warnings.slice(0, 2)).toEqual([
    'Not held on Sun 25-Oct-2026: the clocks change between 01:00 and 02:00.',
    'Not held on Sun 28-Mar-2027: the clocks change between 01:00 and 02:00.',
  ]);
  await aTemplate(opened, night);
  const { notHeld } = await opened.call('booking.openClinics', { until: '2026-10-31' });
  expect(notHeld).toMatchObject([{ onDay: '2026-10-25', why: 'The clocks change between 01:00 and 02:00' }]);
});

test('29 February 2028 is a day like any other', async () => {
  const opened = await aTeam('2028-02-01');
  await aTemplate(opened, { clinicianId: opened.beth.id, weekday: 2, fromOn: '2028-02-29' });
  const outcome = await opened.call('booking.openClinics', { until: '2028-03-07' });
  expect(outcome).toMatchObject({ opened: 2 });
  expect((await clinicsThere(opened)).map(({ on_day }) => on_day)).toEqual(['2028-02-29', '2028-03-07']);
});

test('places of no length, and a clinic that ends before it starts, are refused with a sentence', async () => {
  const opened = await aTeam();
  const { id: clinicianId } = opened.beth;
  await expect(aTemplate(opened, { clinicianId, slotMinutes: 0 })).rejects.toMatchObject({
    code: 'invalid-input',
  });
  const backwards = { clinicianId, startsAt: '12:00', endsAt: '09:00' };
  expect((await saidOf(opened, backwards)).wrong).toBe('The clinic must end after it starts.');
  await expect(aTemplate(opened, backwards)).rejects.toMatchObject({ code: 'clinic-hours' });
  const short = { clinicianId, endsAt: '09:05' };
  expect((await saidOf(opened, short)).wrong).toBe('The clinic is shorter than one of its places.');
  const never = { clinicianId, fromOn: '2026-04-07', untilOn: '2026-04-10' };
  expect((await saidOf(opened, never)).wrong).toBe(
    'There is no Monday for it from 07-Apr-2026 to 10-Apr-2026.',
  );
  await expect(aTemplate(opened, never)).rejects.toMatchObject({ code: 'clinic-never' });
});

test('after yesterday’s backup is put back, opening clinics again doubles none of them', async (context) => {
  if (process.env['HOUSE_TEST_ENGINE'] === 'postgres') return context.skip('a server has its own backups');
  const home = mkdtempSync(join(tmpdir(), 'house-restore-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const before = await openTestCore({ folder: home, today: '2026-04-07' });
  await takeIn(before, [{ row: 1 }]);
  await clinicsOpenUntil(before, '2026-05-29');
  const opened = await clinicsThere(before);
  await before.core.close();
  const file = join(home, 'practice.db');
  copyFileSync(file, join(home, 'yesterday.db'));

  const today = await openAgain(home, before.manager, '2026-04-08');
  await today.call('booking.openClinics', { until: '2026-06-30' });
  await bookThere(today, [{ row: 1, clinicId: opened[0]?.id ?? '', place: 0 }]);
  await today.core.close();
  copyFileSync(join(home, 'yesterday.db'), file);

  const after = await openAgain(home, before.manager, '2026-04-08');
  expect(await appointmentsThere(after)).toEqual([]);
  expect(await after.call('booking.openClinics', { until: '2026-05-29' })).toMatchObject({ opened: 0 });
  expect(await clinicsThere(after)).toEqual(opened);
  await bookThere(after, [{ row: 1, clinicId: opened[0]?.id ?? '', place: 0 }]);
});

/** The practice of a folder opened once more, its manager signed in. */
async function openAgain(
  folder: string,
  { id: memberId }: Opened['manager'],
  today: string,
): Promise<Opened> {
  const opened = await openClosedTestCore({ folder, today });
  const { member: manager } = await opened.call('practice.signIn', { memberId, password: testPassword });
  return { ...opened, manager, recoveryKey: '' };
}
