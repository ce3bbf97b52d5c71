import type { ImportRecord } from '../../../shared/people/importRecord.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { sortNameOf } from '../personRow.ts';

/** What tells one person from another. */
export type Identity = {
  id: string;
  nhsNumber: string | null;
  /** With the clinical system it comes from: `emis:4711`. */
  sourceId: string | null;
  sortName: string;
  birthDate: IsoDate;
};

/** People by everything they may be known by. */
export type IdentityIndex = {
  byNhsNumber: Map<string, Identity>;
  bySourceId: Map<string, Identity[]>;
  byName: Map<string, Identity[]>;
};

export type Match =
  | { kind: 'new' }
  | { kind: 'known'; id: string }
  /** Somebody it may be, and may not be: a person has to say. */
  | { kind: 'doubtful'; id: string; differs: 'birthDate' | 'nhsNumber' }
  | { kind: 'several'; ids: string[] };

export function identityIndex(people: readonly Identity[] = []): IdentityIndex {
  const index: IdentityIndex = { byNhsNumber: new Map(), bySourceId: new Map(), byName: new Map() };
  for (const one of people) addIdentity(index, one);
  return index;
}

export function addIdentity(index: IdentityIndex, one: Identity): void {
  if (one.nhsNumber) index.byNhsNumber.set(one.nhsNumber, one);
  if (one.sourceId) addTo(index.bySourceId, one.sourceId, one);
  addTo(index.byName, one.sortName, one);
}

function addTo(map: Map<string, Identity[]>, key: string, one: Identity): void {
  const known = map.get(key);
  if (!known) map.set(key, [one]);
  else if (!known.includes(one)) known.push(one);
}

type Question = {
  index: IdentityIndex;
  /** Whether a person has said that this record is not about that person. */
  isApart(id: string): boolean;
  /** Two people of one name and day with two numbers are two people; else somebody has to say so. */
  numbersDecide: boolean;
};

/**
 * Whom a record names. The NHS number decides, with the date of birth; then the clinical system's own number; then name
 * and date of birth, where one of the two has no NHS number.
 */
export function matchPerson(record: ImportRecord, { index, isApart, numbersDecide }: Question): Match {
  const byNumber = record.nhsNumber ? index.byNhsNumber.get(record.nhsNumber) : undefined;
  if (byNumber)
    return byNumber.birthDate === record.birthDate ? known(byNumber) : doubt(byNumber, 'birthDate');

  const name = sortNameOf(record.name);
  const bySource = (record.sourceId ? (index.bySourceId.get(record.sourceId) ?? []) : []).filter(
    (one) => !isApart(one.id),
  );
  const likely = bySource.filter((one) => one.birthDate === record.birthDate && !numbersDiffer(one, record));
  // Where two records were merged, the number that stays may be held for both.
  const sure = likely.find((one) => one.sortName === name) ?? likely[0];
  if (sure) return known(sure);
  const doubtful = bySource.find((one) => one.sortName === name || one.birthDate === record.birthDate);
  if (doubtful) return doubt(doubtful, doubtful.birthDate === record.birthDate ? 'nhsNumber' : 'birthDate');

  const namesakes = (index.byName.get(name) ?? []).filter(
    (one) => one.birthDate === record.birthDate && !isApart(one.id) && !sourcesDiffer(one, record),
  );
  const possible = namesakes.filter((one) => !numbersDiffer(one, record));
  if (possible.length > 1) return { kind: 'several', ids: possible.map(({ id }) => id) };
  if (possible[0]) return known(possible[0]);
  return namesakes[0] && !numbersDecide ? doubt(namesakes[0], 'nhsNumber') : { kind: 'new' };
}

function numbersDiffer(one: Identity, { nhsNumber }: ImportRecord): boolean {
  return one.nhsNumber !== null && Boolean(nhsNumber) && one.nhsNumber !== nhsNumber;
}

/** Two numbers of one clinical system are two people; numbers of two systems say nothing. */
function sourcesDiffer(one: Identity, { sourceId }: ImportRecord): boolean {
  if (!one.sourceId || !sourceId) return false;
  return one.sourceId !== sourceId && isOfOneSystem(one.sourceId, sourceId);
}

/** Whether two numbers, each with its system, come from the same one. */
export function isOfOneSystem(one: string, other: string): boolean {
  return systemOf(one) === systemOf(other);
}

function systemOf(sourceId: string): string {
  return sourceId.slice(0, sourceId.indexOf(':'));
}

function known({ id }: Identity): Match {
  return { kind: 'known', id };
}

function doubt({ id }: Identity, differs: 'birthDate' | 'nhsNumber'): Match {
  return { kind: 'doubtful', id, differs };
}
