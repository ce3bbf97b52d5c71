import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckQuestion } from '../../../shared/register/checks.ts';
import { checkIds, CheckSettings } from '../../../shared/register/checks.ts';
import { checkList } from '../../../shared/register/checkList.ts';
import { measureNamed } from '../../../shared/people/measures.ts';
import { checksFor } from '../../../shared/register/checksFor.ts';
import type { Register } from '../../../shared/register/facts.ts';
import { registers } from '../../../shared/register/facts.ts';
import { visitChecks, visitItems } from '../../../shared/register/visitItems.ts';

const usual = CheckSettings.parse({});

function aYear(registers: Register[], change: Partial<CheckQuestion> = {}) {
  return checksFor({
    registers,
    age: 70,
    results: [],
    declined: [],
    plannedMonth: '2026-11',
    settings: usual,
    ...change,
  });
}

function dueFor(registers: Register[], change: Partial<CheckQuestion> = {}): string[] {
  return aYear(registers, change).due.map(({ check }) => check.id);
}

test('asks a person with diabetes for the eight care processes, and never for the eye screening', () => {
  expect(dueFor(['DM']).sort()).toEqual(
    [
      'hba1c',
      'kidneys',
      'cholesterol',
      'urine-acr',
      'blood-pressure',
      'weight',
      'smoking',
      'alcohol',
      'feet',
    ].sort(),
  );
});

