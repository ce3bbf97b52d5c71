import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Problem } from '../../shared/problem.ts';
import { migrations } from './migrations/index.ts';
import { refuseNetworkDrive } from './networkDrive.ts';
import { isSetUpOn, openPostgres } from './postgres.ts';
import { databaseFile, openSqlite } from './sqlite.ts';
import { stageSchema } from './stageSchema.ts';
import type { Opened, Place, Purpose, Store } from './store.ts';

/**
 * Opens a practice's database and, for the connection that writes, brings its schema up to date: refuse a newer
 * one, copy it aside, run what is pending in one transaction, check every reference. On trouble it closes and says so.
 */
export async function openStore(options: {
  place: Place;
  key: string;
  purpose: Purpose;
  /** An instant for the name of the copy. */
  now: string;
}): Promise<Store> {
  const opened = await open(options);
  if (options.purpose !== 'write') return sayingProblems(opened.store);
  try {
    await bringUpToDate(opened, options.place, options.now);
    return sayingProblems(opened.store);
  } catch (error) {
    // After a failed migration SQLite's foreign keys stay off: this connection must not be used again.
    await opened.store.close();
    const known = problemOf(error);
    throw known instanceof Problem ? known : new Problem('upgrade-failed', String(error));
  }
}

/** Whether a practice's database is there already; a server that does not answer throws. */
export async function isSetUp(place: Place): Promise<boolean> {
  return place.engine === 'sqlite' ? existsSync(databaseFile(place.folder)) : isSetUpOn(place.url);
}

async function open({
  place,
  key,
  purpose,
}: {
  place: Place;
  key: string;
  purpose: Purpose;
}): Promise<Opened> {
  try {
    if (place.engine === 'sqlite') refuseNetworkDrive(place.folder);
    return place.engine === 'sqlite'
      ? await openSqlite({ folder: place.folder, key, purpose })
      : await openPostgres({ url: place.url, purpose });
  } catch (error) {
    throw problemOf(error);
  }
}

/** A disk that is full or a page that cannot be read may come to light at any time. */
function sayingProblems(store: Store): Store {
  const tell = (error: unknown): never => {
    throw problemOf(error);
  };
  return {
    ...store,
    read: (work) => store.read(work).catch(tell),
    write: (work) => store.write(work).catch(tell),
  };
}

function problemOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The right password with a wrong key means that the two files were never a pair.
  if (code === 'SQLITE_NOTADB') return new Problem('keyring-not-ours');
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
    return new Problem('database-damaged', code);
  // Waited for in vain, or asked to look again more often than is worth it: the next try may well go through.
  if (code.startsWith('SQLITE_BUSY') || code === '40001' || code === '40P01')
    return new Problem('others-were-first', code);
  if (code === 'SQLITE_FULL') return new Problem('disk-full');
  return error;
}

async function bringUpToDate({ store, source }: Opened, place: Place, now: string): Promise<void> {
  const wasEmpty = (await migrationsDone(source)) === 0;
  if (await source.showMigrations()) {
    if (place.engine === 'sqlite' && !wasEmpty) await copyAside(store, place.folder, now);
    await source.runMigrations();
    if (place.engine === 'sqlite') await checkReferences(source);
  }
  for (const statement of stageSchema[store.engine]) await source.query(statement);
}

/** How many; 0 for a database that was just made. Throws `database-newer` when one of them is not known here. */
async function migrationsDone(source: DataSource): Promise<number> {
  const known = new Set(migrations.map((one) => one.name));
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return 0;
    const done: { name: string }[] = await runner.query('SELECT name FROM migrations');
    const newer = done.find(({ name }) => !known.has(name));
    if (newer) throw new Problem('database-newer', newer.name);
    return done.length;
  } finally {
    await runner.release();
  }
}

async function copyAside(store: Store, folder: string, now: string): Promise<void> {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  await store.copyTo(join(backups, `before-upgrade-${now.replaceAll(':', '.')}.db`));
}

async function checkReferences(source: DataSource): Promise<void> {
  const broken: unknown[] = await source.query('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Problem('upgrade-failed', `${broken.length} broken references`);
}
