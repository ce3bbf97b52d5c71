import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addDays, weekdayOf } from '../../../shared/time/isoDate.ts';
import { londonClock } from '../../../renderer/api/today.ts';
import { pageTexts } from '../jobs/letters/readPdf.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

test('a scheduled job makes the pack of the day, beside what is there already', async () => {
  const where = ['--data', await aPractice(), ...as];
  const out = join(aFolder(), 'pack');
  const ask = async (operation: string, input: unknown) =>
    (await hocValue(['call', operation, JSON.stringify(input), ...where])) as { id: string };
  const nothing = await hoc(['day-pack', '--out', out, ...where]);
  expect(nothing.code).toBe(1);
  expect(nothing.err).toContain('There are no clinics then');

  const clinician = {
    id: null,
    name: 'Beth Okafor',
    kind: 'hca',
    memberId: null,
    languages: [],
    leftOn: null,
    version: 0,
  };
  const { id: clinicianId } = await ask('booking.saveClinician', clinician);
  const today = londonClock.today();
  const template = {
    id: null,
    name: 'Tests',
    clinicianId,
    roomId: null,
    weekday: weekdayOf(addDays(today, 1)),
    startsAt: '09:00',
    endsAt: '10:00',
    slotMinutes: 10,
    mode: 'face-to-face',
    languages: [],
    everyWeeks: 1,
    fromOn: today,
    untilOn: null,
    version: 0,
  };
  await ask('booking.saveClinicTemplate', template);
  await ask('booking.openClinics', { until: addDays(today, 3) });

  const made = (await hocValue(['day-pack', '--out', out, ...where])) as { file: string; people: number };
  const again = (await hocValue(['day-pack', '--out', out, ...where])) as { file: string };
  expect(made.people).toBe(0);
  expect(existsSync(again.file)).toBe(true);
  expect(readdirSync(out)).toHaveLength(2);
  const text = (await pageTexts(new Uint8Array(readFileSync(made.file)))).join('');
  expect(text).toContain('BethOkafor');
  expect(text).toContain('Free');
});

test('a pack needs a folder', async () => {
  const where = ['--data', await aPractice(), ...as];
  expect((await hoc(['day-pack', ...where])).code).toBe(2);
});
