import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { addToMonth, monthOf } from '../../../shared/time/isoDate.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { hasSharedData, sharedDataPath } from '../../support/sharedData.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

type Preview = { going: number; held: number; people: number };

/** Letters go out some weeks ahead: whatever day the test runs on, one of these months has some. */
async function monthWithLetters(where: readonly string[]): Promise<string> {
  const { today } = (await hocValue(['call', 'recall.findToday', ...where])) as { today: string };
  for (const ahead of [0, 1, 2]) {
    const month = addToMonth(monthOf(today), ahead);
    const { going } = (await hocValue(['letters', '--month', month, '--preview', ...where])) as Preview;
    if (going > 0) return month;
  }
  throw new Error('No month has letters');
}

test.skipIf(!hasSharedData)(
  'prints the letters of a month, says who is held, and leaves the next run none',
  async () => {
    const where = ['--data', await aPractice(), ...as];
    const out = join(aFolder(), 'letters');
    await hocValue(['import', sharedDataPath('derived-uk-shaped/emis-list-report-clean.csv'), ...where]);
    const command = ['letters', '--month', await monthWithLetters(where)];

    const preview = (await hocValue([...command, '--preview', ...where])) as Preview;
    const printed = await hoc([...command, '--out', out, '--json', ...where]);
    const after = (await hocValue([...command, '--preview', ...where])) as Preview;

    const { value } = JSON.parse(printed.out) as { value: { run: { printed: number }; files: string[] } };
    expect(preview.going + preview.held).toBe(preview.people);
    expect(printed.code).toBe(preview.held > 0 ? 6 : 0);
    expect(printed.err).toContain('in clear text');
    expect(value.run.printed).toBe(preview.going);
    expect(value.files.map((path) => readFileSync(path).subarray(0, 5).toString())).toEqual(['%PDF-']);
    expect(readdirSync(out)).toHaveLength(1);
    expect(after).toMatchObject({ going: 0, people: preview.people });
  },
);

test('letters need a month and a folder that can be written to', async () => {
  const where = ['--data', await aPractice(), ...as];

  expect((await hoc(['letters', '--out', aFolder(), ...where])).code).toBe(2);
  expect((await hoc(['letters', '--month', '5', ...where])).code).toBe(2);
  expect(
    (await hoc(['letters', '--month', '5', '--out', join(process.execPath, 'letters'), ...where])).code,
  ).toBe(2);
});
