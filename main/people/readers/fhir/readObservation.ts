import type { ImportedResult } from '../../../../shared/people/importRecord.ts';
import { measureOfCode } from '../../../../shared/people/measureCodes.ts';
import type { Measure } from '../../../../shared/people/measures.ts';
import { measureNamed } from '../../../../shared/people/measures.ts';
import { toPracticeUnit } from '../../../../shared/people/measureUnits.ts';
import type { Measurement } from '../../../../shared/people/readMeasurement.ts';
import { readMeasurement } from '../../../../shared/people/readMeasurement.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { Concept } from './coding.ts';
import { codingsOf, conceptOf } from './coding.ts';
import type { JsonObject } from './json.ts';
import { at, isObject, objectsAt, textAt } from './json.ts';
import type { Entry } from './readFhirFile.ts';
import type { ReadContext } from './resourceProblems.ts';
import { eventDay } from './resourceProblems.ts';

const takenBack = new Set(['entered-in-error', 'cancelled']);

/** The results of an Observation: its own value and one for each component; none, told, where it is taken back. */
export function readObservation(entry: Entry, context: ReadContext): ImportedResult[] {
  const { resource } = entry;
  const status = textAt(resource, 'status');
  if (takenBack.has(status)) {
    const reason = `The record says it is ${status.replaceAll('-', ' ')}`;
    context.tell(entry, {
      column: 'Observation',
      value: conceptOf(resource['code'])?.term ?? '',
      reason,
      lost: 'value',
    });
    return [];
  }
  const moment =
    textAt(resource, 'effectiveDateTime') ||
    textAt(resource, 'effectivePeriod', 'start') ||
    textAt(resource, 'effectiveInstant') ||
    textAt(resource, 'issued');
  const takenOn = eventDay(entry, { column: 'Observation.effective', text: moment }, context);
  const components = objectsAt(resource, 'component');
  // A panel without a value of its own only points at its members.
  const isPanel = components.length > 0 || objectsAt(resource, 'hasMember').length > 0;
  const own = isPanel && !hasValue(resource) ? [] : [resource];
  return [...own, ...components].map((part) => resultOf(part, takenOn, { entry, context }));
}

function hasValue(part: JsonObject): boolean {
  return Object.keys(part).some((key) => key.startsWith('value'));
}

function resultOf(
  part: JsonObject,
  takenOn: IsoDate | null,
  { entry, context }: { entry: Entry; context: ReadContext },
): ImportedResult {
  const concept = measured(part);
  const measure = measureNamed((concept.code && measureOfCode(concept.code)) ?? '');
  const { reason, ...read } = valueOf(part, measure, concept.term);
  if (reason) context.tell(entry, { column: concept.term, value: read.sourceText, reason, lost: 'value' });
  return { measure: measure?.name ?? null, code: concept.code, term: concept.term, takenOn, ...read };
}

/** The coding that names a measure known here, else the SNOMED CT one, else the first. */
function measured(part: JsonObject): Concept {
  const codings = codingsOf(part['code']);
  const known = codings.find((coding) => coding.code !== null && measureOfCode(coding.code) !== undefined);
  const snomed = codings.find((coding) => coding.system === 'http://snomed.info/sct');
  const chosen = known ?? snomed ?? codings[0];
  const term = chosen?.term || textAt(part['code'], 'text') || chosen?.code || 'Not named';
  return { code: chosen?.code ?? null, system: chosen?.system ?? '', term };
}

function valueOf(part: JsonObject, measure: Measure | undefined, term: string): Measurement {
  const quantity = at(part, 'valueQuantity');
  if (isObject(quantity) && typeof quantity['value'] === 'number')
    return quantityOf(quantity, quantity['value'], measure);
  const words =
    conceptOf(part['valueCodeableConcept'])?.term ||
    textAt(part, 'valueString') ||
    textAt(part, 'valueDateTime') ||
    plain(part['valueInteger']) ||
    plain(part['valueBoolean']);
  if (words) return readMeasurement(words, null, measure);
  // A coded statement without a value ("Ex-smoker") says what it says by its own name.
  const absent = conceptOf(part['dataAbsentReason'])?.term;
  const sourceText = absent || term;
  const reason = measure && measure.unit !== null ? 'There is no value' : null;
  return { value: null, comparator: null, sourceText, sourceUnit: null, reason };
}

function plain(value: unknown): string {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function quantityOf(quantity: JsonObject, value: number, measure: Measure | undefined): Measurement {
  const comparator = textAt(quantity, 'comparator');
  const units = [textAt(quantity, 'code'), textAt(quantity, 'unit')].filter(Boolean);
  const shown = textAt(quantity, 'unit') || textAt(quantity, 'code');
  const words: Measurement = {
    value: null,
    comparator: null,
    sourceText: `${comparator}${value}${shown ? ` ${shown}` : ''}`,
    sourceUnit: shown || null,
    reason: null,
  };
  if (!measure || measure.unit === null) return words;
  if (comparator !== '' && !isComparator(comparator))
    return { ...words, reason: `The sign ${comparator} is not known` };
  const readings = (units.length > 0 ? units : [null]).map((unit) => toPracticeUnit(measure, value, unit));
  const taken = readings.find((reading) => 'value' in reading);
  if (!taken) {
    const [refused] = readings;
    return { ...words, reason: refused && 'reason' in refused ? refused.reason : null };
  }
  return { ...words, value: taken.value, comparator: isComparator(comparator) ? comparator : null };
}

function isComparator(text: string): text is NonNullable<ImportedResult['comparator']> {
  return ['<', '<=', '>', '>='].includes(text);
}
