import { inList, sql } from '../db/sql.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { Reader, Writer } from '../db/store.ts';

export async function forgetStandings(db: Writer, ids: readonly string[]): Promise<void> {
  await db.run(sql`DELETE FROM standing WHERE person_id IN ${inList(ids)}`);
  await db.run(sql`DELETE FROM register_review WHERE person_id IN ${inList(ids)}`);
}

/** Who of these people is on a list of any year. */
export async function peopleListed(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT person_id FROM standing WHERE person_id IN ${inList(ids)}`);
  return new Set(rows.map((row) => row.person_id));
}

/** The day each of these people's places may change without any event, where there is one. */
export async function reviewDaysOf(db: Reader, ids: readonly string[]): Promise<Map<string, IsoDate>> {
  const rows = await db.rows<{ person_id: string; next_change_on: IsoDate }>(sql`
    SELECT person_id, next_change_on FROM register_review WHERE person_id IN ${inList(ids)}`);
  return new Map(rows.map((row) => [row.person_id, row.next_change_on]));
}

/** Everyone on a list of any year: a round put off leaves somebody only in the next one. */
export async function everyoneListed(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT person_id FROM standing ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}

export type StandingRow = {
  person_id: string;
  year: number;
  sort_name: string;
  search_text: string;
  birth_date: string;
  birth_month: number;
  planned_month: string;
  group_id: string;
  group_order: number;
  also_fits: string;
  registers: string;
  register_count: number;
  flags: string;
  /** What group rules ask besides registers and age, as JSON. */
  circumstances: string;
  /** 1: something to think of before a letter or a visit, such as large print or a care home. */
  has_needs: number;
  last_review_on: string | null;
};

export function addStandings(db: Writer, rows: readonly StandingRow[]) {
  const columns = (
    'person_id year sort_name search_text birth_date birth_month planned_month group_id group_order also_fits ' +
    'registers register_count flags circumstances has_needs last_review_on'
  ).split(' ') as (keyof StandingRow)[];
  return db.insertMany(
    'standing',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

export function addReviewDays(db: Writer, rows: readonly { personId: string; on: string }[]) {
  return db.insertMany(
    'register_review',
    ['person_id', 'next_change_on'],
    rows.map(({ personId, on }) => [personId, on]),
  );
}

/** Somebody found after the practice's first list has joined; those of the first list were there already. */
export async function hasEarlierImport(db: Reader): Promise<boolean> {
  return (await db.row(sql`SELECT id FROM import LIMIT 1`)) !== null;
}

/** People whose place may change today without any event. */
export async function peopleDueForReview(db: Reader, today: string): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT person_id FROM register_review WHERE next_change_on <= ${today} ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}

/**
 * Everyone on a list whose places do not reach from this year into the next yet, or who has no round of this year: on
 * the first day of a QOF year that is everyone.
 */
export async function peopleWithoutYear(db: Reader, year: number): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT s.person_id FROM standing s
     WHERE NOT EXISTS (SELECT 1 FROM standing t WHERE t.person_id = s.person_id AND t.year = ${year + 1})
     UNION
    SELECT s.person_id FROM standing s
     WHERE s.year = ${year} AND NOT EXISTS (SELECT 1 FROM cycle c WHERE c.person_id = s.person_id AND c.year = ${year})
     ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}
