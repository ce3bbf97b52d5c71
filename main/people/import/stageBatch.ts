import { contactFields, fieldNames, staffFieldNames, valueWords } from '../../../shared/people/fieldWords.ts';
import {
  carriedParts,
  newPerson,
  type HeldField,
  type HeldPerson,
} from '../../../shared/people/heldPerson.ts';
import type { ImportProblem, ImportRecord } from '../../../shared/people/importRecord.ts';
import type { RecordPart } from '../../../shared/people/person.ts';
import { reconcile, type Reconciled, type StaffField } from '../../../shared/people/reconcile.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { Writer } from '../../db/store.ts';
import { heldPersonOf, personRowOf } from '../personRow.ts';
import {
  partsOf,
  peopleNamed,
  staffFieldsOf,
  stageDifferences,
  stagePeople,
  stageProblems,
  stageQuestions,
  type MatchedRow,
  type StagedDifference,
  type StagedPerson,
  type StagedQuestion,
} from './stage.sql.ts';
import { stageEntries } from './stageEntries.sql.ts';

export type Staging = {
  importId: string;
  extractOn: IsoDate;
  newId: () => string;
  /** Who has been met in this import already, by identity. */
  met: Map<string, { personId: string; name: string }>;
};

type Found = {
  people: StagedPerson[];
  differences: StagedDifference[];
  questions: StagedQuestion[];
  problems: ImportProblem[];
  entries: { personId: string; record: ImportRecord }[];
};

/** Puts one batch of records on the stage, each beside the person it names. Only `stage.` tables are written. */
export async function stageBatch(
  db: Writer,
  staging: Staging,
  { records, problems }: { records: readonly ImportRecord[]; problems: readonly ImportProblem[] },
): Promise<void> {
  const held = await heldFor(db, records);
  const found: Found = { people: [], differences: [], questions: [], problems: [...problems], entries: [] };
  for (const record of records) stageRecord(record, { staging, held, found });

  await stagePeople(db, staging.importId, found.people);
  await stageEntries(db, staging.importId, found.entries);
  await stageDifferences(db, staging.importId, found.differences);
  await stageQuestions(db, staging.importId, found.questions);
  await stageProblems(db, staging.importId, found.problems);
}

type Held = {
  byNhsNumber: Map<string, MatchedRow>;
  bySourceId: Map<string, MatchedRow>;
  asOf: Map<string, Partial<Record<RecordPart, IsoDate>>>;
  byStaff: Map<string, Set<StaffField>>;
};

async function heldFor(db: Writer, records: readonly ImportRecord[]): Promise<Held> {
  const rows = await peopleNamed(
    db,
    records.flatMap((one) => one.nhsNumber ?? []),
    records.flatMap((one) => one.sourceId ?? []),
  );
  const ids = rows.map((row) => row.id);
  const asOf: Held['asOf'] = new Map(ids.map((id) => [id, {}]));
  for (const one of await partsOf(db, ids))
    Object.assign(asOf.get(one.person_id) ?? {}, { [one.part]: one.as_of });
  const byStaff: Held['byStaff'] = new Map(ids.map((id) => [id, new Set()]));
  for (const one of await staffFieldsOf(db, ids)) byStaff.get(one.person_id)?.add(one.field as StaffField);

  return {
    byNhsNumber: new Map(rows.flatMap((row) => (row.nhs_number ? [[row.nhs_number, row] as const] : []))),
    bySourceId: new Map(
      rows.flatMap((row) => (row.source_id ? [[`${row.source_id}|${row.birth_date}`, row] as const] : [])),
    ),
    asOf,
    byStaff,
  };
}

type Stage = { staging: Staging; held: Held; found: Found };

