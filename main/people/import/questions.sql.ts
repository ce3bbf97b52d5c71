import { inList, sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

export type QuestionRow = {
  id: string;
  kind: 'differs-from-staff' | 'missing' | 'same-number' | 'term';
  subject: string;
  person_id: string | null;
  facts: string;
  asked_at: string;
  version: number;
  family_name: string | null;
  given_name: string | null;
  title: string | null;
};

/** What a question is about in which a list differs from what staff recorded: one thing of one person. */
export function differsSubject(personId: string, field: string): string {
  return `differs-from-staff|${personId}|${field}`;
}

/** Staff have recorded something of a person anew: what was asked about it has its answer. */
export function answerByRecord(
  db: Writer,
  { personId, field, by, at }: { personId: string; field: string; by: string; at: string },
): Promise<number> {
  const ends = field === 'death' || field === 'departure';
  const subjects = [differsSubject(personId, field), ...(ends ? [`missing|${personId}`] : [])];
  return db.run(sql`
    UPDATE import_question
       SET answer = 'recorded', answered_by = ${by}, answered_at = ${at}, version = version + 1
     WHERE answer IS NULL AND subject IN ${inList(subjects)}`);
}

const open = sql`
  SELECT q.id, q.kind, q.subject, q.person_id, q.facts, q.asked_at, q.version, p.family_name, p.given_name, p.title
    FROM import_question q LEFT JOIN person p ON p.id = q.person_id
   WHERE q.answer IS NULL`;

export async function openQuestions(db: Reader, { from, limit }: { from: number; limit: number }) {
  // Terms first: one answer settles many people.
  const rows = await db.rows<QuestionRow>(sql`
    ${open} ORDER BY CASE q.kind WHEN 'term' THEN 0 WHEN 'same-number' THEN 1 WHEN 'differs-from-staff' THEN 2 ELSE 3 END,
             p.sort_name NULLS FIRST, q.subject, q.id
     LIMIT ${limit} OFFSET ${from}`);
  return { total: await countOpenQuestions(db), rows };
}

export async function countOpenQuestions(db: Reader): Promise<number> {
  const row = await db.row<{ n: number }>(
    sql`SELECT COUNT(*) AS n FROM import_question WHERE answer IS NULL`,
  );
  return row?.n ?? 0;
}

export function findOpenQuestion(db: Reader, id: string) {
  return db.row<QuestionRow>(sql`${open} AND q.id = ${id}`);
}

/** Whether somebody else is held under an NHS number. */
export async function isNumberHeld(db: Reader, nhsNumber: string, personId: string): Promise<boolean> {
  const other = await db.row(
    sql`SELECT id FROM person WHERE nhs_number = ${nhsNumber} AND id <> ${personId}`,
  );
  return other !== null;
}

export function addTermAnswer(
  db: Writer,
  answer: { term: string; register: string; by: string; at: string },
) {
  return db.run(sql`
    INSERT INTO term_answer (term, register, answered_by, answered_at)
    VALUES (${answer.term}, ${answer.register}, ${answer.by}, ${answer.at})
    ON CONFLICT (term) DO UPDATE
       SET register = excluded.register, answered_by = excluded.answered_by, answered_at = excluded.answered_at`);
}

/** Everyone with this term in words only; compared in lower case, as the question was asked. */
export async function peopleWithTerm(db: Reader, terms: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const term of terms) {
    const rows = await db.rows<{ person_id: string }>(sql`
      SELECT DISTINCT person_id FROM condition_entry WHERE code IS NULL AND term = ${term} ORDER BY person_id`);
    for (const row of rows) found.add(row.person_id);
  }
  return [...found];
}
