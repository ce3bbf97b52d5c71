import { BookingWishes, noWishes } from '../../../shared/booking/wishes.ts';
import { Problem } from '../../../shared/problem.ts';
import type { WriteContext } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

export type SavedWishes = { wishes: BookingWishes; version: number };

/** What a column keeps; a wish of a later kind that is not kept yet is none. */
export function wishesIn(kept: string | null): BookingWishes {
  return kept === null ? noWishes : BookingWishes.parse({ ...noWishes, ...(JSON.parse(kept) as object) });
}

/** None with version 0 where nobody has said anything. */
export async function wishesOf(db: Reader, personId: string): Promise<SavedWishes> {
  const row = await db.row<{ wishes: string; version: number }>(sql`
    SELECT wishes, version FROM booking_wish WHERE person_id = ${personId}`);
  return { wishes: wishesIn(row?.wishes ?? null), version: row?.version ?? 0 };
}

/** Throws `changed-by-someone-else` unless they are as the user saw them. */
export async function saveWishes(
  ctx: WriteContext,
  personId: string,
  { wishes, version }: SavedWishes,
): Promise<void> {
  const row = { wishes: JSON.stringify(wishes), changed_by: ctx.actor.name, changed_at: ctx.clock.now() };
  const changed = await ctx.db.run(sql`
    INSERT INTO booking_wish (person_id, wishes, changed_by, changed_at, version)
    VALUES (${personId}, ${row.wishes}, ${row.changed_by}, ${row.changed_at}, 1)
    ON CONFLICT (person_id) DO UPDATE
       SET wishes = excluded.wishes, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
           version = booking_wish.version + 1
     WHERE booking_wish.version = ${version}`);
  if (changed === 0) throw new Problem('changed-by-someone-else', 'booking_wish');
}
