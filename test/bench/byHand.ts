import { join } from 'node:path';
import Database from 'better-sqlite3';
import { renderSql, type Sql } from '../../main/db/sql.ts';
import type { Reader } from '../../main/db/store.ts';
import { keyringIn } from '../../main/practice/keyring.ts';
import { usualCost } from '../../main/practice/passwords.ts';
import { benchPassword } from './openHouse.ts';

/** The practice's key, by its manager's password. */
export async function keyOf(folder: string): Promise<string> {
  const keyring = keyringIn(folder, usualCost);
  const [manager] = keyring.members();
  return (await keyring.keyFor(manager?.id ?? '', benchPassword)) ?? '';
}

/** Half of this year's people have been invited, as in the middle of a year: a practice that was just made has nobody. */
export function inviteHalf(folder: string, key: string, year: number): void {
  const connection = openFile(folder, key, { fileMustExist: true });
  connection
    .prepare(
      `UPDATE cycle SET places = 'sd------', step = 'tests' WHERE year = ? AND ended_as IS NULL AND id < (
      SELECT id FROM cycle WHERE year = ? ORDER BY id LIMIT 1 OFFSET (SELECT COUNT(*) / 2 FROM cycle WHERE year = ?))`,
    )
    .run(year, year, year);
  connection.close();
}

function openFile(folder: string, key: string, options: Database.Options): Database.Database {
  const connection = new Database(join(folder, 'practice.db'), options);
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${key}'"`, 'cache_size=-64000'])
    connection.pragma(setting);
  return connection;
}

/** The same encrypted file without the program: better-sqlite3 alone, statements prepared once. */
export function openByHand(folder: string, key: string) {
  const connection = openFile(folder, key, { readonly: true, fileMustExist: true });
  const prepared = new Map<string, Database.Statement>();

  function all(statement: Sql): unknown[] {
    const text = renderSql(statement, () => '?');
    const known = prepared.get(text) ?? connection.prepare(text);
    prepared.set(text, known);
    return known.all(...statement.values);
  }

  const reader: Reader = {
    engine: 'sqlite',
    rows: <T>(statement: Sql) => Promise.resolve(all(statement) as T[]),
    row: <T>(statement: Sql) => Promise.resolve((all(statement)[0] as T | undefined) ?? null),
    kept: (_name, make) => make(),
  };
  return { reader, connection, close: () => connection.close() };
}
