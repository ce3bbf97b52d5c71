import { randomBytes } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import Papa from 'papaparse';

/** The least an import of this list could be: its rows parsed and put, as they are, into an encrypted file. Seconds. */
export async function importByHand(list: string, path: string): Promise<number> {
  const start = performance.now();
  const connection = new Database(path);
  for (const setting of ["cipher='sqlcipher'", 'legacy=4', `key="x'${randomBytes(32).toString('hex')}'"`])
    connection.pragma(setting);
  connection.pragma('journal_mode=WAL');
  connection.exec('CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT, born TEXT, postcode TEXT)');
  connection.exec(
    'CREATE TABLE result (person TEXT, measure TEXT, day TEXT, value TEXT, PRIMARY KEY (person, measure)) WITHOUT ROWID',
  );
  const addPerson = connection.prepare('INSERT OR IGNORE INTO person VALUES (?, ?, ?, ?)');
  const addResult = connection.prepare('INSERT OR IGNORE INTO result VALUES (?, ?, ?, ?)');

  connection.exec('BEGIN');
  await eachRow(list, (row) => {
    const number = row[1] ?? '';
    addPerson.run(number, row[0], row[2], row[6]);
    for (let column = 11; column + 1 < row.length; column += 2)
      addResult.run(number, String(column), row[column + 1], row[column]);
  });
  connection.exec('COMMIT');
  connection.close();
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  return (performance.now() - start) / 1000;
}

function eachRow(list: string, take: (row: string[]) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(list, { highWaterMark: 1 << 18 }), {
      delimiter: ',',
      skipEmptyLines: true,
      step: ({ data }) => take(data),
      complete: () => resolve(),
      error: reject,
    });
  });
}
