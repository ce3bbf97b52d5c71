import type { DissentKind } from '../../shared/people/dissent.ts';
import { sql, inList, type Sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

const bare = sql`REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(mobile, ' ', ''), '(', ''), ')', ''), '.', ''), '-', ''), '+440', '0'), '+44', '0')`;

/** `foldMobile` in SQL, in the words of the index `person_mobile`. */
export const foldedMobile: Sql = sql`CASE WHEN SUBSTR(${bare}, 1, 5) = '00440' THEN SUBSTR(${bare}, 5) WHEN SUBSTR(${bare}, 1, 4) = '0044' THEN '0' || SUBSTR(${bare}, 5) ELSE ${bare} END`;

/** The numbers among these that more than one living, registered person of the practice has. */
export async function sharedMobiles(db: Reader, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ number: string }>(sql`
    SELECT ${foldedMobile} AS number FROM person
     WHERE mobile IS NOT NULL AND ${foldedMobile} IN ${inList(numbers)}
       AND registration = 'registered' AND death_kind IS NULL
     GROUP BY ${foldedMobile} HAVING COUNT(*) > 1 ORDER BY 1`);
  return new Set(rows.map((row) => row.number));
}

type DissentRow = {
  id: string;
  person_id: string;
  kind: DissentKind;
  way: 'letter' | 'text' | 'email' | 'phone' | 'any';
  dissents: number;
  reason: string;
  entered_by: string;
  entered_at: string;
};

/** What people said, each person's in the order it was recorded. */
export function dissentsOf(db: Reader, personIds: readonly string[]) {
  return db.rows<DissentRow>(sql`
    SELECT id, person_id, CASE about_sharing WHEN 1 THEN 'sharing' ELSE kind END AS kind, way, dissents, reason, entered_by, entered_at
      FROM dissent WHERE person_id IN ${inList(personIds)} ORDER BY id`);
}

/**
 * The next thing a person says; its place is its id, whatever the clocks of two computers say. A refusal of sharing has
 * a column of its own.
 */
export async function addDissent(db: Writer, row: Omit<DissentRow, 'id'>): Promise<void> {
  const before = await dissentsOf(db, [row.person_id]);
  const about =
    row.kind === 'sharing' ? { kind: 'generic', about_sharing: 1 } : { kind: row.kind, about_sharing: 0 };
  await db.insert('dissent', { id: placeAfter(row.person_id, before.length), ...row, ...about });
}

type AnswerRow = {
  id: string;
  person_id: string;
  number: string;
  answer: 'own' | 'carer' | 'not-theirs';
  whose: string | null;
  entered_by: string;
  entered_at: string;
};

export function mobileAnswersOf(db: Reader, personIds: readonly string[]) {
  return db.rows<AnswerRow>(sql`
    SELECT id, person_id, number, answer, whose, entered_by, entered_at
      FROM mobile_answer WHERE person_id IN ${inList(personIds)} ORDER BY id`);
}

export async function addMobileAnswer(db: Writer, row: Omit<AnswerRow, 'id'>): Promise<void> {
  const before = await mobileAnswersOf(db, [row.person_id]);
  await db.insert('mobile_answer', { id: placeAfter(row.person_id, before.length), ...row });
}

function placeAfter(personId: string, places: number): string {
  return `${personId}.${String(places + 1).padStart(4, '0')}`;
}
