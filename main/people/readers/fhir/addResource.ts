import type { ImportRecord } from '../../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import { circumstanceOfCode } from '../readCircumstance.ts';
import { needOfCode, needsInterpreter } from '../readNeeds.ts';
import { codingsOf } from './coding.ts';
import type { JsonObject } from './json.ts';
import { textAt } from './json.ts';
import { readCondition } from './readCondition.ts';
import type { Entry } from './readFhirFile.ts';
import { readMedication } from './readMedication.ts';
import { readObservation } from './readObservation.ts';
import type { ReadContext } from './resourceProblems.ts';
import { eventDay } from './resourceProblems.ts';

/** Resources that say something of a person an import takes. */
export const clinicalResources: ReadonlySet<string> = new Set([
  'Condition',
  'Observation',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'Procedure',
  'Flag',
]);

/** Annual review completed; review of the care plan; care plan agreed (rules.md 3.11). */
const reviewCodes = new Set(['888461000000107', '1187921000000104', '1187911000000105']);

/** Adds what one resource says to its person. */
export function addResource(record: ImportRecord, entry: Entry, context: ReadContext): void {
  const { resource } = entry;
  switch (textAt(resource, 'resourceType')) {
    case 'Condition': {
      const condition = readCondition(entry, context);
      if (condition) record.conditions.push(condition);
      if (condition?.status === 'active') addCircumstances(record, resource);
      return;
    }
    case 'Observation': {
      const results = readObservation(entry, context);
      record.results.push(...results);
      if (results.length > 0) addCircumstances(record, resource);
      noteReview(record, reviewOn(entry, textAt(resource, 'effectiveDateTime'), context));
      return;
    }
    case 'Procedure': {
      const moment = textAt(resource, 'performedDateTime') || textAt(resource, 'performedPeriod', 'start');
      if (textAt(resource, 'status') === 'completed') noteReview(record, reviewOn(entry, moment, context));
      return;
    }
    case 'Flag':
      if (textAt(resource, 'status') === 'active') addCircumstances(record, resource);
      return;
    default: {
      const medicine = readMedication(entry, context);
      if (medicine) (record.medicines ??= []).push(medicine);
    }
  }
}

/** Needs and circumstances by exact code, whatever resource carries them. */
function addCircumstances(record: ImportRecord, resource: JsonObject): void {
  for (const { code } of codingsOf(resource['code'])) {
    const found = code === null ? undefined : circumstanceOfCode(code);
    if (found) record.circumstances = { ...record.circumstances, ...found };
    const need = code === null ? undefined : needOfCode(code);
    if (!need) continue;
    (record.needs ??= []).push(need);
    if (needsInterpreter([need])) record.circumstances = { ...record.circumstances, interpreter: true };
  }
}

/** The day of a resource that records a review; null for any other. */
function reviewOn(entry: Entry, moment: string, context: ReadContext): IsoDate | null {
  const isReview = codingsOf(entry.resource['code']).some(
    ({ code }) => code !== null && reviewCodes.has(code),
  );
  return isReview ? eventDay(entry, { column: 'Review', text: moment }, context) : null;
}

function noteReview(record: ImportRecord, on: IsoDate | null): void {
  if (on !== null && on > (record.lastReviewOn ?? '')) record.lastReviewOn = on;
}
