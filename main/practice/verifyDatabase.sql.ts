import type { Soundness } from '../../shared/practice/practice.contract.ts';
import { migrations } from '../db/migrations/index.ts';
import { sql, sqlName, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

/**
 * Looks through the whole database: its pages, its references, its schema and every row of its tables. A page that
 * cannot be read at all is `database-damaged`.
 */
export async function verifyDatabase(db: Reader): Promise<Soundness> {
  const problems = db.engine === 'sqlite' ? await brokenPages(db) : [];
  const tables: Soundness['tables'] = [];
  for (const name of await tableNames(db)) {
    const row = await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM ${sqlName(name)}`);
    tables.push({ name, rows: row?.n ?? 0 });
  }
  const schema = await schemaSteps(db);
  if (schema.join() !== migrations.map((one) => one.name).join())
    problems.push('The database and this version of House of Care do not have the same schema.');
  return { engine: db.engine, schema: schema.at(-1) ?? '', tables, problems };
}

/** SQLite looks at its own pages; a server does this for itself and never breaks a reference. */
async function brokenPages(db: Reader): Promise<string[]> {
  const pages = await db.rows<{ integrity_check: string }>(sql`PRAGMA main.integrity_check`);
  const references = await db.rows<{ table: string }>(sql`PRAGMA main.foreign_key_check`);
  return [
    ...pages
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `The database file is damaged: ${row.integrity_check}.`),
    ...[...Map.groupBy(references, (row) => row.table)].map(
      ([table, rows]) => `${rows.length} rows of "${table}" refer to a row that is not there.`,
    ),
  ];
}

function tableNames(db: Reader): Promise<string[]> {
  const question: Sql =
    db.engine === 'sqlite'
      ? sql`SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`
      : sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename`;
  return db.rows<{ name: string }>(question).then((rows) => rows.map((row) => row.name));
}

async function schemaSteps(db: Reader): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(sql`SELECT name FROM migrations ORDER BY timestamp`);
  return rows.map((row) => row.name);
}
