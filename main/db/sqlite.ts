import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DataSource, type QueryRunner } from 'typeorm';
import { inTurn } from './inTurn.ts';
import { keepAnswers } from './keepAnswers.ts';
import { migrations } from './migrations/index.ts';
import type { Opened, Purpose, Reader, Store } from './store.ts';
import { readerOf, writerOn, type InsertMany } from './typeormStore.ts';

export const databaseFile = (folder: string) => join(folder, 'practice.db');
const stageFile = (folder: string) => join(folder, 'stage.db');

type SqliteOptions = { folder: string; key: string; purpose: Purpose };

/** Throws what SQLite throws: `openStore` turns it into a sentence. `key` is 64 hex digits. */
export async function openSqlite(options: SqliteOptions): Promise<Opened> {
  const { folder, purpose } = options;
  if (purpose === 'write') forgetStage(folder);

  const source = new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: databaseFile(folder),
    fileMustExist: purpose !== 'write',
    migrations: migrations.map((one) => one.sqlite),
    migrationsTransactionMode: 'all',
    prepareDatabase: (connection: Database.Database) => prepare(connection, options),
    // All there are, in their few lengths of lists: TypeORM forgets the oldest, wanted or not.
    statementCacheSize: 600,
  });
  await source.initialize();

  const runner = source.createQueryRunner();
  const db = writerOn(runner, 'sqlite', insertManyRows);
  const reader = readerOf(purpose === 'read' ? await keepingAnswers(db, runner) : db);
  const turn = inTurn();

  const store: Store = {
    engine: 'sqlite',
    read: (work) => turn(() => transaction(runner, '', () => work(reader))),
    write: (work) => turn(() => transaction(runner, purpose === 'write' ? waitToWrite : '', () => work(db))),
    copyTo: (path) =>
      turn(async () => {
        await runner.query('VACUUM main INTO ?', [path]);
      }),
    forgetPages: () =>
      turn(async () => {
        await runner.query('PRAGMA shrink_memory');
      }),
    close: () => turn(() => source.destroy()),
  };
  return { store, source };
}

/** A connection that writes would not see its own writing in the number it goes by. */
async function keepingAnswers(db: Reader, runner: QueryRunner): Promise<Reader> {
  const connection = (await runner.connect()) as Database.Database;
  const version = connection.prepare('PRAGMA main.data_version').pluck();
  return { ...db, kept: keepAnswers(() => version.get()) };
}

/**
 * Changes nothing, and by that waits until whoever else writes to the practice's file has done so: what is read next is
 * what is there. A transaction that reads first and is overtaken would be refused at its first write. `BEGIN IMMEDIATE`
 * would wait for whoever stages a list as well.
 */
const waitToWrite = 'DELETE FROM main.migrations WHERE FALSE';

/**
 * One transaction. A full disk makes SQLite undo it by itself: TypeORM would go on counting it as open, and nothing
 * written afterwards would ever be kept.
 */
async function transaction<T>(runner: QueryRunner, first: string, work: () => Promise<T>): Promise<T> {
  const connection = (await runner.connect()) as Database.Database;
  connection.exec('BEGIN');
  try {
    connection.exec(first);
    const answer = await work();
    connection.exec('COMMIT');
    return answer;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

function prepare(connection: Database.Database, { folder, key, purpose }: SqliteOptions) {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('The data key is not 256 bits of hex');
  connection.pragma(`cipher='sqlcipher'`);
  connection.pragma('legacy=4');
  connection.pragma(`key="x'${key}'"`);
  // A big sort would otherwise leave names in clear text in a temporary file.
  connection.pragma('temp_store=MEMORY');
  connection.pragma('journal_mode=WAL');
  connection.prepare(`ATTACH ? AS stage KEY "x'${key}'"`).run(stageFile(folder));
  for (const setting of settings) connection.pragma(setting);
  if (purpose === 'stage') connection.pragma('cache_size=-8000');
  if (purpose === 'read') {
    connection.pragma('query_only=ON');
    // A preview is looked at window by window.
    connection.pragma('stage.cache_size=-16000');
    // The lists of 100,000 people do not fit in less, and every page that is not kept is decrypted again.
    connection.pragma('cache_size=-128000');
  }
  assertSafe(connection);
}

const settings = [
  'stage.journal_mode=WAL',
  'synchronous=FULL',
  // What is staged can be read again from its file: speed matters more there than a power cut.
  'stage.synchronous=OFF',
  'foreign_keys=ON',
  'secure_delete=ON',
  'trusted_schema=OFF',
  'busy_timeout=5000',
  // Enough for an import, which writes in the order of its tables: twice as much makes it no quicker, two thirds as much a
  // tenth slower. Every MB counts twice: what one statement has written and the next moves out, SQLite keeps a copy of.
  'cache_size=-24000',
  // It is written and read from end to end: what has been read is not wanted again.
  'stage.cache_size=-4000',
];

function assertSafe(connection: Database.Database) {
  const expected = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    temp_store: 2,
    trusted_schema: 0,
    secure_delete: 1,
  };
  for (const [name, value] of Object.entries(expected)) {
    const actual = connection.pragma(name, { simple: true });
    if (actual !== value) throw new Error(`SQLite keeps ${name} at ${String(actual)}`);
  }
}

/** What an earlier session staged is of no use to this one. */
function forgetStage(folder: string) {
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(stageFile(folder) + ending)) rmSync(stageFile(folder) + ending);
  }
}

/** The insert of each table and its columns, which an import and every change of a round write again and again. */
const inserts = new WeakMap<Database.Database, Map<string, Database.Statement>>();

const insertManyRows: InsertMany = async (runner: QueryRunner, table, columns, rows) => {
  const connection = (await runner.connect()) as Database.Database;
  const places = columns.map(() => '?').join(', ');
  const statement = insertOn(connection, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
  for (const row of rows) statement.run(row);
};

function insertOn(connection: Database.Database, text: string): Database.Statement {
  const known = inserts.get(connection) ?? new Map<string, Database.Statement>();
  inserts.set(connection, known);
  const statement = known.get(text) ?? connection.prepare(text);
  known.set(text, statement);
  return statement;
}
