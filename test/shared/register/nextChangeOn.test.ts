import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membershipsOf, nextChangeOn } from '../../../shared/register/membershipsOf.ts';
import type { ConditionFact, MedicineFact, RegisterFacts } from '../../../shared/register/facts.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { aBasis, aRecord, issued, recorded } from './aRecord.ts';

const basis = aBasis();
const today = '2026-11-22';

test('a child with asthma and no medicines read is looked at again on the sixth birthday', () => {
  const facts = aRecord({ birthDate: '2021-02-28', conditions: [recorded('Asthma')] });
  expect(nextChangeOn(facts, basis, today)).toBe('2027-02-28');
});

test('hard case 1: born on 29 February, the sixth birthday is 1 March of a year without one', () => {
  const facts = aRecord({ birthDate: '2020-02-29', conditions: [recorded('Asthma')] });
  expect(nextChangeOn(facts, basis, '2026-01-05')).toBe('2026-03-01');
});

test('a person with an inhaler is looked at again on the day after it has counted for 12 months', () => {
  const facts = aRecord({
    conditions: [recorded('Asthma')],
    medicines: [issued('Salbutamol', '2026-03-03')],
  });
  expect(nextChangeOn(facts, basis, today)).toBe('2027-03-04');
});

test('a condition resolved on a later day is looked at again on that day', () => {
  const conditions = [
    recorded('Atrial fibrillation', '2020-01-01'),
    recorded('Atrial fibrillation resolved', '2026-12-24'),
  ];
  expect(nextChangeOn(aRecord({ conditions }), basis, today)).toBe('2026-12-24');
});

test('a grown-up whose registers ask for no medicine need not be looked at again', () => {
  const conditions = [recorded('Diabetes mellitus type 2', '2009-03-12'), recorded('Dementia', '2020-01-01')];
  expect(nextChangeOn(aRecord({ conditions }), basis, today)).toBeNull();
});

const someDay = fc.integer({ min: -9000, max: 400 }).map((days) => addDays(today, days));
const terms =
  'Asthma|Asthma resolved|Epilepsy|Diabetes mellitus|Diabetes resolved|Dementia|Schizophrenia|Osteoporosis|' +
  'Non-diabetic hyperglycemia|Intellectual disability|Chronic kidney disease stage 3|Chronic kidney disease stage 2|' +
  'Depressive disorder|Not on any list';
const someTerm = fc.constantFrom(...terms.split('|'));
const someCondition: fc.Arbitrary<ConditionFact> = fc
  .record({
    term: someTerm,
    onsetOn: fc.option(someDay),
    ended: fc.boolean(),
    resolvedOn: fc.option(someDay),
  })
  .map(({ term, onsetOn, ended, resolvedOn }) =>
    recorded(term, onsetOn, ended ? { status: 'resolved', resolvedOn } : { listedUnder: 'Asthma' }),
  );
const someMedicine: fc.Arbitrary<MedicineFact> = fc
  .record({
    name: fc.constantFrom('Salbutamol', 'Levetiracetam', 'Lithium', 'Aspirin'),
    on: fc.option(someDay),
  })
  .map(({ name, on }) => issued(name, on));
const somebody: fc.Arbitrary<RegisterFacts> = fc.record({
  birthDate: fc.integer({ min: 0, max: 30000 }).map((days) => addDays(today, -days)),
  conditions: fc.array(someCondition, { maxLength: 6 }),
  medicines: fc.option(fc.array(someMedicine, { maxLength: 4 })),
});

test('on every day before the next change, the registers are those of today', () => {
  fc.assert(
    fc.property(somebody, fc.integer({ min: 1, max: 9000 }), (facts, days) => {
      const next = nextChangeOn(facts, basis, today);
      const later = addDays(today, days);
      const asked = next === null || later < next ? later : addDays(next, -1);
      expect(membershipsOf(facts, basis, asked)).toEqual(membershipsOf(facts, basis, today));
      expect(next === null || next > today).toBe(true);
    }),
    { numRuns: 500 },
  );
});
