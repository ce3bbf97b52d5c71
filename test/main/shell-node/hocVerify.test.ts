import { closeSync, copyFileSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { keyringIn } from '../../../main/practice/keyring.ts';
import { usualCost } from '../../../main/practice/passwords.ts';
import { testPassword } from '../../support/openTestCore.ts';
import { aFolder, aPractice, as, hoc, hocValue } from '../../support/hoc.ts';
import { manyPeople } from '../../support/manyPeople.ts';

// Whole programs are started, several in each test.
vi.setConfig({ testTimeout: 120_000 });

const verify = (folder: string) => hoc(['verify', '--quiet', '--data', folder, ...as]);

/** Changes the file behind the program's back, as nothing in the program would. */
async function tamper(folder: string, statement: string): Promise<void> {
  const keyring = keyringIn(folder, usualCost);
  const key = await keyring.keyFor(keyring.members()[0]?.id ?? '', testPassword);
  const file = new Database(join(folder, 'practice.db'));
  file.pragma(`cipher='sqlcipher'`);
  file.pragma('legacy=4');
  file.pragma(`key="x'${key}'"`);
  file.pragma('foreign_keys=OFF');
  expect(file.prepare(statement).run().changes).toBeGreaterThan(0);
  file.close();
}

async function withPeople(): Promise<string> {
  const folder = await aPractice();
  const list = manyPeople(aFolder(), 30);
  await hocValue(['import', list, '--extract-date', '2026-03-14', '--data', folder, ...as]);
  return folder;
}

test('a sound practice is said to be sound, table by table', async () => {
  const folder = await withPeople();

  const { code, out } = await verify(folder);
  const value = await hocValue(['verify', '--data', folder, ...as]);

  expect(code).toBe(0);
  expect(out).toContain('Every count equals its rows.');
  expect(value).toMatchObject({ sound: true, problems: [], engine: 'sqlite' });
  expect((value as { tables: unknown[] }).tables).toContainEqual({ name: 'person', rows: 30 });
});

test('a row that refers to nobody is found', async () => {
  const folder = await withPeople();
  await tamper(folder, `DELETE FROM condition_entry WHERE person_id = (SELECT MIN(id) FROM person)`);
  await tamper(folder, `DELETE FROM person WHERE id = (SELECT MIN(id) FROM person)`);

  const { code, out } = await verify(folder);

  expect(code).toBe(1);
  expect(out).toContain('rows of "standing" refer to a row that is not there.');
});

test('a count that is not the number of its rows is found', async () => {
  const folder = await withPeople();
  await tamper(folder, `UPDATE standing SET registers = ',' WHERE person_id = (SELECT MIN(id) FROM person)`);

  const { code, out } = await verify(folder);

  expect(code).toBe(1);
  expect(out).toContain('Register Diabetes: the count is 30, but there are 29 rows.');
});

test('a schema this program does not have is found', async () => {
  const folder = await withPeople();
  await tamper(
    folder,
    `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`,
  );

  const { code, out } = await verify(folder);

  expect({ code, out }).toEqual({
    code: 1,
    out: 'This practice was last opened by a newer version of House of Care. Update the program.\n',
  });
});

test.each([0.2, 0.7])('damage at %d of the file is found and never passed over', async (share) => {
  const folder = await withPeople();
  const path = join(folder, 'practice.db');
  const file = openSync(path, 'r+');
  writeSync(file, 'DAMAGED', Math.floor(statSync(path).size * share));
  closeSync(file);

  const { code, out } = await verify(folder);

  expect(code).toBe(1);
  expect(out).toMatch(/cannot be read|damaged/);
});

test('a key file of another practice, or none, is found', async () => {
  const folder = await withPeople();
  const other = aFolder();
  await hoc(['init', '--data', other, ...as, '--practice', await letterheadFrom(folder)]);
  copyFileSync(join(other, 'keyring.json'), join(folder, 'keyring.json'));

  expect(await verify(folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining('belongs to another practice'),
  });
  rmSync(join(folder, 'keyring.json'));
  expect(await verify(folder)).toMatchObject({
    code: 1,
    out: expect.stringContaining('key file is missing'),
  });
});

async function letterheadFrom(folder: string): Promise<string> {
  const path = join(aFolder(), 'practice.json');
  writeFileSync(path, (await hoc(['call', 'practice.findDetails', '--data', folder, ...as])).out);
  return path;
}
