import type { ImportedMedicine } from '../../../../shared/people/importRecord.ts';
import { conceptOf } from './coding.ts';
import type { Json, JsonObject } from './json.ts';
import { extensionNamed, objectsAt, textAt } from './json.ts';
import type { Entry } from './readFhirFile.ts';
import type { ReadContext } from './resourceProblems.ts';
import { eventDay } from './resourceProblems.ts';

export const medicationResources: ReadonlySet<string> = new Set([
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
]);

const neverIssued = new Set(['entered-in-error', 'cancelled', 'draft', 'not-taken']);

/** A medicine with the day it was last issued, from a request, a statement or a dispense; null where it never was. */
export function readMedication(entry: Entry, context: ReadContext): ImportedMedicine | null {
  const { resource } = entry;
  const status = textAt(resource, 'status');
  const concept = conceptOf(resource['medicationCodeableConcept'] ?? referred(resource, context.all));
  const name = concept?.term ?? textAt(resource, 'medicationReference', 'display');
  if (neverIssued.has(status) || name === '') {
    const reason =
      name === '' ? 'A medicine without a name' : `The record says it is ${status.replaceAll('-', ' ')}`;
    context.tell(entry, { column: 'Medicine', value: name, reason, lost: 'value' });
    return null;
  }
  const issued =
    issueDates(resource).find((day) => day !== '' && day.slice(0, 10) <= context.today) ??
    issueDates(resource).find(Boolean) ??
    '';
  return {
    code: concept?.code ?? null,
    name,
    lastIssuedOn: eventDay(entry, { column: 'Medicine.issued', text: issued }, context),
  };
}

function referred(resource: JsonObject, all: readonly Entry[]): Json | undefined {
  const reference = textAt(resource, 'medicationReference', 'reference');
  if (reference.startsWith('#')) {
    return objectsAt(resource, 'contained').find((inner) => textAt(inner, 'id') === reference.slice(1))?.[
      'code'
    ];
  }
  return resourceAt(all, reference)?.['code'];
}

function resourceAt(all: readonly Entry[], reference: string): JsonObject | undefined {
  const isIt = ({ resource, fullUrl }: Entry) =>
    fullUrl === reference || `${textAt(resource, 'resourceType')}/${textAt(resource, 'id')}` === reference;
  return reference === '' ? undefined : all.find(isIt)?.resource;
}

/** The dates that may be the last issue, the surest first. */
function issueDates(resource: JsonObject): string[] {
  return [
    textAt(extensionNamed(resource, 'MedicationStatementLastIssueDate'), 'valueDateTime'),
    textAt(resource, 'whenHandedOver'),
    textAt(resource, 'authoredOn'),
    textAt(resource, 'effectiveDateTime'),
    textAt(resource, 'effectivePeriod', 'end'),
    textAt(resource, 'effectivePeriod', 'start'),
    textAt(resource, 'dateAsserted'),
  ];
}

/** One line per medicine, with its latest issue. */
export function latestIssues(medicines: readonly ImportedMedicine[]): ImportedMedicine[] {
  const latest = new Map<string, ImportedMedicine>();
  for (const medicine of medicines) {
    const key = medicine.code ?? medicine.name;
    const known = latest.get(key);
    if (!known || (medicine.lastIssuedOn ?? '') > (known.lastIssuedOn ?? '')) latest.set(key, medicine);
  }
  return [...latest.values()];
}
