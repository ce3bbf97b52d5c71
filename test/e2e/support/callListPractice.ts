import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { londonClock } from '../../../renderer/api/today.ts';
import { monthName } from '../../../shared/format.ts';
import { defaultRecallRules } from '../../../shared/recall/recallRules.ts';
import { runCommand } from '../../run/runCommand.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import { aList } from '../../support/importing.ts';
import { journeyPassword } from '../pages/entry.ts';

const commandLine = fileURLToPath(new URL('../../../main/shell-node/hoc.ts', import.meta.url));
const month = monthName(Number(londonClock.today().slice(5, 7)));

/** Letter today, call today: what takes four weeks fits into one journey. */
const quickLadder = {
  ...defaultRecallRules.ladder,
  steps: [
    { method: 'letter', daysAfter: 0, by: 'admin', template: null },
    { method: 'phone', daysAfter: 0, by: 'admin', template: null },
  ],
};

/** A command in a terminal, which goes to the program where it is open: a desk of its own. */
export async function hoc(...args: string[]): Promise<void> {
  const env = { HOUSE_PASSWORD: journeyPassword };
  const line = [commandLine, ...args, '--as', 'Helen Cross'];
  const { ok, output } = await runCommand(process.execPath, line, { env });
  expect(ok, output).toBe(true);
}

/** Two invented people born this month, to be written to and phoned today. */
export async function aPracticeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'house-journey-'));
  const list = join(folder, 'list.csv');
  const people = ['Ashworth', 'Braithwaite'].map((familyName, index) => ({
    'NHS Number': nhsNumberOf(index + 1),
    'Family Name': familyName,
    'Given Name': 'Maureen',
    Title: 'Mrs',
    'Date of Birth': `12-${month.slice(0, 3)}-1950`,
    Gender: 'Female',
    'House Name / Flat Number': String(index + 1),
    'Number and Street': 'Quarry Bank Road',
    Town: 'Beckside',
    Postcode: 'ZZ99 4DT',
    'Home Telephone': '01632 960555',
    'Condition term': 'Essential hypertension',
    'Condition date': '01-Mar-2015',
  }));
  writeFileSync(list, aList(people));
  const at = ['--data', folder];
  const practice = ['--name', 'Beckside Surgery', '--ods', 'A81001', '--phone', '01632 960100'];
  const address = ['--address', '2 Mill Lane', '--address', 'ZZ99 1BS'];
  const signs = ['--signatory', 'Gwen Pritchard', '--signatory-role', 'lead nurse'];
  await hoc('init', ...at, ...practice, ...address, ...signs);
  const rules = { ...defaultRecallRules, ladder: quickLadder };
  await hoc('call', 'recall.changeRules', JSON.stringify({ rules, version: 0 }), ...at);
  await hoc('import', list, '--extract-date', londonClock.today(), ...at);
  return folder;
}
