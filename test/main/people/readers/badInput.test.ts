import { expect, test } from 'vitest';
import { sniff } from '../../../../main/people/readers/sniff.ts';
import { list, readAll, textSource } from './readAll.ts';

const good = 'Ms Teresa Mohamed,9991000356,30/03/1997,44 mmol/mol,08/06/2025';
const reasons = async (...rows: string[]) =>
  (await readAll([list(...rows)])).problems.map(({ row, column, reason, lost }) => ({
    row,
    column,
    reason,
    lost,
  }));

test('semicolons, tabs and bars divide columns as well as commas', async () => {
  const rows = ['Full Name,NHS Number,Date of Birth', 'Teresa Mohamed,9991000356,30/03/1997'].join('\n');
  for (const delimiter of [',', ';', '\t', '|']) {
    const { records, sniffed } = await readAll([textSource(rows.replaceAll(',', delimiter))]);
    expect(sniffed.table?.delimiter).toBe(delimiter);
    expect(records.map(({ nhsNumber }) => nhsNumber)).toEqual(['9991000356']);
  }
});

test('lines above the headings and below the list are no people, and the ones below are told', async () => {
  const text = `"LTC report","",""\nLast Run: 14-Mar-2026 09:12\nPatient Count,,,1\n\nName,NHS Number,DOB\nTeresa Mohamed,9991000356,30/03/1997\n\nConfidential - printed by Reception\n`;
  const { sniffed, records, problems } = await readAll([textSource(text)]);
  expect(sniffed.table?.report).toMatchObject({ runOn: '2026-03-14', patientCount: 1 });
  expect(records.map(({ row }) => row)).toEqual([6]);
  expect(problems.at(-1)).toMatchObject({ row: 8, lost: 'row' });
});

test('a row with more values than headings has slipped and is left out', async () => {
  expect(await reasons(good, 'Ian Savage,9991000577,02/08/1954,44,01/01/2026,oops')).toEqual([
    { row: 3, column: '', reason: '6 values under 5 headings: the values may have slipped', lost: 'row' },
  ]);
});

test('a short row is read as far as it goes, and told', async () => {
  const { records, problems } = await readAll([list('Ian Savage,9991000577,02/08/1954')]);
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([
    { row: 2, lost: 'value', reason: '3 values under 5 headings: the last ones are taken as empty' },
  ]);
});

test('headings that go on without a caption are no columns', async () => {
  const { records, problems } = await readAll([textSource('Name,DOB,,\nTeresa Mohamed,30/03/1997,,\n')]);
  expect([records.length, problems.length]).toEqual([1, 0]);
});

test('an NHS number Excel has spoilt is named as that, and the person stays', async () => {
  const { records, problems } = await readAll([list('Ian Savage,9.99E+09,02/08/1954,,')]);
  expect(records[0]?.nhsNumber).toBeNull();
  expect(problems).toMatchObject([
    {
      column: 'NHS Number',
      value: '9.99E+09',
      lost: 'value',
      reason: expect.stringContaining('Excel') as string,
    },
  ]);
});

test.each([
  ['04/05/50', 'The year has two digits, so the century is not known'],
  ['12/31/1950', 'There is no month 31; dates are read day first'],
  ['18354', 'A spreadsheet day number, not a date'],
  ['', 'No date of birth'],
])('a person born on "%s" is left out, with the reason', async (born, reason) => {
  expect(await reasons(`Ian Savage,9991000577,${born},,`)).toEqual([
    { row: 2, column: 'Date of Birth', reason, lost: 'row' },
  ]);
});

test('a result date that cannot be is left out and the result stays', async () => {
  const { records, problems } = await readAll([
    list('Ian Savage,9991000577,02/08/1954,44 mmol/mol,31/02/2026'),
  ]);
  expect(records[0]?.results).toMatchObject([{ value: 44, takenOn: null }]);
  expect(problems).toMatchObject([{ reason: 'There is no such day', lost: 'value' }]);
});

test('a formula is never worked out and never taken for words', async () => {
  const { records, problems } = await readAll([
    list('"=HYPERLINK(""x"",""Ian"")",9991000577,02/08/1954,=1+2,'),
  ]);
  expect(records).toHaveLength(0);
  expect(problems[0]).toMatchObject({ row: 2, lost: 'row' });
  const kept = await readAll([list('Ian Savage,"=""9991000577""",02/08/1954,=1+2,08/06/2025')]);
  expect(kept.records[0]).toMatchObject({
    nhsNumber: '9991000577',
    results: [{ value: null, sourceText: '=1+2' }],
  });
});

test('the same row twice is taken once, and told', async () => {
  const { records, problems } = await readAll([list(good, good)]);
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([{ row: 3, reason: 'The same row twice; it is taken once' }]);
});

test('twins with one NHS number by mistake stay two people', async () => {
  const { records } = await readAll([list(good, good.replace('Teresa', 'Tara'))]);
  expect(records.map(({ name }) => name.givenName)).toEqual(['Teresa', 'Tara']);
});

test('a quotation mark in the wrong place refuses the whole file', async () => {
  await expect(readAll([list(good, '"Ian" Savage,9991000577,02/08/1954,,')])).rejects.toMatchObject({
    code: 'file-unreadable',
    detail: 'list.csv, line 3: a quotation mark is missing or in the wrong place. Export the list again',
  });
});

const cut = 'list.csv ends inside a quotation mark that is opened in line 3';

test('a list that stops in the middle of a cell is refused with the line, and so is one whose cell happens to hold another separator', async () => {
  const list =
    'NHS Number;Surname;Date of birth\n9991000356;Mo|hamed;30/03/1997\n9991000577;"Savage;02/08/1954\n';
  for (const text of [list.replaceAll(';', ','), list]) {
    await expect(readAll([textSource(text)])).rejects.toMatchObject({
      code: 'file-unreadable',
      detail: expect.stringContaining(cut),
    });
  }
});

test('a list of words nobody knows is split by what splits most of its lines alike', async () => {
  const text = 'Colour;Shape;Size\nred|dark|warm|old;round;1\ngreen;square;2\n';
  const { table } = await sniff([textSource(text)]);
  expect(table).toMatchObject({ delimiter: ';', headerLines: 1 });
});

test('a list without a name or a date of birth says what is missing', async () => {
  await expect(readAll([textSource('NHS Number,Name\n9991000356,Teresa Mohamed\n')])).rejects.toMatchObject({
    code: 'mapping-incomplete',
  });
});

test.each([
  ['', 'file-unreadable'],
  ['just some words', 'file-wrong-kind'],
  ['<html><body>Sign in</body></html>', 'file-wrong-kind'],
  ['<Patient xmlns="http://hl7.org/fhir"><id value="1"/></Patient>', 'file-wrong-kind'],
  ['%PDF-1.7 ...', 'file-wrong-kind'],
  ['{"a":1}', 'file-wrong-kind'],
])('a file that holds "%s" is refused', async (text, code) => {
  await expect(readAll([textSource(text)])).rejects.toMatchObject({ code });
});

test('a file of more than 1 GB is refused before it is opened', async () => {
  const huge = { ...textSource('x'), size: 1024 ** 3 + 1 };
  await expect(readAll([huge])).rejects.toMatchObject({ code: 'file-too-big' });
});
