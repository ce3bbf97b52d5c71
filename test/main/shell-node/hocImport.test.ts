import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { aList } from '../../support/importing.ts';
import { hasSharedData, sharedDataPath } from '../../support/sharedData.ts';
import { manyPeople } from '../../support/manyPeople.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

const emis = () => sharedDataPath('derived-uk-shaped/emis-list-report-clean.csv');
const systmOne = () => sharedDataPath('derived-uk-shaped/systmone-report-clean.csv');

type Summary = { people: Record<string, number>; state: string };
type Members = { total: number; lines: { plannedMonth: string }[] };

const peopleIn = async (folder: string) =>
  (
    (await hocValue(['call', 'people.listPeople', '{"limit":1}', '--data', folder, ...as])) as {
      total: number;
    }
  ).total;

test.skipIf(!hasSharedData)(
  'previews, imports and imports again the 200 people of an EMIS list',
  async () => {
    const folder = await aPractice();
    const command = ['import', emis(), '--data', folder, ...as];
    const none = { new: 0, changed: 0, unchanged: 0, older: 0, missing: 0, rejected: 0 };

    const preview = (await hocValue([...command, '--dry-run'])) as Summary;
    expect(preview).toMatchObject({ state: 'preview', people: { ...none, new: 200 } });
    expect(await peopleIn(folder)).toBe(0);

    const { code, out } = await hoc(command);
    expect(code).toBe(0);
    expect(out).toContain("Made on 14-Mar-2026 (the report's own run date); taken as the whole list.");
    expect(await peopleIn(folder)).toBe(200);

    expect(await hocValue(command)).toMatchObject({ state: 'applied', people: { ...none, unchanged: 200 } });
  },
);

test.skipIf(!hasSharedData)(
  'the register of a month has as many rows as its count, and the months make the year',
  async () => {
    const folder = await aPractice();
    await hocValue(['import', emis(), '--data', folder, ...as]);
    const listed = (...words: string[]) =>
      hocValue(['register', ...words, '--data', folder, ...as]) as Promise<Members>;

    const year = await listed();
    const may = await listed('--month', '5');
    const table = await hoc(['register', '--month', '5', '--data', folder, ...as]);
    const group = await listed('--month', '5', '--group', 'E');

    expect(year.lines).toHaveLength(year.total);
    expect(may.lines).toHaveLength(may.total);
    expect(may.total).toBeGreaterThan(0);
    expect(may.lines).toEqual(year.lines.filter((one) => one.plannedMonth.endsWith('-05')));
    // A head, a row for each person, and the number.
    expect(table.out.trimEnd().split('\n')).toHaveLength(may.total + 2);
    expect(group.total).toBeLessThanOrEqual(may.total);
    expect((await hoc(['register', '--group', 'Q', '--data', folder, ...as])).code).toBe(2);
  },
);

test.skipIf(!hasSharedData)('a SystmOne list that does not say when it was made needs its date', async () => {
  const folder = await aPractice();
  const command = ['import', systmOne(), '--data', folder, ...as];

  expect(await hoc(command)).toMatchObject({ code: 2, out: '' });
  expect(await hocValue([...command, '--extract-date', '2026-03-14', '--part'])).toMatchObject({
    kind: 'systmone',
    coverage: 'part',
    extractOn: '2026-03-14',
    people: { new: 120, missing: 0 },
  });
});

test('rows that cannot be used are listed with their reason, saved on request, and end with 6', async () => {
  const folder = await aPractice();
  const files = aFolder();
  const list = join(files, 'list.csv');
  const problems = join(files, 'left out.csv');
  const good = {
    'NHS number': '999 000 0018',
    'Family name': 'Beck',
    'Given name': 'Ann',
    'Date of birth': '02-May-1960',
  };
  writeFileSync(list, aList([good, { ...good, 'NHS number': '', 'Date of birth': '31-Feb-1960' }]));

  const { code, out } = await hoc([
    'import',
    list,
    '--dry-run',
    '--extract-date',
    '2026-03-14',
    '--problems',
    problems,
    '--data',
    folder,
    ...as,
  ]);

  expect(code).toBe(6);
  expect(out).toMatch(/row 3\s+Date of birth\s+"31-Feb-1960"\s+\S/);
  expect(readFileSync(problems, 'utf8')).toContain('31-Feb-1960');
  expect(await peopleIn(folder)).toBe(0);
});

test('uses saved columns by name, and names those there are', async () => {
  const folder = await aPractice();
  const list = join(aFolder(), 'list.csv');
  writeFileSync(list, 'A,B,C\r\n999 000 0018,"Beck, Ann",02-May-1960\r\n');
  const column = (caption: string, field: string) => ({
    group: '',
    caption,
    occurrence: 1,
    meaning: { means: 'person', field },
  });
  const columns = [column('A', 'nhsNumber'), column('B', 'fullName'), column('C', 'birthDate')];
  const preset = JSON.stringify({ name: 'Plain list', mapping: { columns } });
  await hocValue(['call', 'people.savePreset', preset, '--data', folder, ...as]);
  const command = ['import', list, '--extract-date', '2026-03-14', '--data', folder, ...as, '--preset'];

  const unknown = await hoc([...command, 'Other']);
  const known = await hocValue([...command, 'Plain list']);

  expect(unknown).toMatchObject({ code: 2, err: 'There is no preset "Other". Saved: Plain list.\n' });
  expect(known).toMatchObject({ people: { new: 1, rejected: 0 } });
});

test('a file that is not there is named, and nothing is changed', async () => {
  const folder = await aPractice();

  const said = await hoc(['import', 'no such list.csv', '--data', folder, ...as]);

  expect(said).toMatchObject({ code: 1, out: '', err: 'This file cannot be read. (no such list.csv)\n' });
});

test.skipIf(process.platform === 'win32')(
  'Ctrl+C stops an import, changes nothing and ends with 5',
  async () => {
    const folder = await aPractice();
    const command = [
      'import',
      manyPeople(aFolder(), 6000),
      '--extract-date',
      '2026-03-14',
      '--data',
      folder,
      ...as,
    ];

    const said = await hoc(command, {
      started: (child) => child.stderr?.once('data', () => child.kill('SIGINT')),
    });

    expect(said).toMatchObject({ code: 5, out: '' });
    expect(said.err).toContain('Stopped. Nothing was changed.');
    expect(await peopleIn(folder)).toBe(0);
  },
);

test.each([0, 1000])('an import killed after %i ms of reading leaves all of it or nothing', async (wait) => {
  const folder = await aPractice();
  const command = [
    'import',
    manyPeople(aFolder(), 6000),
    '--extract-date',
    '2026-03-14',
    '--data',
    folder,
    ...as,
  ];

  await hoc(command, {
    started: (child) => child.stderr?.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait)),
  });

  expect([0, 6000]).toContain(await peopleIn(folder));
  expect(await hocValue(['verify', '--data', folder, ...as])).toMatchObject({ sound: true, problems: [] });
});
