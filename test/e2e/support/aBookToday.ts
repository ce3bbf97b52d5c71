import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { londonClock } from '../../../renderer/api/today.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { addDays, weekdayOf } from '../../../shared/time/isoDate.ts';
import { runCommand } from '../../run/runCommand.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import { aList } from '../../support/importing.ts';
import { journeyPassword } from '../pages/entry.ts';
import { ask } from './ask.ts';

const commandLine = fileURLToPath(new URL('../../../main/shell-node/hoc.ts', import.meta.url));
export const bookToday = londonClock.today();

/** A clinic can be held on any day but a bank holiday: then there is no book to look at. */
export const isHoliday = bankHolidays.has(bookToday);

async function hoc(...args: string[]): Promise<void> {
  const line = [commandLine, ...args, '--as', 'Helen Cross'];
  const { ok, output } = await runCommand(process.execPath, line, {
    env: { HOUSE_PASSWORD: journeyPassword },
  });
  expect(ok, output).toBe(true);
}

/** A practice with these people, invented, all with high blood pressure and born in this month. */
export async function aPracticeWithPeople(
  familyNames: readonly string[],
  mobiles: readonly string[] = [],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'house-journey-'));
  const list = join(folder, 'list.csv');
  const born = `12-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(bookToday.slice(5, 7)) - 1]}-1950`;
  const people = familyNames.map((familyName, index) => ({
    'NHS Number': nhsNumberOf(index + 1),
    'Family Name': familyName,
    'Given Name': 'Maureen',
    Title: 'Mrs',
    'Date of Birth': born,
    Gender: 'Female',
    'House Name / Flat Number': String(index + 1),
    'Number and Street': 'Quarry Bank Road',
    Town: 'Beckside',
    Postcode: 'ZZ99 4DT',
    'Home Telephone': '01632 960555',
    'Mobile Telephone': mobiles[index] ?? '',
    'Condition term': 'Essential hypertension',
    'Condition date': '01-Mar-2015',
  }));
  writeFileSync(list, aList(people));
  const at = ['--data', folder];
  const practice = ['--name', 'Beckside Surgery', '--ods', 'A81001', '--phone', '01632 960100'];
  const address = ['--address', '2 Mill Lane', '--address', 'ZZ99 1BS'];
  const signs = ['--signatory', 'Gwen Pritchard', '--signatory-role', 'lead nurse'];
  await hoc('init', ...at, ...practice, ...address, ...signs);
  await hoc('import', list, '--extract-date', bookToday, ...at);
  return folder;
}

export type ClinicAsked = {
  name: string;
  kind: 'hca' | 'nurse' | 'gp';
  room?: string;
  startsAt: string;
  endsAt: string;
  slotMinutes: number;
  mode?: 'face-to-face' | 'phone' | 'home';
};

/** A clinic held today: clinics open from tomorrow on, so one of the next days is moved to today. Gives its id. */
export async function aClinicToday(page: Page, asked: ClinicAsked): Promise<string> {
  const { name, kind, room, startsAt, endsAt, slotMinutes, mode = 'face-to-face' } = asked;
  const isNew = { id: null, version: 0 };
  const { clinicians } = await ask(page, 'booking.findClinics', {});
  const who =
    clinicians.find((one) => one.name === name) ??
    (await ask(page, 'booking.saveClinician', {
      ...isNew,
      name,
      kind,
      memberId: null,
      languages: [],
      leftOn: null,
    }));
  const roomId =
    room === undefined
      ? null
      : (await ask(page, 'booking.saveRoom', { ...isNew, name: room, closed: false })).id;
  const day =
    [1, 2, 3, 4, 5].map((n) => addDays(bookToday, n)).find((one) => !bankHolidays.has(one)) ?? bookToday;
  await ask(page, 'booking.saveClinicTemplate', {
    ...isNew,
    name: kind === 'hca' ? 'Tests' : 'Conversations',
    clinicianId: who.id,
    roomId,
    weekday: weekdayOf(day),
    startsAt,
    endsAt,
    slotMinutes,
    mode,
    languages: [],
    everyWeeks: 1,
    fromOn: day,
    untilOn: day,
  });
  await ask(page, 'booking.openClinics', { until: day });
  const { days } = await ask(page, 'booking.findDay', { day: day, clinicianId: who.id });
  const clinic = days[0]?.clinicians[0]?.clinics.find((one) => one.startsAt === startsAt);
  const clinicId = clinic?.id ?? '';
  const moved = {
    clinicId,
    onDay: bookToday,
    startsAt,
    clinicianId: who.id,
    reason: 'Today',
    people: 0,
    version: 1,
  };
  await ask(page, 'booking.moveClinic', moved);
  return clinicId;
}

/** Books one half for somebody; gives who and which. */
export async function bookHalf(
  page: Page,
  familyName: string,
  { part, clinicId, place }: { part: 'tests' | 'conversation'; clinicId: string; place: number },
) {
  const { lines } = await ask(page, 'people.listPeople', { search: familyName });
  const personId = lines[0]?.id ?? '';
  const [round] = await ask(page, 'recall.listCycles', { personId });
  const cycleId = round?.id ?? '';
  const { appointments } = await ask(page, 'booking.bookPair', {
    personId,
    cycleId,
    tests: null,
    conversation: null,
    [part]: { clinicId, place },
  });
  return { personId, cycleId, appointmentId: appointments[0]?.id ?? '', version: 1 };
}
