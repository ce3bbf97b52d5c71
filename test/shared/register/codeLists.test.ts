import { expect, test } from 'vitest';
import { circumstancesOf } from '../../../shared/register/circumstancesOf.ts';
import { foldTerm } from '../../../shared/register/codeLists.ts';
import { unrecognisedTerms } from '../../../shared/register/readConditions.ts';
import { registers } from '../../../shared/register/facts.ts';
import { registerOfHeading } from '../../../shared/register/registerHeadings.ts';
import { nameInSentence, registerNames } from '../../../shared/register/registerNames.ts';
import { registerRules } from '../../../shared/register/registerRules.ts';
import { aBasis, recorded, someLists } from './aRecord.ts';

test('a code or a term can be on several lists at once', () => {
  expect([...someLists.listsOfCode('44054006')]).toEqual(['DM_COD', 'DMTYPE2AUDIT_COD']);
  expect([...someLists.listsOfTerm('schizophrenia in remission')]).toEqual(['MH_COD', 'SMHRES_COD']);
  expect(someLists.listsOfCode('1').size).toBe(0);
});

test('terms are compared without case, spaces and closing tag, and with everything else', () => {
  expect(foldTerm(' Pulmonary   Emphysema (disorder) ')).toBe('pulmonary emphysema');
  expect(foldTerm('Non-diabetic hyperglycaemia')).not.toBe(foldTerm('Non-diabetic hyperglycemia'));
  expect(foldTerm('Diabetes mellitus (type 2)')).toBe('diabetes mellitus (type 2)');
});

test('each term to ask about is asked once, with the register its list suggests', () => {
  const conditions = [
    recorded('Sugar trouble', '2020-01-01', { listedUnder: 'Diabetes' }),
    recorded('SUGAR  trouble', '2021-01-01', { listedUnder: 'Diabetes' }),
    recorded('Asthma', null, { listedUnder: 'Asthma' }),
    recorded('Seen in clinic', null, { listedUnder: 'Palliative care' }),
    recorded('Sprain of ankle'),
  ];
  expect(unrecognisedTerms(conditions, aBasis())).toMatchObject([
    { foldedTerm: 'sugar trouble', suggested: 'DM' },
  ]);
  expect(unrecognisedTerms(conditions, aBasis({ 'sugar trouble': 'none' }))).toEqual([]);
});

test('knows the headings of clinical systems exactly, and takes no other', () => {
  expect(registerOfHeading('STROKE/TIA')).toBe('STIA');
  expect(registerOfHeading(' non-diabetic  hyperglycaemia')).toBe('NDH');
  expect(registerOfHeading('Palliative care')).toBeNull();
  expect(registerOfHeading('No diabetes')).toBeNull();
});

test('every register has one rule and names for staff and letters; sensitive ones are marked', () => {
  expect(registerRules.map(({ register }) => register)).toEqual(registers);
  expect(registers.filter((register) => registerNames[register].sensitive)).toEqual([
    'SMI',
    'DEM',
    'LD',
    'DEPR',
    'CANCER',
  ]);
  expect([nameInSentence('DM'), nameInSentence('COPD'), nameInSentence('STIA')]).toEqual([
    'diabetes',
    'COPD',
    'stroke/TIA',
  ]);
});

test('reads care home, housebound and the latest frailty from coded entries', () => {
  const conditions = [
    recorded('Severe frailty', '2026-02-01'),
    recorded('Mild frailty', '2024-02-01'),
    recorded('Lives in care home', '2025-01-01'),
    recorded('Housebound', '2023-01-01', { status: 'resolved' }),
  ];
  expect(circumstancesOf(conditions, someLists)).toEqual({ careHome: true, frailty: 'severe' });
  expect(circumstancesOf([], someLists)).toEqual({});
});
