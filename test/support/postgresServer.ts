import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, globSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { openStore } from '../../main/db/openStore.ts';
import { installPackage } from '../run/findTestBrowser.ts';
import { removeAtExit, scratchPlace } from '../run/scratchFolder.ts';

export type TestServer = { env: Record<string, string>; stop(): Promise<void> };
type Owner = { uid: number; gid: number } | Record<string, never>;

/**
 * A PostgreSQL of the tests' own: this computer's programs, a new folder, a free port on loopback, and a template that
 * already has the schema. Nothing in it outlives the tests, so nothing is flushed to disk, and it lies in memory where
 * there is room: each test has a database of its own, copied file by file.
 */
export async function startPostgres(): Promise<TestServer | { missing: string }> {
  const given = process.env['HOUSE_TEST_POSTGRES'];
  if (given !== undefined) return { env: await environment(given), stop: async () => {} };

  const programs = await findPrograms();
  if (programs === null)
    return { missing: 'No PostgreSQL was found (on the PATH, or where Debian and Windows put it).' };
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(scratchPlace(), 'house-postgres-'));
  const remove = removeAtExit(folder);
  const password = randomBytes(18).toString('base64url');
  const port = await freePort();
  makeCluster({ programs, folder, password, owner });
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', join(folder, 'data'), '-h', '127.0.0.1', '-p', String(port), ...settings],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const stop = () => stopServer(server).then(remove);
  try {
    const url = `postgres://house:${password}@127.0.0.1:${port}/postgres`;
    await answers(url);
    return { env: await environment(url), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const settings = Object.entries({
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  autovacuum: 'off',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

async function findPrograms(): Promise<string | null> {
  const found = placesOfPrograms();
  if (found !== null) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stdout.write('        No PostgreSQL here: installing the package postgresql.\n');
  await installPackage('postgresql');
  return placesOfPrograms();
}

function placesOfPrograms(): string | null {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const installed =
    process.platform === 'win32'
      ? globSync('C:/Program Files/PostgreSQL/*/bin')
      : globSync('/usr/lib/postgresql/*/bin');
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...installed.toSorted().toReversed()];
  return (
    folders.find((folder) =>
      ['initdb', 'postgres'].every((name) => existsSync(join(folder, name + ending))),
    ) ?? null
  );
}

/** PostgreSQL refuses to run as root: there it runs as the user its package made, or as nobody. */
function ownerOfServer(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: number('-u'), gid: number('-g') };
    } catch {
      // No such user: the next one.
    }
  }
  return {};
}

function makeCluster(made: { programs: string; folder: string; password: string; owner: Owner }): void {
  const { programs, folder, password, owner } = made;
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = owner;
  if (uid !== undefined && gid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, uid, gid);
  const how = ['-U', 'house', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync'];
  execFileSync(join(programs, 'initdb'), ['-D', join(folder, 'data'), '-E', 'UTF8', '--locale=C', ...how], {
    ...owner,
    cwd: folder,
    stdio: 'pipe',
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await asAdmin(url, []);
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** What the tests read: where the server is, and the database each of theirs is copied from. */
async function environment(url: string): Promise<Record<string, string>> {
  const template = `house_template_${process.pid}`;
  await asAdmin(url, [
    `DROP DATABASE IF EXISTS ${template}`,
    `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`,
  ]);
  const target = new URL(url);
  target.pathname = `/${template}`;
  const place = { engine: 'postgres', url: target.href } as const;
  await (await openStore({ place, key: '', purpose: 'write', now: '' })).close();
  return { HOUSE_TEST_POSTGRES: url, HOUSE_TEST_TEMPLATE: template };
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

async function stopServer(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  // SIGINT is PostgreSQL's "fast" stop: it waits for nobody.
  if (server.exitCode === null && server.kill('SIGINT')) await ended;
}
