/** Invented R4 resources, as small as a test needs. */
const snomed = 'http://snomed.info/sct';
export const patient = (more: object = {}) => ({
  resourceType: 'Patient',
  id: 'p1',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9991000577' }],
  name: [{ use: 'official', family: 'SAVAGE', given: ['Ian'], prefix: ['Mr'] }],
  birthDate: '1954-08-02',
  ...more,
});
export const subject = { reference: 'Patient/p1' };
export const coded = (code: string, display: string, system = snomed) => ({
  coding: [{ system, code, display }],
});
export const bundle = (...resources: object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});
