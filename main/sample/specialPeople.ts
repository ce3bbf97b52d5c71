import type { ImportedCondition, ImportedMedicine, ImportRecord } from '../../shared/people/importRecord.ts';
import { addDays, addMonths } from '../../shared/time/isoDate.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { sampleNeed } from './sampleCircumstances.ts';

type Question = { record: ImportRecord; before: ImportRecord; today: IsoDate };
type Change = (question: Question) => Partial<ImportRecord>;

// The first special person is the ninth, then every eleventh is one, so that a small list has them all.
const first = 9;
const apart = 11;

const living = { status: 'registered', death: null, leftOn: null } as const;
const circumstances = ({ record }: Question, change: ImportRecord['circumstances']) => ({
  circumstances: { ...record.circumstances, ...change },
});

/** The people every practice has a few of and every program gets wrong. */
const changes: readonly Change[] = [
  () => ({ birthDate: '1960-02-29', ...living, conditions: [hypertension('1998-03-04')] }),
  () => ({ birthDate: '1988-02-29', ...living, conditions: [hypertension('2019-11-20')] }),
  () => ({ name: { title: 'Mr', givenName: '小明', familyName: '王' } }),
  () => ({ name: { title: 'Mr', givenName: 'Kenji', familyName: '𠮷田' } }),
  ({ today }) => youngAsthma(today, 8),
  ({ today }) => youngAsthma(today, 14),
  () => ({ ...living, needs: [sampleNeed('large-print-20')] }),
  () => ({ ...living, needs: [sampleNeed('sign-language'), sampleNeed('no-phone')] }),
  () => ({ ...living, needs: [sampleNeed('easy-read'), sampleNeed('longer-visit')] }),
  () => ({ ...living, needs: [sampleNeed('braille')] }),
  (question) => ({
    ...living,
    ...circumstances(question, { language: 'Urdu', interpreter: true }),
    needs: [sampleNeed('interpreter'), sampleNeed('longer-visit')],
  }),
  ({ record }) => ({ ...living, address: record.address ? { ...record.address, postcode: null } : null }),
  () => ({ ...living, nhsNumber: null }),
  ({ today }) => ({
    status: 'left',
    death: { kind: 'formal', on: addDays(today, -40) },
    leftOn: addDays(today, -40),
  }),
  ({ today }) => ({
    status: 'registered',
    death: { kind: 'informal', on: addDays(today, -3) },
    leftOn: null,
  }),
  ({ today }) => ({ status: 'left', death: null, leftOn: addDays(today, -21) }),
  (question) => ({ ...living, ...circumstances(question, { restricted: true }) }),
  (question) => ({ ...living, ...circumstances(question, { housebound: true }) }),
  ({ today }) => ({ ...living, lastReviewOn: addDays(today, -50), conditions: [hypertension('2015-06-01')] }),
];

/** The record as it is, or made one of the people with something particular. */
export function withSpecial(record: ImportRecord, before: ImportRecord | null, today: IsoDate): ImportRecord {
  if (before === null) return record;
  if (record.row === 3) return { ...record, ...twin('Anisa') };
  if (record.row === 4)
    return { ...record, ...twin('Amina'), ...(before.address ? { address: before.address } : {}) };

  const change = changes[(record.row - first) / apart];
  return change === undefined ? record : { ...record, ...change({ record, before, today }) };
}

/** Two sisters with one surname, one birth date, one address, one mobile and one e-mail. */
function twin(givenName: string): Partial<ImportRecord> {
  return {
    ...living,
    name: { title: 'Ms', givenName, familyName: 'Hussain' },
    birthDate: '1971-06-14',
    sex: 'female',
    ethnicity: {
      code: '92461000000105',
      term: 'Pakistani or British Pakistani - ethnic grouping 2001 census',
    },
    mobile: '07700 900123',
    email: 'hussain.family@example.com',
    conditions: [hypertension('2016-02-09')],
    results: [],
    lastReviewOn: null,
  };
}

function hypertension(onsetOn: IsoDate): ImportedCondition {
  const essential = { code: '59621000', term: 'Essential hypertension', listedUnder: null };
  return { ...essential, onsetOn, status: 'active', resolvedOn: null };
}

function youngAsthma(today: IsoDate, age: number): Partial<ImportRecord> {
  const birthDate = addMonths(today, -12 * age - 2);
  const asthma = { code: '195967001', term: 'Asthma', listedUnder: null };
  const inhaler: ImportedMedicine = {
    code: null,
    name: 'Salbutamol 100micrograms/dose inhaler CFC free',
    lastIssuedOn: addDays(today, -30),
  };
  return {
    ...living,
    birthDate,
    email: null,
    conditions: [{ ...asthma, onsetOn: addMonths(birthDate, 60), status: 'active', resolvedOn: null }],
    medicines: [inhaler],
    results: [],
    lastReviewOn: null,
  };
}
