import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { ConditionFact } from '../../../shared/register/facts.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { explainRegister, membershipsOf } from '../../../shared/register/membershipsOf.ts';
import { aBasis, aRecord, issued, recorded } from './aRecord.ts';

function isOn(conditions: ConditionFact[], today = '2026-11-22', birthDate = '1960-05-20'): boolean {
  return membershipsOf(aRecord({ conditions, birthDate }), aBasis(), today).length > 0;
}

test.each([
  ['Diabetes mellitus', 17],
  ['Hypertensive disorder, systemic arterial', 18],
  ['Asthma', 6],
  ['Intellectual disability', 14],
  ['Rheumatoid arthritis', 16],
  ['Chronic kidney disease stage 3', 18],
  ['Epilepsy', 18],
  ['Non-diabetic hyperglycemia', 18],
  ['Osteoporosis', 50],
])('%s: on the register from the birthday of %i on, not the day before', (term, age) => {
  const born = `${2026 - age}-11-22`;
  expect(isOn([recorded(term)], '2026-11-21', born)).toBe(false);
  expect(isOn([recorded(term)], '2026-11-22', born)).toBe(true);
});

test('hard case 1: born on 29 February, turns 17 on 1 March of a year without one', () => {
  const conditions = [recorded('Diabetes mellitus')];
  expect(isOn(conditions, '2025-02-28', '2008-02-29')).toBe(false);
  expect(isOn(conditions, '2025-03-01', '2008-02-29')).toBe(true);
});

test('says from what age a register counts', () => {
  const facts = aRecord({
    birthDate: '2010-01-01',
    conditions: [recorded('Diabetes mellitus type 2', '2024-05-06')],
  });
  expect(explainRegister(facts, aBasis(), { register: 'DM', today: '2026-11-22' })).toEqual({
    register: 'DM',
    on: false,
    because: 'Diabetes mellitus type 2 recorded 06-May-2024, but this register starts at age 17',
  });
});

test('a resolved code takes a person off when it is later than the diagnosis, not on the same day or before', () => {
  const asthma = (resolvedOn: string | null) => [
    recorded('Asthma', '2019-06-10'),
    recorded('Asthma resolved', resolvedOn),
  ];
  expect(isOn(asthma('2019-06-11'))).toBe(false);
  expect(isOn(asthma('2019-06-10'))).toBe(true);
  expect(isOn(asthma('2019-06-09'))).toBe(true);
  expect(isOn(asthma(null))).toBe(true);
  expect(isOn(asthma('2026-11-23'))).toBe(true);
});

test('a diagnosis recorded again after it was resolved puts the person back, since that day', () => {
  const conditions = [
    recorded('Atrial fibrillation', '2010-01-01'),
    recorded('Atrial fibrillation resolved', '2015-01-01'),
    recorded('Atrial fibrillation', '2020-01-01'),
  ];
  expect(membershipsOf(aRecord({ conditions }), aBasis(), '2026-11-22')).toMatchObject([
    { register: 'AF', since: '2020-01-01' },
  ]);
});

test('a diagnosis without a date stands, for nobody knows that the resolved code is later', () => {
  expect(isOn([recorded('Asthma'), recorded('Asthma resolved', '2019-01-01')])).toBe(true);
});

test('a condition its source calls resolved is off from that day, or at once where no day is given', () => {
  const ended = (resolvedOn: string | null) => [
    recorded('Asthma', '2010-01-01', { status: 'resolved', resolvedOn }),
  ];
  expect(isOn(ended('2026-11-22'))).toBe(false);
  expect(isOn(ended('2026-11-23'))).toBe(true);
  expect(isOn(ended(null))).toBe(false);
});

test('hard case 6: kidney disease down-staged to stage 2 leaves the register, up-staged again it is back', () => {
  const stage3 = recorded('Chronic kidney disease stage 3', '2018-04-01');
  const stage2 = recorded('Chronic kidney disease stage 2', '2021-04-01');
  expect(isOn([stage3, stage2])).toBe(false);
  expect(isOn([{ ...stage3, onsetOn: '2021-04-02' }, stage2])).toBe(true);
  expect(
    explainRegister(aRecord({ conditions: [stage3, stage2] }), aBasis(), {
      register: 'CKD',
      today: '2026-11-22',
    }),
  ).toEqual({
    register: 'CKD',
    on: false,
    because:
      'Chronic kidney disease stage 3 recorded 01-Apr-2018, then chronic kidney disease stage 2 on 01-Apr-2021',
  });
});

test('kidney disease without a stage counts only where nothing with a stage is recorded', () => {
  const general = recorded('Chronic kidney disease', '2022-01-01');
  expect(isOn([general])).toBe(true);
  expect(isOn([general, recorded('Chronic kidney disease stage 2', '2015-01-01')])).toBe(false);
});

test('hard case 6: diabetes resolved takes a person off and says so', () => {
  const conditions = [
    recorded('Diabetes mellitus', '2012-01-01'),
    recorded('Diabetes resolved', '2024-02-03'),
  ];
  expect(explainRegister(aRecord({ conditions }), aBasis(), { register: 'DM', today: '2026-11-22' })).toEqual(
    {
      register: 'DM',
      on: false,
      because: 'Diabetes mellitus recorded 01-Jan-2012, then diabetes resolved on 03-Feb-2024',
    },
  );
});

test('serious mental illness in remission is not active, unless lithium is still taken', () => {
  const conditions = [
    recorded('Schizophrenia', '2010-01-01'),
    recorded('Schizophrenia in remission', '2020-01-01'),
  ];
  expect(isOn(conditions)).toBe(false);
  const medicines = [issued('Lithium carbonate 400mg tablets', '2026-10-01')];
  expect(membershipsOf(aRecord({ conditions, medicines }), aBasis(), '2026-11-22')).toMatchObject([
    { register: 'SMI' },
  ]);
});

const day = fc.integer({ min: 0, max: 9800 }).map((days) => addDays('2000-01-01', days));

test('for every pair of days, only a strictly later resolved code takes a person off', () => {
  fc.assert(
    fc.property(day, day, (diagnosed, resolved) => {
      expect(isOn([recorded('Asthma', diagnosed), recorded('Asthma resolved', resolved)])).toBe(
        resolved <= diagnosed,
      );
    }),
  );
});
