import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** Asks once per term, however many people have it. */
export async function askAboutTerm(
  db: Writer,
  question: { id: string; subject: string; facts: string; now: string },
): Promise<void> {
  await db.run(sql`
    INSERT INTO import_question (id, kind, subject, person_id, facts, import_id, asked_at, version)
    SELECT ${question.id}, 'term', ${question.subject}, NULL, ${question.facts}, '', ${question.now}, 1
     WHERE NOT EXISTS (SELECT 1 FROM import_question WHERE subject = ${question.subject} AND answer IS NULL)`);
}

export async function countPeopleWithTerm(db: Reader, term: string): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(DISTINCT person_id) AS n FROM condition_entry WHERE code IS NULL AND term = ${term}`);
  return row?.n ?? 0;
}
