import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

/** Those of some appointments whose person is here and has not declined their year; one that ended otherwise cancels nothing. */
export async function expectedAgain(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.rows<{ id: string }>(sql`
    SELECT a.id FROM appointment a JOIN person p ON p.id = a.person_id JOIN cycle c ON c.id = a.cycle_id
     WHERE a.id IN ${inList(ids)} AND p.death_kind IS NULL AND p.registration = 'registered'
       AND (c.ended_as IS NULL OR c.ended_as <> 'declined') ORDER BY a.id`);
  return new Set(rows.map(({ id }) => id));
}
