import { expect, test } from 'vitest';
import { jsonSource, readAll, textSource } from '../readAll.ts';
import { bundle, coded, patient, subject } from './fhirBuilders.ts';

test('a number tracing did not confirm is not taken for the person’s', async () => {
  const verification = {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
    valueCodeableConcept: { coding: [{ code: '04' }] },
  };
  const identifier = [
    { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9991000577', extension: [verification] },
  ];
  const { records, problems } = await readAll([jsonSource(patient({ identifier }))]);
  expect(records[0]).toMatchObject({ nhsNumber: null, sourceId: 'p1' });
  expect(problems).toMatchObject([{ lost: 'value', reason: 'Tracing did not confirm this NHS number' }]);
});

test('bulk files of one resource per line are joined across files', async () => {
  const lines = (name: string, ...all: object[]) =>
    textSource(all.map((one) => JSON.stringify(one)).join('\n'), name);
  const asthma = { resourceType: 'Condition', subject, code: coded('195967001', 'Asthma') };
  const lost = {
    resourceType: 'Condition',
    subject: { reference: 'Patient/p9' },
    code: coded('195967001', 'Asthma'),
  };
  const { records, problems } = await readAll([
    lines('Condition.ndjson', asthma, lost),
    lines('Patient.ndjson', patient(), patient({ id: 'p2' })),
  ]);
  expect(records.map(({ sourceId, conditions }) => [sourceId, conditions.length])).toEqual([
    ['p1', 1],
    ['p2', 0],
  ]);
  expect(problems).toMatchObject([
    { file: 'Condition.ndjson', row: 2, reason: 'About a person this file does not describe' },
  ]);
});

test('in a mixed set every file decides for itself', async () => {
  const stu3 = {
    resourceType: 'Condition',
    clinicalStatus: 'active',
    subject,
    code: coded('195967001', 'Asthma'),
  };
  const { sniffed, records, problems } = await readAll([
    jsonSource(bundle(patient()), 'good.json'),
    jsonSource(bundle(patient({ id: 'p2' }), stu3), 'old.json'),
    textSource('<Patient xmlns="http://hl7.org/fhir"/>', 'record.xml'),
  ]);
  expect(records.map(({ file }) => file)).toEqual(['good.json']);
  expect(sniffed.refused).toEqual([
    { file: 'record.xml', reason: 'record.xml is FHIR written as XML; export it as JSON' },
  ]);
  expect(problems).toMatchObject([
    {
      file: 'old.json',
      reason:
        'The whole file is left out, so nobody counts as missing. old.json is FHIR STU3; only R4 can be imported',
    },
  ]);
});

test('a year alone is no birth date', async () => {
  const { records, problems } = await readAll([jsonSource(patient({ birthDate: '1954' }))]);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([
    { column: 'Patient.birthDate', reason: 'Only a year, not a day', lost: 'row' },
  ]);
});
