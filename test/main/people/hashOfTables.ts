import { createHash } from 'node:crypto';
import type { Core } from '../../../main/core.ts';
import type { Sql } from '../../../main/db/sql.ts';
import { sql } from '../../../main/db/sql.ts';

/** The number of rows and a hash of every table of the practice's own database, the stage left out. */
export function tablesOf(core: Core): Promise<Record<string, { rows: number; hash: string }>> {
  return core.write(async (db) => {
    const names = await db.rows<{ name: string }>(
      db.engine === 'sqlite'
        ? sql`SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name`
        : sql`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
    );
    const tables: Record<string, { rows: number; hash: string }> = {};
    for (const { name } of names) {
      const table: Sql = {
        texts: [`SELECT * FROM ${db.engine === 'sqlite' ? 'main' : 'public'}.${name}`],
        values: [],
      };
      const rows = (await db.rows<object>(table)).map((row) => JSON.stringify(row)).toSorted();
      tables[name] = { rows: rows.length, hash: createHash('sha256').update(rows.join('\n')).digest('hex') };
    }
    return tables;
  });
}
