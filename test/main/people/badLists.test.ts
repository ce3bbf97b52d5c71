import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { aPerson, nhsNumberOf } from '../../support/aPractice.ts';
import { aList, stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { hasSharedData, sharedData } from '../../support/sharedData.ts';
import { tablesOf } from './hashOfTables.ts';

type Row = Record<string, string>;
const row = (said: Row = {}) => aPerson({ 'NHS Number': nhsNumberOf(1), ...said });
const good = row({ 'NHS Number': nhsNumberOf(2), 'Family Name': 'Pawlak' });

/** A list as the wizard reads it to the stage: its summary and reject list, or the sentence that refuses it. */
async function read(content: string | Uint8Array, name?: string) {
  const opened = await openTestCore({ today: '2026-04-07' });
  const before = await tablesOf(opened.core);
  try {
    const summary = await stage(opened, content, {
      ...(name === undefined ? {} : { name }),
      coverage: 'part',
    });
    const { importId } = summary;
    const { lines: problems } = await opened.call('people.listImportProblems', { importId, limit: 200 });
    const { lines } = await opened.call('people.listImported', { importId, limit: 200 });
    return { summary, problems, lines, refusal: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { summary: null, problems: [], lines: [], refusal: `${error.code}: ${error.detail ?? ''}` };
  } finally {
    expect(await tablesOf(opened.core)).toEqual(before);
  }
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

for (const [what, content] of Object.entries({
  'in Windows-1252': windows(aList([row({ 'Given Name': 'Zoë' }), good])),
  'in UTF-16': utf16(aList([row({ 'Given Name': 'Zoë' }), good])),
  'with semicolons': aList([row({ 'Given Name': 'Zoë' }), good]).replaceAll('","', '";"'),
  'with lines above and below': `Report: Recall\r\nRun on,14-Mar-2026\r\n\r\n${aList([row({ 'Given Name': 'Zoë' }), good])}\r\n\r\n"End of report"\r\n`,
})) {
  test(`a list ${what} is read whole`, async () => {
    const { summary, lines } = await read(content);

    expect(summary?.people).toMatchObject({ new: 2 });
    expect(lines.map((line) => line.givenName)).toContain('Zoë');
  });
}

test('short rows come in with what they have, long rows are left out, and both are told', async () => {
  const [headings = '', first = '', second = ''] = aList([row(), good]).split('\r\n');
  const short = first.split(',').slice(0, 5).join(',');

  const { summary, problems } = await read([headings, short, `${second},"slipped","more"`].join('\r\n'));

  expect(summary?.people).toMatchObject({ new: 1, rejected: 1 });
  expect(problems.map((one) => [one.row, one.lost])).toEqual([
    [2, 'value'],
    [3, 'row'],
  ]);
});

test('a caption that comes twice does not move values to the wrong place', async () => {
  const { summary, lines } = await read(
    aList([row(), good])
      .replace('"Condition date"', '"Condition date","Postcode"')
      .replaceAll('"01-Mar-2015"', '"01-Mar-2015",""'),
  );

  expect(summary?.people).toMatchObject({ new: 2 });
  expect(lines.map((line) => line.familyName)).toEqual(['Oakley', 'Pawlak']);
});

const badCells: [string, Row, 'row' | 'value'][] = [
  ['an NHS number mangled by Excel', { 'NHS Number': '9.99E+09' }, 'value'],
  ['an NHS number with a wrong check digit', { 'NHS Number': '9990000019' }, 'value'],
  ['a date of birth that cannot be', { 'Date of Birth': '31-Feb-1956' }, 'row'],
  ['a date of birth to come', { 'Date of Birth': '12-May-2030' }, 'row'],
  ['a date with two readings', { 'Date of Birth': '1956' }, 'row'],
  ['a date of a condition that cannot be', { 'Condition date': '31-Feb-2015' }, 'value'],
  ['a formula for a town', { Town: '=HYPERLINK("http://example.org")' }, 'value'],
  ['a formula for a name', { 'Family Name': '=1+1' }, 'row'],
  ['no name at all', { 'Family Name': '', 'Given Name': '' }, 'row'],
  ['a sex nobody knows', { Gender: 'Q7' }, 'value'],
];
for (const [what, said, lost] of badCells) {
  test(`${what} is told with its row and reason, and the other people come in`, async () => {
    const { summary, problems } = await read(aList([row(said), good]));

    expect(problems).toContainEqual(
      expect.objectContaining({ row: 2, lost, reason: expect.stringMatching(/\w/) }),
    );
    expect(summary?.people).toMatchObject(lost === 'row' ? { new: 1, rejected: 1 } : { new: 2, rejected: 0 });
  });
}

test('results of all kinds keep what was written', async () => {
  const opened = await openTestCore({ today: '2026-04-07' });
  const rows = ['<0.3', '> 90', '5,2', 'awaited'].map((value, index) =>
    row({
      'NHS Number': nhsNumberOf(index + 1),
      'Family Name': `Oakley ${index}`,
      'eGFR value': value,
      'eGFR date': '01-Mar-2025',
    }),
  );
  const { importId } = await stage(opened, aList(rows));
  await opened.call('people.applyImport', { importId });

  const { lines } = await opened.call('people.listPeople', {});
  const readings = [];
  for (const { id } of lines) {
    const { results } = await opened.call('people.findPerson', { personId: id });
    readings.push(results[0]?.readings[0]);
  }
  expect(readings.map((one) => [one?.sourceText, one?.comparator, one?.value])).toEqual([
    ['<0.3', '<', 0.3],
    ['> 90', '>', 90],
    ['5,2', null, 5.2],
    ['awaited', null, null],
  ]);
});

test('a zip with junk in it is read for its one list', async () => {
  const zip = zipSync({
    'list.csv': strToU8(aList([row(), good])),
    '__MACOSX/._list.csv': strToU8('junk'),
    'read me.docx': strToU8('PK junk'),
    'folder/': new Uint8Array(),
  });

  await expect(read(zip, 'list.zip')).resolves.toMatchObject({ summary: { people: { new: 2 } } });
});

const patient = {
  resourceType: 'Patient',
  id: 'p1',
  name: [{ family: 'Oakley', given: ['Maureen'] }],
  birthDate: '1956-05-12',
};
const refused: [string, string | Uint8Array, string, RegExp][] = [
  ['an empty file', '', 'empty.csv', /^file-unreadable: empty\.csv is empty\. Export the list again/],
  [
    'JSON that stops in the middle',
    JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: patient }] }).slice(0, -40),
    'cut.json',
    /^file-unreadable: cut\.json is cut short/,
  ],
  [
    'an older FHIR',
    JSON.stringify({
      ...patient,
      meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Patient-1'] },
    }),
    'old.json',
    /^file-wrong-version/,
  ],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]),
    'picture.png',
    /^file-wrong-kind/,
  ],
  ['a web page', '<!doctype html><html><body>List</body></html>', 'page.html', /^file-wrong-kind/],
  [
    'a zip that is cut short',
    zipSync({ 'list.csv': strToU8(aList([row(), good])) }).slice(0, 80),
    'cut.zip',
    /^file-/,
  ],
  [
    'a list without names',
    'Colour,Shape\r\nred,round\r\n',
    'colours.csv',
    /^(file-wrong-kind|mapping-incomplete)/,
  ],
];
for (const [what, content, name, sentence] of refused) {
  test(`${what} is refused in one sentence, and nothing is changed`, async () => {
    const { refusal } = await read(content, name);

    expect(refusal).toMatch(sentence);
  });
}

test.skipIf(!hasSharedData)('a GP Connect record of the older FHIR is refused by its version', async () => {
  const { refusal } = await read(
    sharedData('patients/gp-connect-uk-stu3/9690937294-response.json'),
    'gpc.json',
  );

  expect(refusal).toMatch(/^file-wrong-version/);
});
