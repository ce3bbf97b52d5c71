import type { Engine } from './store.ts';

/**
 * Where imports wait for a person's yes. On SQLite this is a second encrypted file, thrown away when the practice is
 * next opened; on PostgreSQL a schema of its own. Both are named `stage.` in every statement.
 */
const tables: readonly string[] = [];

export const stageSchema: Record<Engine, readonly string[]> = {
  sqlite: tables.map((table) => `CREATE TABLE IF NOT EXISTS ${table}`),
  postgres: [
    'CREATE SCHEMA IF NOT EXISTS stage',
    ...tables.map((table) => `CREATE UNLOGGED TABLE IF NOT EXISTS ${table}`),
  ],
};
