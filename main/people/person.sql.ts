import { joinSql, sql, sqlName } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';
import { personColumnNames, type PersonRow } from './personRow.ts';

export type FullPersonRow = PersonRow & {
  id: string;
  needs_asked_on: string | null;
  young_person_decision: 'write-to-parent' | 'no-letter' | null;
  missing_since: string | null;
  /** What the person said is right for them, as JSON; goes when their needs change. */
  agreed_format: string | null;
  contact_method: string | null;
  letter_carer: string | null;
  needs_review_on: string | null;
  version: number;
};

const columns = joinSql(
  personColumnNames.map((name) => sqlName(name)),
  ', ',
);

export function findPersonRow(db: Reader, id: string) {
  return db.row<FullPersonRow>(sql`
    SELECT id, ${columns}, needs_asked_on, young_person_decision, missing_since, agreed_format,
           contact_method, letter_carer, needs_review_on, version
      FROM person WHERE id = ${id}`);
}

export async function isRestricted(db: Reader, id: string): Promise<boolean> {
  const row = await db.row<{ restricted: number }>(sql`SELECT restricted FROM person WHERE id = ${id}`);
  return row?.restricted === 1;
}

export function conditionsOf(db: Reader, personId: string) {
  return db.rows<{
    code: string | null;
    term: string;
    listed_under: string | null;
    onset_on: string | null;
    status: 'active' | 'resolved';
    resolved_on: string | null;
    gone_on: string | null;
  }>(sql`
    SELECT code, term, listed_under, onset_on, status, resolved_on, gone_on
      FROM condition_entry WHERE person_id = ${personId} ORDER BY onset_on NULLS LAST, term, entry_key`);
}

export function medicinesOf(db: Reader, personId: string) {
  return db.rows<{ name: string; last_issued_on: string | null }>(sql`
    SELECT name, last_issued_on FROM medicine
     WHERE person_id = ${personId} ORDER BY last_issued_on DESC NULLS LAST, name, entry_key`);
}

export type ResultRow = {
  measure: string;
  taken_on: string;
  source_text: string;
  value: number | null;
  comparator: '<' | '<=' | '>' | '>=' | null;
  source_unit: string | null;
  term: string;
};

export function resultsOf(db: Reader, personId: string) {
  return db.rows<ResultRow>(sql`
    SELECT measure, taken_on, source_text, value, comparator, source_unit, term
      FROM result WHERE person_id = ${personId} ORDER BY measure, taken_on DESC, source_text`);
}

export function sourcesOf(db: Reader, personId: string) {
  return db.rows<{ part: string; as_of: string; kind: string; files: string }>(sql`
    SELECT a.part, a.as_of, i.kind, i.files FROM person_part a JOIN import i ON i.id = a.import_id
     WHERE a.person_id = ${personId} ORDER BY a.part`);
}

export function membershipsHeld(db: Reader, personId: string) {
  return db.rows<{
    register: string;
    since: string | null;
    until: string | null;
    because: string;
    flags: string;
    rule_version: string;
  }>(sql`
    SELECT register, since, until, because, flags, rule_version
      FROM membership WHERE person_id = ${personId} ORDER BY until NULLS FIRST, found_on, register`);
}

export function standingIn(db: Reader, personId: string, year: number) {
  return db.row<{ group_id: string; registers: string }>(sql`
    SELECT group_id, registers FROM standing WHERE person_id = ${personId} AND year = ${year}`);
}

export type StaffEntryRow = {
  id: string;
  person_id: string;
  field: string;
  value: string;
  reason: string | null;
  entered_by: string;
  entered_at: string;
};

export function addStaffEntry(db: Writer, row: StaffEntryRow) {
  return db.insert('staff_entry', row);
}

export function staffEntriesOf(db: Reader, personId: string) {
  return db.rows<StaffEntryRow>(sql`
    SELECT id, person_id, field, value, reason, entered_by, entered_at
      FROM staff_entry WHERE person_id = ${personId} ORDER BY entered_at DESC, id DESC`);
}
