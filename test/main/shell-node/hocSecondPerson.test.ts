import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { systemClock } from '../../../main/clock.ts';
import { monthOf } from '../../../shared/time/isoDate.ts';
import { aPerson } from '../../support/aPractice.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { aList } from '../../support/importing.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

const kellysPassword = 'kelly has three words';
const month = monthOf(systemClock.today());
const monthWords = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A practice that wants a second person for every letter, with Kelly on the staff and one letter due this month. */
async function withKelly() {
  const where = ['--data', await aPractice(), ...as];
  const ask = (operation: string, input: unknown) =>
    hocValue(['call', operation, '-', ...where], { input: JSON.stringify(input) });
  await ask('practice.addMember', { name: 'Kelly Adeyemi', role: 'nurse', password: kellysPassword });
  await ask('letter.changeBatchRules', { rules: { confirmAbove: 0, canary: 5 }, version: 0 });
  const list = join(aFolder(), 'list.csv');
  const born = `12-${monthWords[Number(month.slice(5)) - 1]}-1956`;
  writeFileSync(list, aList([aPerson({ 'NHS Number': '9990000123', 'Date of Birth': born })]));
  await hocValue(['import', list, '--extract-date', '2026-03-14', ...where]);
  return { where, ask };
}

function passwordFile(words: string): string {
  const path = join(aFolder(), 'second');
  writeFileSync(path, `${words}\n`, { mode: 0o600 });
  return path;
}

test('letters that need a second person are printed with their name and a password file of their own', async () => {
  const { where, ask } = await withKelly();
  const letters = ['letters', '--month', month, '--out', join(aFolder(), 'letters'), '--json', ...where];
  const confirmed = (path: string) => [
    ...letters,
    '--confirmed-by',
    'kelly adeyemi',
    '--second-password-file',
    path,
  ];

  const alone = await hoc(letters);
  expect(alone.code).toBe(1);
  expect(alone.out).toContain('needs-second-person');
  expect((await hoc([...letters, '--confirmed-by', 'kelly adeyemi'])).code).toBe(2);
  expect((await hoc(confirmed(passwordFile('not hers')))).code).toBe(3);

  const printed = await hoc(confirmed(passwordFile(kellysPassword)));
  expect(printed.out + printed.err).not.toContain(kellysPassword);
  expect(JSON.parse(printed.out)).toMatchObject({
    value: { run: { printed: 1, builtBy: 'Helen Cross', confirmedBy: 'Kelly Adeyemi' } },
  });
  const { lines } = (await ask('practice.listAudit', {})) as {
    lines: { kind: string; detail: string | null }[];
  };
  expect(lines.filter((line) => line.kind === 'refused').map((line) => line.detail)).toEqual([
    'Kelly Adeyemi as second person: wrong password',
  ]);
});
