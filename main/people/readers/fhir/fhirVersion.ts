import type { JsonObject } from './json.ts';
import { at, isObject, textAt, textsAt } from './json.ts';

/** Resources that only other versions have. */
const otherResources = new Set([
  'MedicationOrder',
  'DiagnosticOrder',
  'ProcedureRequest',
  'ReferralRequest',
  'DeviceUseRequest',
]);

/**
 * Why a resource is not FHIR R4, or null: by the profile it claims, by resources R4 no longer has, and by elements
 * whose shape changed (Condition.clinicalStatus became a concept, context became encounter, medication[x] in R5).
 */
export function otherVersion(resource: JsonObject): string | null {
  const profile = textsAt(resource, 'meta', 'profile').find((url) =>
    /STU3|DSTU2|\/(1\.0|3\.0|5\.0)\b|CareConnect/i.test(url),
  );
  if (profile)
    return /DSTU2|\/1\.0/i.test(profile) ? 'FHIR DSTU2' : /\/5\.0/.test(profile) ? 'FHIR R5' : 'FHIR STU3';
  const type = textAt(resource, 'resourceType');
  if (otherResources.has(type)) return type === 'MedicationOrder' ? 'FHIR DSTU2' : 'FHIR STU3';
  if (type === 'Condition' && textAt(resource, 'clinicalStatus') !== '') return 'FHIR STU3';
  if (['Observation', 'MedicationRequest', 'Procedure'].includes(type) && isObject(at(resource, 'context')))
    return 'FHIR STU3';
  if (type.startsWith('Medication') && isObject(at(resource, 'medication'))) return 'FHIR R5';
  return null;
}
