import { expect, test } from 'vitest';
import { jsonSource, readAll } from '../readAll.ts';
import { bundle, coded, patient, subject } from './fhirBuilders.ts';

const read = async (...resources: object[]) => {
  const { records, problems } = await readAll([jsonSource(bundle(patient(), ...resources))]);
  return { record: records[0], problems };
};
const deathStatus = (code: string) => ({
  url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DeathNotificationStatus',
  extension: [{ url: 'deathNotificationStatus', valueCodeableConcept: { coding: [{ code }] } }],
});

test('conditions are active or resolved; those the record takes back are told and left out', async () => {
  const condition = (clinical: string, verification: string, code: string, more: object = {}) => ({
    resourceType: 'Condition',
    subject,
    clinicalStatus: { coding: [{ code: clinical }] },
    verificationStatus: { coding: [{ code: verification }] },
    code: coded(code, code),
    ...more,
  });
  const { record, problems } = await read(
    condition('active', 'confirmed', '195967001', { onsetDateTime: '1999-06-03' }),
    condition('remission', 'confirmed', '44054006', { abatementDateTime: '2020-01-01' }),
    condition('active', 'refuted', '38341003'),
    condition('active', 'entered-in-error', '13645005'),
  );
  expect(
    record?.conditions.map(({ code, status, onsetOn, resolvedOn }) => [code, status, onsetOn, resolvedOn]),
  ).toEqual([
    ['195967001', 'active', '1999-06-03', null],
    ['44054006', 'resolved', null, '2020-01-01'],
  ]);
  expect(problems.map(({ value, reason }) => [value, reason])).toEqual([
    ['38341003', 'The record says it is refuted'],
    ['13645005', 'The record says it is entered in error'],
  ]);
});

test('UK Core death: 1 informal, 2 formal, U takes it back; a Patient that says nothing changes nothing', async () => {
  const deathOf = async (more: object) => (await readAll([jsonSource(patient(more))])).records[0]?.death;
  expect(await deathOf({ extension: [deathStatus('1')], deceasedDateTime: '2026-01-02' })).toEqual({
    kind: 'informal',
    on: '2026-01-02',
  });
  expect(await deathOf({ extension: [deathStatus('2')] })).toEqual({ kind: 'formal', on: null });
  expect(await deathOf({ extension: [deathStatus('U')], deceasedBoolean: true })).toBeNull();
  expect(await deathOf({ deceasedBoolean: true })).toEqual({ kind: 'informal', on: null });
  expect(await deathOf({ deceasedBoolean: false })).toBeNull();
  expect(await deathOf({})).toBeUndefined();
});

test('a blood pressure is two results of one day; a comparator and an unknown unit are kept', async () => {
  const quantity = (value: number, unit: string, more: object = {}) => ({
    valueQuantity: { value, unit, code: unit, ...more },
  });
  const observation = (code: object, more: object) => ({
    resourceType: 'Observation',
    status: 'final',
    subject,
    code,
    effectiveDateTime: '2026-02-01T09:00:00Z',
    ...more,
  });
  const { record, problems } = await read(
    observation(coded('75367002', 'Blood pressure'), {
      component: [
        { code: coded('72313002', 'Systolic arterial pressure'), ...quantity(132, 'mm[Hg]') },
        { code: coded('1091811000000102', 'Diastolic arterial pressure'), ...quantity(78, 'mm[Hg]') },
      ],
    }),
    observation(coded('1011481000000105', 'eGFR'), quantity(90, 'mL/min/{1.73_m2}', { comparator: '>' })),
    observation(coded('999791000000106', 'HbA1c'), quantity(44, 'furlong')),
    observation(coded('1005671000000105', 'Cholesterol'), {
      ...quantity(9, 'mmol/L'),
      status: 'entered-in-error',
    }),
  );
  expect(
    record?.results.map(({ measure, value, comparator, takenOn, sourceText }) => [
      measure,
      value,
      comparator,
      takenOn,
      sourceText,
    ]),
  ).toEqual([
    ['systolic', 132, null, '2026-02-01', '132 mm[Hg]'],
    ['diastolic', 78, null, '2026-02-01', '78 mm[Hg]'],
    ['egfr', 90, '>', '2026-02-01', '>90 mL/min/{1.73_m2}'],
    ['hba1c', null, null, '2026-02-01', '44 furlong'],
  ]);
  expect(problems).toHaveLength(2);
});

test('medicines keep their latest issue; a record without any medicine says nothing of medicines', async () => {
  const request = (authoredOn: string, more: object = {}) => ({
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: coded('320139002', 'Salbutamol'),
    authoredOn,
    ...more,
  });
  const { record, problems } = await read(
    request('2025-01-02'),
    request('2026-03-01'),
    request('2026-04-01', { status: 'cancelled' }),
  );
  expect(record?.medicines).toEqual([{ code: '320139002', name: 'Salbutamol', lastIssuedOn: '2026-03-01' }]);
  expect(problems).toHaveLength(1);
  expect((await read()).record?.medicines).toBeUndefined();
});

test('a statement’s last issue date of UK Core wins over when it began', async () => {
  const { record } = await read({
    resourceType: 'MedicationStatement',
    status: 'active',
    subject,
    medicationReference: { reference: '#m' },
    contained: [{ resourceType: 'Medication', id: 'm', code: coded('320139002', 'Salbutamol') }],
    effectivePeriod: { start: '2010-02-26' },
    extension: [
      {
        url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
        valueDateTime: '2026-02-26',
      },
    ],
  });
  expect(record?.medicines).toEqual([{ code: '320139002', name: 'Salbutamol', lastIssuedOn: '2026-02-26' }]);
});

test('housebound, frailty, needs and reviews are known by exact code whatever carries them', async () => {
  const observed = (code: string) => ({
    resourceType: 'Observation',
    status: 'final',
    subject,
    code: coded(code, code),
    effectiveDateTime: '2026-01-15',
  });
  const flag = {
    resourceType: 'Flag',
    status: 'active',
    subject,
    code: coded('957351000000102', '24 point'),
  };
  const { record } = await read(
    observed('160689007'),
    observed('925831000000107'),
    observed('888461000000107'),
    flag,
  );
  expect(record).toMatchObject({
    circumstances: { housebound: true, frailty: 'moderate' },
    lastReviewOn: '2026-01-15',
  });
  expect(record?.needs?.map(({ kind }) => kind)).toEqual(['large-print-24']);
});
