import { expect, test } from 'vitest';
import type { MedicineFact } from '../../../shared/register/facts.ts';
import { isMedicineOf } from '../../../shared/register/medicineNames.ts';
import { explainRegister, membershipsOf } from '../../../shared/register/membershipsOf.ts';
import { aBasis, aRecord, issued, recorded } from './aRecord.ts';

function person(term: string, medicines: MedicineFact[] | null) {
  return aRecord({ conditions: [recorded(term, '2009-03-12')], medicines });
}

test('hard case 6: asthma with an inhaler 12 months ago to the day stays, a day longer ago leaves the register', () => {
  const facts = person('Asthma', [issued('Salbutamol 100micrograms/dose inhaler CFC free', '2025-11-22')]);
  expect(membershipsOf(facts, aBasis(), '2026-11-22')).toEqual([
    {
      register: 'AST',
      since: '2009-03-12',
      because: 'Asthma recorded 12-Mar-2009, asthma medicine last issued 22-Nov-2025',
      flags: [],
    },
  ]);
  expect(membershipsOf(facts, aBasis(), '2026-11-23')).toEqual([]);
  expect(explainRegister(facts, aBasis(), { register: 'AST', today: '2026-11-23' }).because).toBe(
    'Asthma recorded 12-Mar-2009, but no asthma medicine since 22-Nov-2025',
  );
});

test('an inhaler of 29 February counts until 28 February of the next year', () => {
  const facts = person('Asthma', [issued('Ventolin Evohaler', '2024-02-29')]);
  expect(membershipsOf(facts, aBasis(), '2025-02-28')).toHaveLength(1);
  expect(membershipsOf(facts, aBasis(), '2025-03-01')).toEqual([]);
});

test('nobody leaves the register for want of medicines nobody has read', () => {
  expect(membershipsOf(person('Asthma', null), aBasis(), '2026-11-22')).toMatchObject([
    { register: 'AST', flags: ['medicines-not-known'] },
  ]);
});

test('a source that carries medicines and shows none takes a person off', () => {
  const facts = person('Asthma', [issued('Amlodipine 5mg tablets', '2026-11-01')]);
  expect(explainRegister(facts, aBasis(), { register: 'AST', today: '2026-11-22' })).toEqual({
    register: 'AST',
    on: false,
    because: 'Asthma recorded 12-Mar-2009, but no asthma medicine in the record',
  });
});

test('an inhaler without a date of issue keeps a person on, flagged', () => {
  expect(
    membershipsOf(person('Asthma', [issued('Clenil Modulite', null)]), aBasis(), '2026-11-22'),
  ).toMatchObject([{ register: 'AST', flags: ['medicines-not-known'] }]);
});

test('epilepsy needs a medicine in 6 months', () => {
  const facts = (day: string) => person('Epilepsy', [issued('carbamazepine[Tegretol]', day)]);
  expect(membershipsOf(facts('2026-05-22'), aBasis(), '2026-11-22')).toHaveLength(1);
  expect(membershipsOf(facts('2026-05-21'), aBasis(), '2026-11-22')).toEqual([]);
});

test('the latest issue of any such medicine decides', () => {
  const medicines = [issued('Fostair 100/6', '2026-08-01'), issued('Salbutamol inhaler', '2020-01-01')];
  expect(membershipsOf(person('Asthma', medicines), aBasis(), '2026-11-22')).toHaveLength(1);
});

test('a medicine is known by a whole word of its name', () => {
  expect(isMedicineOf('asthma', '200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler')).toBe(true);
  expect(isMedicineOf('asthma', 'BECLOMETASONE 100micrograms/dose')).toBe(true);
  expect(isMedicineOf('asthma', 'Salbutamolium')).toBe(false);
  expect(isMedicineOf('lithium', 'Lithium carbonate 250mg tablets')).toBe(true);
  expect(isMedicineOf('epilepsy', 'Simvastatin 20 MG Oral Tablet')).toBe(false);
});
