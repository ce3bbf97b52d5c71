import type { EvidenceFilter } from '../../shared/evidence/evidence.contract.ts';
import { allOf, inList, sql, type Sql } from '../db/sql.ts';
import type { Reader, Row, Writer } from '../db/store.ts';
import { personLineColumns, type PersonLineRow } from '../people/people.sql.ts';

export type EvidenceRow = {
  person_id: string;
  year: number;
  register: string;
  sort_name: string;
  counting: 0 | 1 | 2;
  first_on: string | null;
  second_on: string | null;
  care: 'to-offer' | 'reviewed' | 'declined';
  care_on: string | null;
  still_due: number;
  recent: 'diagnosed' | 'joined' | null;
  recent_on: string | null;
  rule_version: string;
};

const columns =
  'person_id year register sort_name counting first_on second_on care care_on still_due recent recent_on rule_version'.split(
    ' ',
  ) as (keyof EvidenceRow)[];

export function addEvidence(db: Writer, rows: readonly EvidenceRow[]): Promise<void> {
  return db.insertMany(
    'evidence',
    columns,
    rows.map((row) => columns.map((column) => row[column] satisfies Row[string])),
  );
}

export async function forgetEvidence(db: Writer, ids: readonly string[]): Promise<void> {
  await db.run(sql`DELETE FROM evidence WHERE person_id IN ${inList(ids)}`);
}

export async function hasEvidenceOf(db: Reader, year: number): Promise<boolean> {
  return (await db.row(sql`SELECT register FROM evidence WHERE year = ${year} LIMIT 1`)) !== null;
}

export async function everyoneWithRegister(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT person_id FROM membership WHERE until IS NULL ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}

export function peopleOfInvitations(db: Reader, ids: readonly string[]): Promise<string[]> {
  return peopleBy(ids, (some) => sql`SELECT DISTINCT person_id FROM invitation WHERE id IN ${some}`, db);
}

export function peopleOfCycles(db: Reader, ids: readonly string[]): Promise<string[]> {
  return peopleBy(ids, (some) => sql`SELECT DISTINCT person_id FROM cycle WHERE id IN ${some}`, db);
}

async function peopleBy(ids: readonly string[], asked: (some: Sql) => Sql, db: Reader): Promise<string[]> {
  const people: string[] = [];
  for (let from = 0; from < ids.length; from += 1000) {
    const rows = await db.rows<{ person_id: string }>(asked(inList(ids.slice(from, from + 1000))));
    people.push(...rows.map((row) => row.person_id));
  }
  return people;
}

/** How many people of each register stand alike; read along its index, some 80,000 rows become a hundred. */
export function figuresOf(db: Reader, year: number) {
  return db.rows<{
    register: string;
    counting: number;
    still_due: number;
    recent: string | null;
    n: number;
  }>(sql`
    SELECT register, counting, still_due, recent, COUNT(*) AS n FROM evidence WHERE year = ${year}
     GROUP BY register, counting, still_due, recent ORDER BY register, counting, still_due, recent NULLS FIRST`);
}

/** How many people a question finds, each once: side by side in the index of their names, so that none is remembered. */
export async function countFound(db: Reader, filter: EvidenceFilter): Promise<number> {
  const found = sql`evidence e WHERE ${asked(filter)}`;
  const row = await db.row<{ n: number }>(
    filter.register === null
      ? sql`SELECT COUNT(*) AS n FROM (SELECT DISTINCT e.sort_name, e.person_id FROM ${found}) found`
      : sql`SELECT COUNT(*) AS n FROM ${found}`,
  );
  return row?.n ?? 0;
}

export type FoundRow = PersonLineRow & { planned_month: string | null };

/** One window of the people a question finds, by name; they are found first, and only they are looked up in full. */
export function foundRows(db: Reader, filter: EvidenceFilter, window: { from: number; limit: number }) {
  const each =
    filter.register === null ? sql`DISTINCT e.sort_name, e.person_id` : sql`e.sort_name, e.person_id`;
  return db.rows<FoundRow>(sql`
    SELECT ${personLineColumns}, s.planned_month
      FROM (SELECT ${each} FROM evidence e WHERE ${asked(filter)}
             ORDER BY e.sort_name, e.person_id LIMIT ${window.limit} OFFSET ${window.from}) w
      JOIN person p ON p.id = w.person_id
      LEFT JOIN standing s ON s.person_id = p.id AND s.year = ${filter.year}
     ORDER BY w.sort_name, w.person_id`);
}

/** Why each of some people is found: one row for each register. */
export function evidenceRows(db: Reader, filter: EvidenceFilter, ids: readonly string[]) {
  return db.rows<EvidenceRow>(sql`
    SELECT e.person_id, e.year, e.register, e.sort_name, e.counting, e.first_on, e.second_on, e.care, e.care_on,
           e.still_due, e.recent, e.recent_on, e.rule_version
      FROM evidence e WHERE e.person_id IN ${inList(ids)} AND ${asked(filter)}
     ORDER BY e.person_id, e.register`);
}

const shown: Record<EvidenceFilter['show'], Sql[]> = {
  everyone: [],
  none: [sql`e.counting = 0`],
  one: [sql`e.counting = 1`],
  two: [sql`e.counting = 2`],
  'still-due': [sql`e.still_due = 1`],
  recent: [sql`e.recent IS NOT NULL`],
};

function asked({ year, register, show }: EvidenceFilter): Sql {
  return allOf([
    sql`e.year = ${year}`,
    ...(register === null ? [] : [sql`e.register = ${register}`]),
    ...shown[show],
  ]);
}
