import type { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import type { WriteContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

export type Setting<T> = { value: T; version: number };

/** What the practice has set, or the default with version 0. */
export async function findSetting<S extends z.ZodType>(
  db: Reader,
  id: string,
  { schema, usual }: { schema: S; usual: z.output<S> },
): Promise<Setting<z.output<S>>> {
  const row = await db.row<{ value: string; version: number }>(sql`
    SELECT value, version FROM setting WHERE id = ${id}`);
  return row
    ? { value: schema.parse(JSON.parse(row.value)), version: row.version }
    : { value: usual, version: 0 };
}

/** Throws `changed-by-someone-else` unless the setting is still as the user saw it. */
export async function saveSetting(
  ctx: WriteContext,
  id: string,
  { value, version }: Setting<unknown>,
): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: ctx.clock.now(), changed_by: ctx.actor.name };
  const changed = await ctx.db.run(sql`
    INSERT INTO setting (id, value, changed_at, changed_by, version)
    VALUES (${id}, ${row.value}, ${row.changed_at}, ${row.changed_by}, 1)
    ON CONFLICT (id) DO UPDATE
       SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by,
           version = setting.version + 1
     WHERE setting.version = ${version}`);
  if (changed === 0) throw new Problem('changed-by-someone-else', id);
}
