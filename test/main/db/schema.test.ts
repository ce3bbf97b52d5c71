import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../../main/db/openStore.ts';
import { databaseFile } from '../../../main/db/sqlite.ts';
import { agreedSchema, schemaOfFile, schemaOfServer } from '../../support/schemaOf.ts';
import { newTestDatabase } from '../../support/testPostgres.ts';

const onServer = process.env['HOUSE_TEST_ENGINE'] === 'postgres';
const key = 'ab'.repeat(32);

test.skipIf(onServer)('an empty file gets the schema that was agreed on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore({ place: { engine: 'sqlite', folder }, key, purpose: 'write', now: 'now' });
  await store.close();

  const schema = schemaOfFile(databaseFile(folder), key);

  expect(schema).toBe(agreedSchema('sqlite', schema));
});

test.runIf(onServer)('an empty database on a server gets the schema that was agreed on', async () => {
  const url = await newTestDatabase();
  const store = await openStore({ place: { engine: 'postgres', url }, key, purpose: 'write', now: 'now' });
  await store.close();

  const schema = await schemaOfServer(url);

  expect(schema).toBe(agreedSchema('postgres', schema));
});
