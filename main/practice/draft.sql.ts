import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export async function findDraft(db: Reader, memberId: string, place: string): Promise<string | null> {
  const row = await db.row<{ value: string }>(sql`
    SELECT value FROM draft WHERE member_id = ${memberId} AND place = ${place}`);
  return row?.value ?? null;
}

/** Keeps what is being typed; null forgets it. */
export async function keepDraft(
  db: Writer,
  draft: { memberId: string; place: string; value: string | null; at: string },
): Promise<void> {
  const { memberId, place, value, at } = draft;
  if (value === null) {
    await db.run(sql`DELETE FROM draft WHERE member_id = ${memberId} AND place = ${place}`);
    return;
  }
  await db.run(sql`
    INSERT INTO draft (member_id, place, value, kept_at) VALUES (${memberId}, ${place}, ${value}, ${at})
    ON CONFLICT (member_id, place) DO UPDATE SET value = excluded.value, kept_at = excluded.kept_at`);
}
