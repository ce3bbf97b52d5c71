import pg from 'pg';

/** The server the tests were given; see `test/support/postgresServer.ts` for how one is started. */
function serverUrl(): string {
  const url = process.env['HOUSE_TEST_POSTGRES'];
  if (url === undefined) throw new Error('HOUSE_TEST_POSTGRES names no server');
  return url;
}

let made = 0;

/** A database of its own for one test, sorted byte by byte as SQLite sorts. */
export async function newTestDatabase(): Promise<string> {
  const name = `house_${process.pid}_${(made += 1)}`;
  const admin = new pg.Client({ connectionString: serverUrl() });
  await admin.connect();
  try {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
    );
  } finally {
    await admin.end();
  }
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}
