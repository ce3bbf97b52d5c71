import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceFromBytes } from '../../../../main/people/readers/source.ts';
import { filesAt, readAll } from './readAll.ts';

const list = strToU8('Name,DOB\nIan Savage,02/08/1954\n');
const zip = (members: Record<string, Uint8Array>) => sourceFromBytes('export.zip', zipSync(members));

test('junk in a zip is passed over by name, and named', async () => {
  const { sniffed, records } = await readAll([
    zip({
      'list.csv': list,
      '__MACOSX/._list.csv': list,
      '.DS_Store': randomBytes(40),
      'report.xlsx': randomBytes(40),
      'notes/': new Uint8Array(),
    }),
  ]);
  expect(records).toHaveLength(1);
  expect(sniffed.ignored.toSorted()).toEqual(['.DS_Store', '__MACOSX/._list.csv', 'notes/', 'report.xlsx']);
});

test('two lists with the same headings are one import; one with others is refused by name', async () => {
  const { sniffed, records } = await readAll([
    zip({ 'a.csv': list, 'b.csv': strToU8('DOB;Colour\n02/08/1954;red\n'), 'c.csv': list }),
  ]);
  expect(records.map(({ file }) => file)).toEqual(['a.csv', 'c.csv']);
  expect(sniffed.refused).toEqual([
    { file: 'b.csv', reason: 'b.csv has other headings than the first file' },
  ]);
});

test('an Excel workbook is a zip too, and is refused with what to do', async () => {
  const workbook = zip({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
  });
  await expect(readAll([workbook])).rejects.toMatchObject({
    code: 'file-wrong-kind',
    detail: 'export.zip is an Excel or Word file; save the list as CSV',
  });
});

test('a zip with nothing to read in it is refused', async () => {
  await expect(readAll([zip({ 'photo.jpg': randomBytes(40) })])).rejects.toMatchObject({
    code: 'file-wrong-kind',
  });
});

test('a zip cut short is refused, not half read', async () => {
  const whole = zipSync({
    'list.csv': strToU8(
      `Name,DOB\n${Array.from({ length: 3000 }, (_, i) => `Ian Savage${(i * 7919) % 3001},02/08/1954`).join('\n')}`,
    ),
  });
  const cut = sourceFromBytes('export.zip', whole.subarray(0, whole.length / 2));
  await expect(readAll([cut])).rejects.toMatchObject({ code: 'file-unreadable' });
});

test('a zip that unpacks to far more than its size is refused before it fills anything', async () => {
  await expect(readAll([zip({ 'list.csv': new Uint8Array(100 << 20) })])).rejects.toMatchObject({
    code: 'file-too-big',
  });
});

const synthea = '../shared/data/patients/synthea-uk-csv/csv_hypertension_1000_2025-01.zip';

test.skipIf(!existsSync(synthea))(
  'the UK Synthea set brings in 1,000 people from its zip as published',
  { timeout: 60_000 },
  async () => {
    const { sniffed, records, problems } = await readAll(await filesAt(synthea));
    expect([sniffed.kind, sniffed.files.length, sniffed.ignored.length]).toEqual(['synthea-csv', 4, 11]);
    expect(records).toHaveLength(1000);
    expect(records.flatMap(({ conditions }) => conditions)).toHaveLength(512);
    expect(new Set(records.flatMap(({ conditions }) => conditions).map(({ code }) => code))).toEqual(
      new Set(['59621000']),
    );
    const results = records.flatMap((record) => record.results);
    expect([results.length, results.filter(({ measure }) => measure === 'systolic').length]).toEqual([
      23_062, 11_531,
    ]);
    // The outward half of a postcode is kept as it is: no letter can go on it.
    expect(records[0]?.address).toMatchObject({ town: 'Bideford', postcode: 'EX39' });
    expect(problems).toMatchObject([{ value: '159180', lost: 'row' }]);
  },
);
