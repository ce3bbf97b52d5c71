import { expect, test } from 'vitest';
import { ColumnMapping } from '../../../../shared/people/columnMapping.ts';
import { suggestMapping } from '../../../../shared/people/suggestMapping.ts';
import { sniff } from '../../../../main/people/readers/sniff.ts';
import { readAll, textSource } from './readAll.ts';

const only = async (captions: string, row: string) =>
  (await readAll([textSource(`${captions}\n${row}\n`)])).records[0];

test('captions match loosely: case, spaces, punctuation and common synonyms', async () => {
  const record = await only(
    'SURNAME,First Name,nhs no.,D.O.B.,E-Mail Address,Post Code,  mobile phone ,Known as',
    'HUSSEIN,Clarence,999 100 0720,28-Nov-1949,c@example.com,dt65bn,07700 900470,Clar',
  );
  expect(record).toMatchObject({
    nhsNumber: '9991000720',
    name: { familyName: 'Hussein', givenName: 'Clarence', preferredName: 'Clar' },
    email: 'c@example.com',
    address: { postcode: 'DT6 5BN' },
    mobile: '07700 900470',
  });
});

test('one column per condition: a term, a date or a yes; a no is no condition', async () => {
  const record = await only(
    'Name,DOB,Diabetes,Asthma,COPD,AF term,AF date',
    'Ian Savage,02/08/1954,01/05/2010,Yes,No,Atrial fibrillation,02/09/2000',
  );
  expect(record?.conditions).toEqual([
    {
      code: null,
      term: 'Diabetes',
      listedUnder: 'Diabetes',
      onsetOn: '2010-05-01',
      status: 'active',
      resolvedOn: null,
    },
    { code: null, term: 'Asthma', listedUnder: 'Asthma', onsetOn: null, status: 'active', resolvedOn: null },
    {
      code: null,
      term: 'Atrial fibrillation',
      listedUnder: 'AF',
      onsetOn: '2000-09-02',
      status: 'active',
      resolvedOn: null,
    },
  ]);
});

test('one row per coded event: known measures are results, the rest conditions, one person', async () => {
  const text = `NHS Number,Name,DOB,Event date,Code,Code term,Value,Units
9991000577,Ian Savage,02/08/1954,09/06/2025,1005671000000105,Serum cholesterol level,4.8,mmol/L
9991000577,Ian Savage,02/08/1954,26/07/1993,87433001,Pulmonary emphysema,,
9991000577,Ian Savage,02/08/1954,01/01/2020,,Fruit eaten,5,portions`;
  const { records } = await readAll([textSource(text)]);
  expect(records).toHaveLength(1);
  expect(records[0]?.results).toMatchObject([
    { measure: 'cholesterol', value: 4.8, code: '1005671000000105' },
    { measure: null, value: null, term: 'Fruit eaten', sourceText: '5', sourceUnit: 'portions' },
  ]);
  expect(records[0]?.conditions).toMatchObject([
    { code: '87433001', term: 'Pulmonary emphysema', onsetOn: '1993-07-26' },
  ]);
});

test('a unit in the heading counts, and both readings of a blood pressure in one cell', async () => {
  const record = await only('Name,DOB,HbA1c (%),BP,BP date', 'Ian Savage,02/08/1954,7.4,132/78,01/02/2026');
  expect(
    record?.results.map(({ measure, value, takenOn }) => [measure, Math.round(value ?? 0), takenOn]),
  ).toEqual([
    ['hba1c', 57, null],
    ['systolic', 132, '2026-02-01'],
    ['diastolic', 78, '2026-02-01'],
  ]);
});

test('medicines come with their last issue, and are absent where the list has no such column', async () => {
  const record = await only(
    'Name,DOB,Medication,Last issue date',
    'Ian Savage,02/08/1954,Salbutamol 100micrograms inhaler,01/02/2026',
  );
  expect(record?.medicines).toEqual([
    { code: null, name: 'Salbutamol 100micrograms inhaler', lastIssuedOn: '2026-02-01' },
  ]);
  expect((await only('Name,DOB', 'Ian Savage,02/08/1954'))?.medicines).toBeUndefined();
});

test.each([
  ['Deceased', { death: { kind: 'informal', on: null } }],
  ['Deducted', { status: 'left' }],
  ['Regular', { status: 'registered' }],
])('a status of %s is understood', async (status, expected) => {
  expect(await only('Name,DOB,Status', `Ian Savage,02/08/1954,${status}`)).toMatchObject(expected);
});

test('needs by exact term, several in a cell; words nobody knows are kept as a need, never dropped', async () => {
  const record = await only(
    'Name,DOB,Communication needs',
    'Ian Savage,02/08/1954,Requires information in Easyread; Large print 24 point; Prefers blue paper',
  );
  expect(record?.needs?.map(({ kind }) => kind)).toEqual(['easy-read', 'large-print-24', 'other']);
  expect(record?.needs?.[2]?.term).toBe('Prefers blue paper');
});

test('circumstances by yes, no, exact term or date; unknown words are told and change nothing', async () => {
  const text = `Name,DOB,Housebound,Carer,Care home,Frailty,S flag
Ian Savage,02/08/1954,Yes,Not a carer,Lives in care home,Severe,S
Ann Other,02/08/1955,No longer housebound,,Rose Lodge,,`;
  const { records, problems } = await readAll([textSource(text)]);
  expect(records.map(({ circumstances }) => circumstances)).toEqual([
    { housebound: true, carer: false, careHome: true, frailty: 'severe', restricted: true },
    { housebound: false, carer: false, restricted: false },
  ]);
  expect(problems).toMatchObject([{ column: 'Care home', value: 'Rose Lodge', lost: 'value' }]);
});

test('a mapping is plain data, can be saved, changed and used on a file in other column order', async () => {
  const { table } = await sniff([
    textSource('Client,Born,Colour\nIan Savage,02/08/1954,red\nAnn Other,02/08/1955,blue\n'),
  ]);
  const saved = ColumnMapping.parse(JSON.parse(JSON.stringify(table?.suggested)));
  for (const column of saved.columns) {
    if (column.caption === 'Client') column.meaning = { means: 'person', field: 'fullName' };
  }
  const { records } = await readAll([textSource('colour,born,CLIENT\nred,02/08/1954,Ian Savage\n')], saved);
  expect(records).toMatchObject([{ name: { familyName: 'Savage' }, birthDate: '1954-08-02' }]);
});

test('a messaging list without headings offers its columns by number', async () => {
  const { table } = await sniff([textSource('9991000577,02/08/1954\n9991000720,28/11/1949\n')]);
  expect(table?.headerLines).toBe(0);
  expect(table?.columns.map(({ caption, samples }) => [caption, samples[0]])).toEqual([
    ['Column 1', '9991000577'],
    ['Column 2', '02/08/1954'],
  ]);
});

test('a caption that says nothing known is left for a person to map', () => {
  const column = { index: 0, group: '', caption: 'Favourite colour', occurrence: 1, samples: [] };
  expect(suggestMapping([column]).columns[0]?.meaning).toEqual({ means: 'nothing' });
});
