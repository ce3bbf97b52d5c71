import pg from 'pg';
import { onTestFinished } from 'vitest';

/** The server the tests were given; see `test/support/postgresServer.ts` for how one is started. */
function serverUrl(): string {
  const url = process.env['HOUSE_TEST_POSTGRES'];
  if (url === undefined) throw new Error('HOUSE_TEST_POSTGRES names no server');
  return url;
}

let made = 0;

/** A database of its own for one test, sorted byte by byte as SQLite sorts; dropped when the test has ended. */
export async function newTestDatabase(): Promise<string> {
  const name = `house_${process.pid}_${(made += 1)}`;
  const template = process.env['HOUSE_TEST_TEMPLATE'] ?? 'template0';
  await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await asAdmin(
    `CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' STRATEGY FILE_COPY`,
  );
  onTestFinished(() => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
