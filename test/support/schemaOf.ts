import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { Engine } from '../../main/db/store.ts';

/** The whole schema of an opened practice file, as SQLite keeps it. `key` is 64 hex digits. */
export function schemaOfFile(path: string, key: string): string {
  const file = new Database(path, { readonly: true });
  try {
    file.pragma(`cipher='sqlcipher'`);
    file.pragma('legacy=4');
    file.pragma(`key="x'${key}'"`);
    const parts = file
      .prepare(
        `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name`,
      )
      .pluck()
      .all();
    return `${parts.join(';\n\n')};\n`;
  } finally {
    file.close();
  }
}

// The server's own views of itself: columns, keys and checks, indexes, triggers and functions.
const parts = [
  `SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name || ' ' || c.data_type ||
          CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END || COALESCE(' DEFAULT ' || c.column_default, '') AS line
     FROM information_schema.columns c
    WHERE c.table_schema IN ('public', 'stage') ORDER BY c.table_schema, c.table_name, c.ordinal_position`,
  `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
    WHERE connamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'stage')) AND contype IN ('p', 'u', 'f', 'c', 'x')
    ORDER BY 1`,
  `SELECT indexdef AS line FROM pg_indexes WHERE schemaname IN ('public', 'stage') ORDER BY indexname, schemaname`,
  `SELECT pg_get_triggerdef(oid) AS line FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname`,
  `SELECT p.proname || ' ' || p.prosrc AS line FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'stage') ORDER BY p.proname`,
];

/** The whole schema of a practice's database on a server. */
export async function schemaOfServer(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const blocks: string[] = [];
    for (const part of parts) {
      const { rows } = await client.query<{ line: string }>(part);
      blocks.push(rows.map(({ line }) => line).join('\n'));
    }
    return `${blocks.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const fileOf = (engine: Engine) => fileURLToPath(new URL(`schema.${engine}.sql`, import.meta.url));

/** The schema as it was last agreed on; HOUSE_WRITE_SCHEMA=1 agrees on what is there now. */
export function agreedSchema(engine: Engine, now: string): string {
  if (process.env['HOUSE_WRITE_SCHEMA'] === '1') writeFileSync(fileOf(engine), now);
  return readFileSync(fileOf(engine), 'utf8');
}
