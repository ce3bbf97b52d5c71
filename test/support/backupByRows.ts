import { readFileSync } from 'node:fs';
import type { Core } from '../../main/core.ts';
import { sql, sqlName } from '../../main/db/sql.ts';
import type { Row } from '../../main/db/store.ts';

/** Every row of a practice but who may sign in and what is noted of them, by table. */
export type RowsOfPractice = ReadonlyMap<string, readonly Row[]>;

/** A new practice has its own: its keys, its members and their audit trail stay as they are. */
const itsOwn = ['practice', 'member', 'audit', 'migrations'];

/** What a copy of the database holds, whichever engine it is on. */
export function backupByRows(core: Pick<Core, 'write'>): Promise<RowsOfPractice> {
  return core.write(async (db) => {
    const rows = new Map<string, Row[]>();
    for (const table of tablesInOrder())
      rows.set(table, await db.rows<Row>(sql`SELECT * FROM ${sqlName(table)}`));
    return rows;
  });
}

/** Puts them into a practice that has just been set up: its constraints and fences look at every row. */
export function restoreByRows(core: Pick<Core, 'write'>, backup: RowsOfPractice): Promise<void> {
  return core.write(async (db) => {
    // What is only ever added to is empty in a new practice, and refuses even that.
    for (const table of tablesInOrder().toReversed())
      if (await db.row(sql`SELECT 1 AS one FROM ${sqlName(table)} LIMIT 1`))
        await db.run(sql`DELETE FROM ${sqlName(table)}`);
    for (const table of tablesInOrder()) {
      const rows = backup.get(table) ?? [];
      const columns = Object.keys(rows[0] ?? {});
      if (rows.length === 0) continue;
      await db.insertMany(
        table,
        columns,
        rows.map((row) => columns.map((column) => row[column] ?? null)),
      );
    }
  });
}

/** Each table after those it refers to. */
function tablesInOrder(): string[] {
  const schema = readFileSync(new URL('./schema.sqlite.sql', import.meta.url), 'utf8');
  const statements = schema.split(/^CREATE /m).filter((one) => one.startsWith('TABLE '));
  const waiting = new Map(
    statements.map((one) => {
      const name = /^TABLE "?(\w+)"?/.exec(one)?.[1] ?? '';
      const needs = [...one.matchAll(/REFERENCES "?(\w+)"?/g)].flatMap(([, table]) => table ?? []);
      return [name, needs.filter((table) => table !== name)] as const;
    }),
  );
  const order: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => needs.every((table) => !waiting.has(table)));
    if (ready.length === 0) throw new Error(`Tables that refer to each other: ${[...waiting.keys()].join()}`);
    for (const [name] of ready) waiting.delete(name);
    order.push(...ready.map(([name]) => name));
  }
  return order.filter((table) => !itsOwn.includes(table));
}