test('hard case 2: six conditions give one list with each check once, and who asks for it', () => {
  const { due } = aYear(['DM', 'HTN', 'CHD', 'CKD', 'AST', 'DEM']);
  const ids = due.map(({ check }) => check.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(
    (
      'hba1c kidneys cholesterol full-blood-count liver urine-acr blood-pressure weight feet ' +
      'smoking alcohol inhalers care-plan mood medicines'
    )
      .split(' ')
      .toSorted(),
  );
  expect(due.find(({ check }) => check.id === 'urine-acr')?.askedBy).toEqual([
    { register: 'DM', source: 'N111' },
    { register: 'CKD', source: 'N144/234' },
  ]);
});

test('hard case 6: a diagnosis between the two visits adds the checks that are missing, and no other', () => {
  const results = [{ measure: 'hba1c', takenOn: '2026-11-03' }];
  const before = dueFor(['NDH'], { results });
  const after = dueFor(['NDH', 'CKD'], { results });
  expect(after).not.toContain('hba1c');
  expect(after).toEqual(expect.arrayContaining(before));
  expect(after).toEqual(expect.arrayContaining(['kidneys', 'urine-acr', 'cholesterol']));
});

test('hard case 9: a result of five weeks before is used again with its date', () => {
  const year = aYear(['NDH'], { results: [{ measure: 'hba1c', takenOn: '2026-09-27' }] });
  expect(year.alreadyDone).toMatchObject([{ check: { id: 'hba1c' }, takenOn: '2026-09-27' }]);
  expect(year.due.map(({ check }) => check.id)).toEqual(['blood-pressure', 'weight']);
});

test('a result counts from three months before the first day of the planned month, and not a day longer', () => {
  const due = (takenOn: string) => dueFor(['THY'], { results: [{ measure: 'tsh', takenOn }] });
  expect(due('2026-08-01')).toEqual([]);
  expect(due('2026-07-31')).toEqual(['thyroid']);
  expect(due('2026-11-20')).toEqual([]);
});

test('the practice sets the months for each check', () => {
  const settings = CheckSettings.parse({ windowMonths: { thyroid: 12, hba1c: 0 } });
  expect(dueFor(['THY'], { settings, results: [{ measure: 'tsh', takenOn: '2025-11-01' }] })).toEqual([]);
  expect(dueFor(['NDH'], { settings, results: [{ measure: 'hba1c', takenOn: '2026-10-31' }] })).toContain(
    'hba1c',
  );
});

test('a blood pressure counts only as a pair of the same day', () => {
  const systolic = { measure: 'systolic', takenOn: '2026-10-05' };
  expect(dueFor(['HTN'], { results: [systolic] })).toContain('blood-pressure');
  expect(dueFor(['HTN'], { results: [systolic, { measure: 'diastolic', takenOn: '2026-10-06' }] })).toContain(
    'blood-pressure',
  );
  expect(
    dueFor(['HTN'], { results: [systolic, { measure: 'diastolic', takenOn: '2026-10-05' }] }),
  ).not.toContain('blood-pressure');
});

test('kidney function is done with either an eGFR or a creatinine', () => {
  for (const measure of ['egfr', 'creatinine']) {
    expect(dueFor(['HTN'], { results: [{ measure, takenOn: '2026-10-05' }] })).not.toContain('kidneys');
  }
});

test('hard case 9: eye screening is shown where it is known and never said to be missed', () => {
  const unknown = aYear(['DM']);
  expect(
    [...unknown.due, ...unknown.alreadyDone, ...unknown.declined].map(({ check }) => check.id),
  ).not.toContain('retinal');
  const known = aYear(['DM'], { results: [{ measure: 'retinal', takenOn: '2026-09-09' }] });
  expect(known.alreadyDone.map(({ check }) => check.id)).toEqual(['retinal']);
});

test('a declined check is neither due nor done', () => {
  const year = aYear(['THY'], { declined: ['thyroid'] });
  expect(year).toMatchObject({ due: [], alreadyDone: [], needsFirstVisit: false });
  expect(year.declined.map(({ check }) => check.id)).toEqual(['thyroid']);
});

test('no first visit is needed when nothing is due, or only what belongs to the conversation', () => {
  expect(aYear(['DEPR'])).toMatchObject({ due: [], needsFirstVisit: false });
  expect(aYear(['EPIL'])).toMatchObject({ due: [{ check: { id: 'seizures' } }], needsFirstVisit: false });
  expect(aYear(['AST'])).toMatchObject({ due: [{}, {}], needsFirstVisit: false });
  expect(aYear(['COPD'])).toMatchObject({ needsFirstVisit: true });
});

test('checks by risk are asked only where the practice does them for everyone', () => {
  expect(dueFor(['HTN'])).not.toContain('urine-acr');
  expect(dueFor(['HTN'], { settings: CheckSettings.parse({ optionalChecks: ['urine-acr'] }) })).toContain(
    'urine-acr',
  );
});

test('tells a person what to expect and what to bring', () => {
  const { due } = aYear(['DM', 'COPD']);
  expect(visitItems(due)).toEqual([
    { item: 'blood', words: 'blood test', bring: null },
    { item: 'urine', words: 'urine test', bring: 'a small sample of urine, from first thing in the morning' },
    { item: 'measurement', words: 'measurements', bring: null },
    { item: 'feet', words: 'foot check, with your shoes and socks off', bring: null },
    { item: 'questions', words: 'questions', bring: 'your inhalers' },
  ]);
  expect(visitChecks(due)).toContainEqual({ check: 'kidneys', words: 'kidney function', item: 'blood' });
  expect(visitItems([])).toEqual([]);
});

test('no words for letters name a condition', () => {
  const conditions =
    /diabet|asthma|copd|heart (?:disease|failure)|dementia|memory|mental|epilep|seizure|depress|cancer|arthritis/i;
  for (const { inLetters, inBrackets } of checkList)
    expect(`${inLetters} ${inBrackets}`).not.toMatch(conditions);
});

test('each check has its one line in the list', () => {
  expect(checkList.map(({ id }) => id).toSorted()).toEqual([...checkIds].toSorted());
});

const someResult = fc.record({
  measure: fc.constantFrom('hba1c', 'egfr', 'systolic', 'diastolic', 'bmi', 'foot'),
  takenOn: fc.constantFrom('2026-07-31', '2026-08-01', '2026-10-10'),
});

test('for any conditions and results, every required check is exactly once either due, done or declined', () => {
  const someRegisters = fc.subarray([...registers]);
  fc.assert(
    fc.property(someRegisters, fc.array(someResult), fc.subarray([...checkIds]), (on, results, declined) => {
      const { due, alreadyDone, declined: refused } = aYear(on, { results, declined });
      const ids = [...due, ...alreadyDone, ...refused].map(({ check }) => check.id).toSorted();
      expect(ids).toEqual(dueFor(on).toSorted());
      const visible = visitChecks(due).map(({ item }) => item);
      expect(
        visitItems(due)
          .map(({ item }) => item)
          .toSorted(),
      ).toEqual([...new Set(visible)].toSorted());
    }),
  );
});

test('each measure that shows a check was done is one the lists are read with', () => {
  const named = checkList.flatMap(({ satisfiedBy }) => satisfiedBy.flat());
  expect(named.filter((name) => measureNamed(name) === undefined)).toEqual([]);
  expect(named.length).toBeGreaterThan(15);
});

test('a child is not asked about smoking or alcohol, and everybody old enough is', () => {
  const asked = (age: number) => dueFor(['AST', 'SMI'], { age });
  expect(asked(8)).not.toContain('smoking');
  expect(asked(15)).not.toContain('smoking');
  expect(asked(16)).toContain('smoking');
  expect(asked(17)).not.toContain('alcohol');
  expect(asked(18)).toContain('alcohol');
  expect(dueFor(['AST'], { age: 8 })).toEqual(['inhalers']);
});
