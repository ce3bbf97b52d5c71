import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openClosedTestCore, openTestCore, testPassword, testPractice } from '../../support/openTestCore.ts';
import { newTestDatabase } from '../../support/testPostgres.ts';

const program = fileURLToPath(new URL('setUpUntilKilled.ts', import.meta.url));
const onServer = process.env['HOUSE_TEST_ENGINE'] === 'postgres';
const manager = { name: 'Helen Cross', password: testPassword };

/** Starts a set-up in a folder of its own and cuts its power some milliseconds after a file of this name is there. */
async function cutShort({ once: name, after }: { once: string; after: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const postgresUrl = onServer ? await newTestDatabase() : undefined;
  const child = fork(program, [folder, postgresUrl ?? '', testPassword], { execArgv: [] });
  await once(child, 'message');
  while (!readdirSync(folder).some((one) => one.startsWith(name))) await pause(1);
  await pause(after);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { folder, ...(postgresUrl === undefined ? {} : { postgresUrl }) };
}

/** The manager comes back after it, and works: how they found the practice. */
async function comeBack(place: { folder: string; postgresUrl?: string }) {
  const { call, core } = await openClosedTestCore(place);
  const { state, staff } = await call('practice.findWelcome', {});
  if (state === 'not-set-up') await call('practice.setUp', { practice: testPractice, manager });
  else await call('practice.signIn', { memberId: staff[0]?.id ?? '', password: testPassword });

  await expect(call('practice.listStaff', {})).resolves.toMatchObject([{ role: 'manager' }]);
  await expect(call('practice.findWelcome', {})).resolves.toMatchObject({ state: 'set-up' });
  await core.close();
  return state;
}

const draft = 'keyring-of-a-set-up.json';

test.each([
  { once: draft, after: 0 },
  { once: draft, after: 60 },
  { once: draft, after: 300 },
])(
  'a set-up cut short $after ms after it began has made the practice, or can be done again',
  async (moment) => {
    const place = await cutShort(moment);
    const isFinished = existsSync(join(place.folder, 'keyring.json'));

    expect(await comeBack(place)).toBe(isFinished ? 'set-up' : 'not-set-up');
  },
);

test.skipIf(onServer)('a database whose set-up was cut short is put aside, not deleted', async () => {
  const place = await cutShort({ once: 'practice.db', after: 0 });

  expect(await comeBack(place)).toBe('not-set-up');
  const [aside = ''] = readdirSync(join(place.folder, 'backups'));
  expect(readdirSync(join(place.folder, 'backups', aside))).toEqual(
    expect.arrayContaining([draft, 'practice.db']),
  );
  expect(readdirSync(place.folder)).not.toContain(draft);
});

test('a practice that has been worked with is never set up again', async () => {
  const { call } = await openTestCore();

  await expect(call('practice.setUp', { practice: testPractice, manager })).rejects.toMatchObject({
    code: 'already-set-up',
  });
});

test.skipIf(onServer)('a new practice has nothing to copy aside', async () => {
  const { folder } = await openTestCore();

  expect(readdirSync(folder)).toContain('practice.db');
  expect(existsSync(join(folder, 'backups'))).toBe(false);
});
