import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

const id = 'recall-day';

/** The day every round was last looked at, or null. */
export async function dayLookedAt(db: Reader): Promise<string | null> {
  const row = await db.row<{ value: string }>(sql`SELECT value FROM setting WHERE id = ${id}`);
  return row?.value ?? null;
}

export async function keepDayLookedAt(
  db: Writer,
  day: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await db.run(sql`
    INSERT INTO setting (id, value, changed_at, changed_by, version) VALUES (${id}, ${day}, ${at}, ${by}, 1)
    ON CONFLICT (id) DO UPDATE
       SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
           version = setting.version + 1`);
}
