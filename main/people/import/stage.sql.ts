import type { HeldField } from '../../../shared/people/heldPerson.ts';
import type { ImportProblem } from '../../../shared/people/importRecord.ts';
import { inList, joinSql, sql, sqlName } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { personColumnNames, type PersonRow } from '../personRow.ts';

export type MatchedRow = PersonRow & { id: string; version: number };

const columns = joinSql(
  personColumnNames.map((name) => sqlName(name)),
  ', ',
);

/** The people a batch may be about: by NHS number, or by the clinical system's own number. */
export function peopleNamed(db: Reader, nhsNumbers: string[], sourceIds: string[]) {
  return db.rows<MatchedRow>(sql`
    SELECT id, version, ${columns} FROM person
     WHERE nhs_number IN ${inList(nhsNumbers)} OR source_id IN ${inList(sourceIds)}`);
}

/** People of these names, as they are sorted by, who were born on one of these days: not only on that of their name. */
export function peopleCalled(db: Reader, sortNames: string[], birthDates: string[]) {
  return db.rows<MatchedRow>(sql`
    SELECT id, version, ${columns} FROM person
     WHERE sort_name IN ${inList(sortNames)} AND birth_date IN ${inList(birthDates)}`);
}

/** People of these names, whenever they were born. */
export function peopleCalledAnyDay(db: Reader, sortNames: string[]) {
  return db.rows<{ id: string }>(sql`SELECT id FROM person WHERE sort_name IN ${inList(sortNames)}`);
}

/** Of these people nobody can say what the list says. */
export function stageUnread(db: Writer, importId: string, personIds: readonly string[]) {
  return db.insertMany(
    'stage.unread',
    ['import_id', 'person_id'],
    personIds.map((id) => [importId, id]),
  );
}

/** What a person has said of rows that look like one of these people and are not. */
export function saidToBeApart(db: Reader, personIds: string[]) {
  return db.rows<{ subject: string }>(sql`
    SELECT subject FROM import_question
     WHERE kind = 'same-number' AND answer = 'other-person' AND person_id IN ${inList(personIds)}`);
}

/** Whoever is restricted, as far as it is needed to keep their contact from being shown. */
export function restrictedPeople(db: Reader) {
  return db.rows<MatchedRow>(
    sql`SELECT id, version, ${columns} FROM person WHERE restricted = 1 ORDER BY id`,
  );
}

/** The NHS numbers that lists gave people who are known here by another, and whose nobody has said yet. */
export function numbersInDoubt(db: Reader) {
  return db.rows<{ person_id: string; facts: string }>(sql`
    SELECT person_id, facts FROM import_question
     WHERE kind = 'same-number' AND answer IS NULL AND person_id IS NOT NULL ORDER BY id`);
}

export function partsOf(db: Reader, personIds: string[]) {
  return db.rows<{ person_id: string; part: string; as_of: string }>(sql`
    SELECT person_id, part, as_of FROM person_part WHERE person_id IN ${inList(personIds)}`);
}

export function staffFieldsOf(db: Reader, personIds: string[]) {
  return db.rows<{ person_id: string; field: string }>(sql`
    SELECT DISTINCT person_id, field FROM staff_entry WHERE person_id IN ${inList(personIds)}`);
}

/** What lists have said against staff of these people, and is asked about. */
export function openlyAsked(db: Reader, personIds: string[]) {
  return db.rows<{ person_id: string; subject: string }>(sql`
    SELECT person_id, subject FROM import_question
     WHERE kind = 'differs-from-staff' AND answer IS NULL AND person_id IN ${inList(personIds)}`);
}

export type StagedPerson = {
  personId: string;
  rowNo: number | null;
  outcome: string;
  parts: readonly string[];
  matchedVersion: number | null;
  row: PersonRow;
};

export function stagePeople(db: Writer, importId: string, people: readonly StagedPerson[]) {
  return db.insertMany(
    'stage.person',
    ['import_id', 'person_id', 'row_no', 'outcome', 'parts', 'matched_version', ...personColumnNames],
    people.map((one) => [
      importId,
      one.personId,
      one.rowNo,
      one.outcome,
      one.parts.join(','),
      one.matchedVersion,
      ...personColumnNames.map((name) => one.row[name]),
    ]),
  );
}

export type StagedDifference = {
  personId: string;
  field: HeldField | string;
  before: string | null;
  after: string | null;
};

export function stageDifferences(db: Writer, importId: string, differences: readonly StagedDifference[]) {
  return db.insertMany(
    'stage.difference',
    ['import_id', 'person_id', 'field', 'before', 'after'],
    differences.map((one) => [importId, one.personId, one.field, one.before, one.after]),
  );
}

export type StagedQuestion = { kind: string; subject: string; personId: string | null; facts: unknown };

export function stageQuestions(db: Writer, importId: string, questions: readonly StagedQuestion[]) {
  return db.insertMany(
    'stage.question',
    ['import_id', 'kind', 'subject', 'person_id', 'facts'],
    questions.map((one) => [importId, one.kind, one.subject, one.personId, JSON.stringify(one.facts)]),
  );
}

export function stageProblems(db: Writer, importId: string, problems: readonly ImportProblem[]) {
  return db.insertMany(
    'stage.problem',
    ['import_id', 'row_no', 'file', 'column_name', 'value', 'reason', 'lost'],
    problems.map((one) => [importId, one.row, one.file ?? null, one.column, one.value, one.reason, one.lost]),
  );
}

/** These questions have nothing left to ask once the list is in. */
export function stageSettled(
  db: Writer,
  importId: string,
  settled: readonly { personId: string; subject: string }[],
) {
  return db.insertMany(
    'stage.settled',
    ['import_id', 'person_id', 'subject'],
    settled.map((one) => [importId, one.personId, one.subject]),
  );
}

/** Takes people off the stage of whom a later batch has said more. */
export async function unstagePeople(
  db: Writer,
  importId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  const mine = sql`import_id = ${importId} AND person_id IN ${inList(personIds)}`;
  await db.run(sql`DELETE FROM stage.person WHERE ${mine}`);
  await db.run(sql`DELETE FROM stage.difference WHERE ${mine}`);
  await db.run(sql`DELETE FROM stage.question WHERE ${mine} AND kind = 'differs-from-staff'`);
  await db.run(sql`DELETE FROM stage.settled WHERE ${mine}`);
}

/** Takes back what was told for this reason of rows of which a later batch has said more. */
export async function unstageProblems(
  db: Writer,
  importId: string,
  { reason, rows }: { reason: string; rows: readonly { rowNo: number; file?: string | undefined }[] },
): Promise<void> {
  for (const file of new Set(rows.map((row) => row.file ?? ''))) {
    const numbers = rows.filter((row) => (row.file ?? '') === file).map((row) => row.rowNo);
    await db.run(sql`
      DELETE FROM stage.problem
       WHERE import_id = ${importId} AND reason = ${reason} AND COALESCE(file, '') = ${file}
         AND row_no IN ${inList(numbers)}`);
  }
}

/** Takes a preview away, of one import or of all. */
export async function forgetStaged(db: Writer, importId: string): Promise<void> {
  for (const table of [
    'person',
    'met',
    'difference',
    'question',
    'problem',
    'unread',
    'settled',
    'condition_entry',
    'medicine',
    'result',
  ]) {
    await db.run(sql`DELETE FROM ${sqlName(`stage.${table}`)} WHERE import_id = ${importId}`);
  }
  await db.run(sql`DELETE FROM stage.import WHERE id = ${importId}`);
}
