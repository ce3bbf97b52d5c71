import { expect, test } from 'vitest';
import type { RegisterFacts } from '../../../shared/register/facts.ts';
import { explainRegister, membershipsOf } from '../../../shared/register/membershipsOf.ts';
import { aBasis, aRecord, issued, recorded } from './aRecord.ts';

function registersOn(facts: RegisterFacts, today: string, basis = aBasis()): string[] {
  return membershipsOf(facts, basis, today).map(({ register }) => register);
}

const today = '2026-11-22';

test('puts a person on a register by code, whatever the term says, and gives the reason', () => {
  const facts = aRecord({ conditions: [recorded('Diabetes', '2009-03-12', { code: '44054006' })] });
  expect(membershipsOf(facts, aBasis(), today)).toEqual([
    { register: 'DM', since: '2009-03-12', because: 'Diabetes recorded 12-Mar-2009', flags: [] },
  ]);
});

test('takes a term without a code only when it is exactly on a list, case, spaces and (disorder) aside', () => {
  const on = (term: string) => registersOn(aRecord({ conditions: [recorded(term)] }), today);
  expect(on('  diabetes  MELLITUS type 2 (disorder)')).toEqual(['DM']);
  expect(on('Diabetes mellitus type II')).toEqual([]);
  expect(on('Family history of diabetes mellitus type 2')).toEqual([]);
});

test('believes the code and not the term where a source gives both', () => {
  const facts = aRecord({ conditions: [recorded('Asthma', null, { code: '128613002' })] });
  expect(registersOn(facts, today)).toEqual([]);
});

test('keeps a person on the list their clinical system has them on, flagged, when the term is not recognised', () => {
  const facts = aRecord({
    conditions: [recorded('Sugar trouble', '2020-01-02', { listedUnder: 'Diabetes' })],
  });
  expect(membershipsOf(facts, aBasis(), today)).toEqual([
    {
      register: 'DM',
      since: '2020-01-02',
      because:
        'On the Diabetes list of the clinical system, term not recognised: Sugar trouble (02-Jan-2020)',
      flags: ['term-not-recognised', 'type-not-known'],
    },
  ]);
});

test('believes a recognised term over the heading it stands under', () => {
  const facts = aRecord({
    conditions: [recorded('Non-diabetic hyperglycemia', null, { listedUnder: 'Diabetes' })],
  });
  expect(registersOn(facts, today)).toEqual(['NDH']);
});

test('uses what the practice answered for a term, and leaves off what it said is none', () => {
  const conditions = [recorded('Sugar trouble', null, { listedUnder: 'Diabetes' })];
  const facts = aRecord({ conditions });
  expect(registersOn(facts, today, aBasis({ 'sugar trouble': 'none' }))).toEqual([]);

  const [membership] = membershipsOf(facts, aBasis({ 'Sugar Trouble': 'NDH' }), today);
  expect(membership).toMatchObject({ register: 'NDH', flags: [] });
});

test('gives the earliest diagnosis as the date since when, and none where no date is recorded', () => {
  const conditions = [
    recorded('Diabetes mellitus', '2015-06-01'),
    recorded('Diabetes mellitus type 2', '2011-02-03'),
  ];
  expect(membershipsOf(aRecord({ conditions }), aBasis(), today)[0]?.since).toBe('2011-02-03');

  const undated = membershipsOf(aRecord({ conditions: [recorded('Dementia')] }), aBasis(), today)[0];
  expect(undated).toMatchObject({ since: null, because: 'Dementia recorded, date not known' });
});

test('does not count prediabetes as NDH unless the practice says so, and says that it is recorded', () => {
  const facts = aRecord({ conditions: [recorded('Prediabetes', '2024-01-08', { code: '15777000' })] });
  expect(registersOn(facts, today)).toEqual([]);
  expect(explainRegister(facts, aBasis(), { register: 'NDH', today })).toEqual({
    register: 'NDH',
    on: false,
    because: 'Prediabetes recorded 08-Jan-2024, which this practice does not count',
  });
  expect(registersOn(facts, today, aBasis({}, { prediabetesOnNdh: true }))).toEqual(['NDH']);
});

test('leaves NDH to the diabetes register once a person is on that', () => {
  const conditions = [
    recorded('Non-diabetic hyperglycemia', '2018-01-01'),
    recorded('Diabetes mellitus', '2022-01-01'),
  ];
  expect(registersOn(aRecord({ conditions }), today)).toEqual(['DM']);
  expect(
    registersOn(aRecord({ conditions: [...conditions, recorded('Diabetes resolved', '2023-01-01')] }), today),
  ).toEqual(['NDH']);
});

test('says when the type of diabetes, the stage of kidney disease or the fracture is not known', () => {
  const flagsOf = (term: string) =>
    membershipsOf(aRecord({ conditions: [recorded(term)] }), aBasis(), today)[0]?.flags;
  expect(flagsOf('Diabetes mellitus')).toEqual(['type-not-known']);
  expect(flagsOf('Diabetes mellitus type 2')).toEqual([]);
  expect(flagsOf('Chronic kidney disease')).toEqual(['stage-not-known']);
  expect(flagsOf('Chronic kidney disease stage 3')).toEqual([]);
  expect(flagsOf('Osteoporosis')).toEqual(['fracture-not-known']);
  expect(flagsOf('Osteoporotic vertebral collapse')).toEqual([]);
});

test('counts depression only from April 2006, undated depression included', () => {
  const on = (day: string | null) =>
    registersOn(aRecord({ conditions: [recorded('Depressive disorder', day)] }), today);
  expect(on('2006-03-31')).toEqual([]);
  expect(on('2006-04-01')).toEqual(['DEPR']);
  expect(on(null)).toEqual(['DEPR']);
});

test('puts a person on SMI for lithium in the last 6 months, diagnosis or not', () => {
  const facts = (day: string) =>
    aRecord({ medicines: [issued('Priadel 400mg modified-release tablets', day)] });
  expect(membershipsOf(facts('2026-09-01'), aBasis(), today)).toEqual([
    { register: 'SMI', since: null, because: 'Lithium last issued 01-Sep-2026', flags: [] },
  ]);
  expect(registersOn(facts('2026-05-21'), today)).toEqual([]);
});
