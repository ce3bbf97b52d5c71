import type { DataSource, QueryRunner } from 'typeorm';
import { joinSql, renderSql, sql, sqlName, type Sql } from './sql.ts';
import type { Engine, Reader, Row, Writer } from './store.ts';

/** How an engine writes many rows; each has a way of its own that is several times faster than one by one. */
export type InsertMany = (runner: QueryRunner, ...what: Parameters<Writer['insertMany']>) => Promise<void>;

/** Our reading and writing on one TypeORM connection. */
export function writerOn(runner: QueryRunner, engine: Engine, insertMany: InsertMany): Writer {
  const placeholder = engine === 'sqlite' ? () => '?' : (index: number) => `$${index}`;

  async function ask(statement: Sql): Promise<{ records: unknown[]; affected: number }> {
    const answer = await runner.query(renderSql(statement, placeholder), [...statement.values], true);
    return { records: answer.records ?? [], affected: answer.affected ?? 0 };
  }

  return {
    engine,
    rows: async <T>(statement: Sql) => (await ask(statement)).records as T[],
    row: async <T>(statement: Sql) => ((await ask(statement)).records[0] as T | undefined) ?? null,
    kept: (_name, make) => make(),
    run: async (statement) => (await ask(statement)).affected,
    insert: async (table, row) => {
      await ask(insertStatement(table, row));
    },
    insertMany: (table, columns, rows) => insertMany(runner, table, columns, rows),
  };
}

function insertStatement(table: string, row: Row): Sql {
  const names = Object.keys(row).map(sqlName);
  const values = Object.values(row).map((value) => sql`${value}`);
  return sql`INSERT INTO ${sqlName(table)} (${joinSql(names, ', ')}) VALUES (${joinSql(values, ', ')})`;
}

/** One transaction on a connection: committed when the work ends well, rolled back when it throws. */
export async function transaction<T>(
  runner: QueryRunner,
  work: () => Promise<T>,
  isolation?: 'SERIALIZABLE' | 'REPEATABLE READ',
): Promise<T> {
  await runner.startTransaction(isolation);
  try {
    const answer = await work();
    await runner.commitTransaction();
    return answer;
  } catch (error) {
    // SQLite has undone it already where a page cannot be read; what went wrong first is what is told.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** A reader cannot be used to write by mistake: the writing functions are not there. */
export function readerOf({ engine, rows, row, kept }: Reader): Reader {
  return { engine, rows, row, kept };
}

export async function withRunner<T>(
  source: DataSource,
  work: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await work(runner);
  } finally {
    await runner.release();
  }
}
