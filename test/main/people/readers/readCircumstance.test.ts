import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { circumstanceOfCode, readCircumstance } from '../../../../main/people/readers/readCircumstance.ts';
import { needOfCode, needOfTerm, readNeeds } from '../../../../main/people/readers/readNeeds.ts';

test.each([
  ['carer', '224484003', { carer: true }],
  ['carer', 'Is no longer a carer', { carer: false }],
  ['careHome', 'Lives in a nursing home', { careHome: true }],
  ['frailty', 'Moderate frailty', { frailty: 'moderate' }],
  ['frailty', '925861000000102', { frailty: 'severe' }],
  ['frailty', '', {}],
  ['housebound', 'Housebound', { housebound: true }],
  ['housebound', '', { housebound: false }],
  ['restricted', 'S', { restricted: true }],
  ['restricted', 'Police protection', { restricted: true }],
  ['restricted', 'N', { restricted: false }],
] as const)('%s reads "%s"', (circumstance, cell, value) => {
  expect(readCircumstance(circumstance, cell)).toEqual({ value });
});

test('words that are not known are told and decide nothing', () => {
  expect(readCircumstance('housebound', 'Sometimes')).toHaveProperty('reason');
  expect(readCircumstance('frailty', 'Rockwood 6')).toHaveProperty('reason');
});

test('a visit to a care home or a death in one does not say that a person lives there', () => {
  expect(circumstanceOfCode('248171000000108')).toEqual({ careHome: true });
  for (const code of ['889311000000109', '876880009', '35851000000108'])
    expect(circumstanceOfCode(code)).toBeUndefined();
});

test('the size of large print, easy read, braille, sign language and interpreters each have their kind', () => {
  const codes = [
    '957331000000109',
    '957351000000102',
    '957371000000106',
    '796161000000101',
    '936681000000100',
    '415803005',
    '315594003',
  ];
  expect(codes.map((code) => needOfCode(code)?.kind)).toEqual([
    'large-print-20',
    'large-print-24',
    'large-print-28',
    'easy-read',
    'braille',
    'sign-language',
    'interpreter',
  ]);
  expect(needOfTerm('uses british SIGN language')?.code).toBe('415803005');
  expect(readNeeds('None')).toEqual([]);
});

const source = '../shared/data/codelists/accessible-information-and-reasonable-adjustments.csv';

test.skipIf(!existsSync(source))(
  'every code of the national value set but two misprints is a need the program knows',
  () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(source, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows).toHaveLength(348);
    // Misprints of the source: no check digit of SNOMED CT fits them (needCodes.source.md).
    const misprinted = ['1082661000000100', '1082551000000100'];
    const unknown = rows.map(({ code = '' }) => code).filter((code) => needOfCode(code) === undefined);
    expect(unknown).toEqual(misprinted);
  },
);