function stageRecord(record: ImportRecord, stage: Stage): void {
  const { staging, held, found } = stage;
  const again = staging.met.get(identityOf(record));
  if (again) {
    if (again.name !== nameOf(record)) found.problems.push(sameAgain(record, again.name));
    found.entries.push({ personId: again.personId, record });
    return;
  }

  const match = matchOf(record, held);
  if (match && match.birth_date !== record.birthDate) return refuseOtherBirthDate(record, match, found);
  const personId = match?.id ?? staging.newId();
  staging.met.set(identityOf(record), { personId, name: nameOf(record) });
  found.entries.push({ personId, record });
  found.people.push(match ? stageKnown(record, match, stage) : stageNew(record, personId));
}

/** The NHS number decides; without one, the clinical system's own number together with the date of birth. */
function matchOf(record: ImportRecord, held: Held): MatchedRow | undefined {
  const byNumber = record.nhsNumber ? held.byNhsNumber.get(record.nhsNumber) : undefined;
  if (byNumber) return byNumber;
  const bySource = record.sourceId
    ? held.bySourceId.get(`${record.sourceId}|${record.birthDate}`)
    : undefined;
  // A held number that differs is another person, whatever the clinical system calls them.
  return bySource?.nhs_number && record.nhsNumber ? undefined : bySource;
}

function identityOf(record: ImportRecord): string {
  const who = record.nhsNumber ?? record.sourceId ?? `${record.file ?? ''} row ${record.row}`;
  return `${who}|${record.birthDate}`;
}

function nameOf({ name }: ImportRecord): string {
  return `${name.familyName}, ${name.givenName}`;
}

function stageNew(record: ImportRecord, personId: string): StagedPerson {
  const row = personRowOf(newPerson(record));
  return {
    personId,
    rowNo: record.row,
    outcome: 'new',
    parts: carriedParts(record),
    matchedVersion: null,
    row,
  };
}

function stageKnown(record: ImportRecord, match: MatchedRow, { staging, held, found }: Stage): StagedPerson {
  const before = heldPersonOf(match);
  const met = reconcile({
    held: before,
    incoming: record,
    extractOn: staging.extractOn,
    asOf: held.asOf.get(match.id) ?? {},
    recordedByStaff: held.byStaff.get(match.id) ?? new Set(),
  });
  found.differences.push(...differencesOf(match.id, before, met));
  found.questions.push(...met.questions.map((field) => questionOf(match.id, field)));
  return {
    personId: match.id,
    rowNo: record.row,
    outcome: met.changed.length > 0 ? 'changed' : met.keptNewer.length > 0 ? 'older' : 'unchanged',
    parts: carriedParts(record),
    matchedVersion: match.version,
    row: personRowOf(met.person),
  };
}

function differencesOf(
  personId: string,
  before: HeldPerson,
  { person, changed }: Reconciled,
): StagedDifference[] {
  const hidden = before.restricted || person.restricted;
  return changed.map((field: HeldField) => {
    const shown = hidden && contactFields.has(field) ? () => 'Not shown: restricted' : valueWords;
    return {
      personId,
      field: fieldNames[field],
      before: shown(field, before[field]),
      after: shown(field, person[field]),
    };
  });
}

function questionOf(personId: string, field: StaffField): StagedQuestion {
  return {
    kind: 'differs-from-staff',
    subject: `differs-from-staff|${personId}|${field}`,
    personId,
    facts: { field, name: staffFieldNames[field] },
  };
}

function refuseOtherBirthDate(record: ImportRecord, match: MatchedRow, found: Found): void {
  found.problems.push({
    row: record.row,
    ...(record.file === undefined ? {} : { file: record.file }),
    column: 'Date of birth',
    value: record.birthDate,
    reason: 'This NHS number is held for somebody born on another day',
    lost: 'row',
  });
  found.questions.push({
    kind: 'same-number',
    subject: `same-number|${match.id}|${record.birthDate}`,
    personId: match.id,
    facts: { birthDate: record.birthDate, name: nameOf(record) },
  });
}

function sameAgain(record: ImportRecord, first: string): ImportProblem {
  return {
    row: record.row,
    ...(record.file === undefined ? {} : { file: record.file }),
    column: 'Name',
    value: nameOf(record),
    reason: `The same person stands further up as ${first}; that name is kept`,
    lost: 'value',
  };
}
