import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export function countReplacedLists(db: Reader) {
  return db.rows<{ list: string; version: string; n: number }>(sql`
    SELECT list, MAX(version) AS version, COUNT(*) AS n FROM code_list_entry GROUP BY list ORDER BY list`);
}

export async function replaceListRows(
  db: Writer,
  {
    list,
    version,
    entries,
  }: { list: string; version: string; entries: readonly { code: string; term: string }[] },
): Promise<void> {
  await db.run(sql`DELETE FROM code_list_entry WHERE list = ${list}`);
  await db.insertMany(
    'code_list_entry',
    ['list', 'code', 'term', 'version'],
    entries.map(({ code, term }) => [list, code, term, version]),
  );
}

/** Everyone with any condition: a list that changes may put anybody on a register or take them off. */
export async function peopleWithConditions(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT person_id FROM condition_entry ORDER BY person_id`);
  return rows.map((row) => row.person_id);
}
