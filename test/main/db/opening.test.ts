import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdFolder } from '../../../main/db/holdFolder.ts';
import { sql } from '../../../main/db/sql.ts';
import { openStore } from '../../../main/db/openStore.ts';
import { databaseFile } from '../../../main/db/sqlite.ts';
import { onServer, testFolder, testKey, testPlace } from './openTestStore.ts';

const newest = { name: 'InventTelepathy9999999999999', timestamp: 9_999_999_999_999 };

test('a database that a newer program has opened is refused, and left as it was', async () => {
  const { open } = await testPlace();
  const store = await open();
  await store.write((db) =>
    db.run(sql`INSERT INTO migrations (timestamp, name) VALUES (${newest.timestamp}, ${newest.name})`),
  );
  await store.close();

  await expect(open()).rejects.toMatchObject({
    code: 'database-newer',
    message: 'This practice was last opened by a newer version of House of Care. Update the program.',
  });
});

test('an upgrade that fails says so, changes nothing, and leaves a copy from before it', async () => {
  const { open, place } = await testPlace();
  const store = await open();
  // As if the last step had never run, but something of its name is in the way.
  await store.write((db) => db.run(sql`DELETE FROM migrations WHERE id = (SELECT MAX(id) FROM migrations)`));
  await store.close();

  await expect(open()).rejects.toMatchObject({
    code: 'upgrade-failed',
    message: 'The practice database could not be brought up to date. Nothing was changed.',
  });
  const copies =
    place.engine === 'sqlite' ? readdirSync(join(place.folder, 'backups')) : ['kept by the server'];
  expect(copies).not.toEqual([]);
});

test.skipIf(onServer)('a file that is cut short or is something else is not opened', async () => {
  const folder = testFolder();
  writeFileSync(databaseFile(folder), 'This is not a database. '.repeat(400));

  await expect(
    openStore({ place: { engine: 'sqlite', folder }, key: testKey, purpose: 'write', now: 'now' }),
  ).rejects.toMatchObject({ code: 'keyring-not-ours' });
});

test.skipIf(onServer)('nothing of the practice can be read in its files', async () => {
  const { open, place } = await testPlace();
  const store = await open();
  await store.write((db) =>
    db.insert('setting', {
      id: 'signatory',
      value: 'Gwen Pritchard',
      changed_at: 'now',
      changed_by: 'me',
      version: 1,
    }),
  );

  const folder = place.engine === 'sqlite' ? place.folder : '';
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(1);
  const readable = files.filter(({ name }) => readFileSync(join(folder, name)).includes('Gwen Pritchard'));
  expect(readable.map(({ name }) => name)).toEqual([]);
  await store.close();
});

test.skipIf(onServer)('a folder is held by one program at a time, and let go of when it ends', () => {
  const folder = join(testFolder(), 'practice');
  mkdirSync(folder);
  const hold = holdFolder(folder);

  expect(() => holdFolder(folder)).toThrow('Another House of Care window is using this practice folder.');
  hold.letGo();
  holdFolder(folder).letGo();
});
