import pg from 'pg';
import { DataSource } from 'typeorm';
import { Problem } from '../../shared/problem.ts';
import { inTurn } from './inTurn.ts';
import { migrations } from './migrations/index.ts';
import type { Opened, Purpose, Store } from './store.ts';
import { readerOf, transaction, withRunner, writerOn, type InsertMany } from './typeormStore.ts';

// count(*) and sums come back as numbers, as they do from SQLite; nothing here counts past 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

/** `url` carries host, database, user and password. */
export async function openPostgres({ url, purpose }: { url: string; purpose: Purpose }): Promise<Opened> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize: purpose === 'read' ? 4 : 1,
    migrations: migrations.map((one) => one.postgres),
    migrationsTransactionMode: 'all',
    extra: { options: purpose === 'read' ? '-c default_transaction_read_only=on' : '' },
  });
  await source.initialize();
  const turn = inTurn();

  const store: Store = {
    engine: 'postgres',
    read: (work) =>
      withRunner(source, (runner) =>
        transaction(
          runner,
          () => work(readerOf(writerOn(runner, 'postgres', insertManyRows))),
          'REPEATABLE READ',
        ),
      ),
    write: (work) =>
      turn(() =>
        again(() =>
          withRunner(source, (runner) =>
            transaction(runner, () => work(writerOn(runner, 'postgres', insertManyRows)), 'SERIALIZABLE'),
          ),
        ),
      ),
    copyTo: () => Promise.reject(new Problem('unexpected', 'a server is backed up with its own tools')),
    // The server keeps the pages.
    forgetPages: () => Promise.resolve(),
    close: () => source.destroy(),
  };
  return { store, source };
}

/** A server is set up when its database holds a practice: an empty schema may be there from an attempt cut short. */
export async function isSetUpOn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const table = await client.query<{ found: string | null }>(`SELECT to_regclass('practice') AS found`);
    if (typeof table.rows[0]?.found !== 'string') return false;
    return (await client.query('SELECT id FROM practice')).rows.length > 0;
  } finally {
    await client.end();
  }
}

/** As often as it takes when half a hundred people book into one clinic at the same moment. */
const attempts = 12;

/** Two computers deciding on the same facts: the server lets one go on and asks the other to look again. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !isConflict(error)) throw error;
      await pause(attempt);
    }
  }
}

/** Longer each time and never the same for two, so that those who met do not meet again: at most 0.4 s. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(400, 5 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

function isConflict(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  // Not serializable, a deadlock, or the same row made by both a moment ago: the second look finds it there.
  return code === '40001' || code === '40P01' || code === '23505';
}

const insertManyRows: InsertMany = async (runner, table, columns, rows) => {
  // A statement takes at most 65,535 values.
  const perStatement = Math.max(1, Math.floor(60_000 / columns.length));
  for (let from = 0; from < rows.length; from += perStatement) {
    const some = rows.slice(from, from + perStatement);
    let index = 0;
    const places = some.map((row) => `(${row.map(() => `$${(index += 1)}`).join(', ')})`).join(', ');
    await runner.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places}`, some.flat());
  }
};
