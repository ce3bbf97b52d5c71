import { Problem } from '../../shared/problem.ts';
import { joinSql, sql, sqlName, type SqlValue } from './sql.ts';
import type { Writer } from './store.ts';

/**
 * Changes one shared row if it is still as the user saw it. Throws `changed-by-someone-else` otherwise, so that
 * nobody overwrites what they have not read.
 */
export async function changeVersioned(
  db: Writer,
  table: string,
  { id, version }: { id: string; version: number },
  changes: Record<string, SqlValue>,
): Promise<void> {
  const settings = Object.entries(changes).map(([column, value]) => sql`${sqlName(column)} = ${value}`);
  const changed = await db.run(sql`
    UPDATE ${sqlName(table)} SET ${joinSql([...settings, sql`version = version + 1`], ', ')}
     WHERE id = ${id} AND version = ${version}`);
  if (changed === 0) throw new Problem('changed-by-someone-else', `${table} version ${version}`);
}
