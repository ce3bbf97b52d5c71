import { fold } from '../../../../shared/identity/fold.ts';
import type { Circumstances, ImportRecord } from '../../../../shared/people/importRecord.ts';

/** Whether two records that follow each other are about one person by all the source says. */
export function isSamePerson(one: ImportRecord, next: ImportRecord): boolean {
  const id = one.nhsNumber ?? one.sourceId;
  return (
    typeof id === 'string' &&
    id === (next.nhsNumber ?? next.sourceId) &&
    one.birthDate === next.birthDate &&
    isSameName(one.name.familyName, next.name.familyName) &&
    isSameName(one.name.givenName, next.name.givenName)
  );
}

function isSameName(one: string, next: string): boolean {
  return one === next || fold(one) === fold(next);
}

/** Adds what a further row of the same person says; conditions, results and medicines said twice count once. */
export function mergeInto(record: ImportRecord, next: ImportRecord): void {
  addNew(record.conditions, next.conditions);
  addNew(record.results, next.results);
  if (next.medicines) addNew((record.medicines ??= []), next.medicines);
  if (next.needs) addNew((record.needs ??= []), next.needs);
  if (next.circumstances) record.circumstances = joined(record.circumstances ?? {}, next.circumstances);
  if (next.death) record.death ??= next.death;
  if (next.lastReviewOn && next.lastReviewOn > (record.lastReviewOn ?? ''))
    record.lastReviewOn = next.lastReviewOn;
}

const plainFields = [
  'nhsNumber',
  'sourceId',
  'sex',
  'address',
  'homePhone',
  'mobile',
  'email',
  'usualGp',
  'ethnicity',
  'status',
  'leftOn',
] as const;

/**
 * What a further row says otherwise of who somebody is and how they are reached, as a record of its own: it fills what
 * the first left empty, and else is told of. Null where both say the same.
 */
export function saidOtherwise(record: ImportRecord, next: ImportRecord): ImportRecord | null {
  const isSame =
    plainFields.every((field) => isAlike(record[field], next[field])) && isAlike(record.name, next.name);
  if (isSame) return null;
  const plain: ImportRecord = { ...next, conditions: [], results: [] };
  for (const field of mergedFields) delete plain[field];
  return plain;
}

/** What `mergeInto` adds to the first row's. */
const mergedFields = ['medicines', 'needs', 'circumstances', 'death', 'lastReviewOn'] as const;

// Asked of each of a million rows: without writing them out as text.
function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isAlike(one[key], other[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function addNew<T extends object>(to: T[], from: readonly T[]): void {
  for (const one of from) if (!to.some((other) => isEqual(one, other))) to.push(one);
}

function isEqual<T extends object>(one: T, other: T): boolean {
  const keys = Object.keys(one) as (keyof T)[];
  return keys.every((key) => one[key] === other[key]);
}

/** What any row says of a circumstance holds: a row without it does not take it back. */
function joined(one: Circumstances, next: Circumstances): Circumstances {
  const both = { ...next, ...one };
  for (const key of ['restricted', 'housebound', 'careHome', 'carer', 'interpreter'] as const) {
    if (one[key] ?? next[key]) both[key] = true;
  }
  return both;
}
