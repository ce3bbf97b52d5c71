import type { JsonObject } from './json.ts';
import { objectsAt, textAt } from './json.ts';
import type { Entry } from './readFhirFile.ts';

/** The ways other resources may refer to a Patient: its address in the bundle, its id, its NHS number. */
export function referencesTo({ resource, fullUrl }: Entry): string[] {
  const id = textAt(resource, 'id');
  const numbers = objectsAt(resource, 'identifier')
    .filter((identifier) => textAt(identifier, 'system') === 'https://fhir.nhs.uk/Id/nhs-number')
    .map((identifier) => `nhs ${textAt(identifier, 'value')}`);
  return [fullUrl, id && `Patient/${id}`, ...numbers].filter(Boolean);
}

/** Whom a resource is about, in the same terms; '' where it does not say. */
export function subjectOf(resource: JsonObject): string {
  const subject = resource['subject'] ?? resource['patient'];
  const reference = textAt(subject, 'reference').replace(/\/_history\/.*$/, '');
  if (reference === '') {
    const value = textAt(subject, 'identifier', 'value');
    return value === '' ? '' : `nhs ${value}`;
  }
  return /(?:^|\/)(Patient\/[^/]+)$/.exec(reference)?.[1] ?? reference;
}
