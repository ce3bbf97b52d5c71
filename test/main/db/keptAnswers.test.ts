import { expect, test, vi } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import type { Reader, Writer } from '../../../main/db/store.ts';
import { onServer, testPlace } from './openTestStore.ts';

const add = (db: Writer, id: string) =>
  db.insert('setting', { id, value: '1', changed_at: 'now', changed_by: 'me', version: 1 });
const counted = async (db: Reader) =>
  (await db.row<{ n: number }>(sql`SELECT COUNT(*) AS n FROM setting`))?.n ?? NaN;

async function opened() {
  const { open } = await testPlace();
  const writer = await open();
  const reader = await open('read');
  const count = vi.fn<typeof counted>(counted);
  const ask = (name = 'settings') => reader.read((db) => db.kept(name, () => count(db)));
  return { writer, reader, count, ask };
}

test.skipIf(onServer)('what was worked out is not worked out again while nobody writes', async () => {
  const { ask, count } = await opened();

  await expect(Promise.all([ask(), ask(), ask()])).resolves.toEqual([0, 0, 0]);

  expect(count).toHaveBeenCalledTimes(1);
});

test('what was worked out is worked out anew as soon as somebody has written', async () => {
  const { writer, ask } = await opened();
  await ask();

  await writer.write((db) => add(db, 'first'));
  await expect(ask()).resolves.toBe(1);
  await writer.write((db) => add(db, 'second'));
  await expect(ask()).resolves.toBe(2);
});

test('a change that is undone, or not over, is in nothing that is kept', async () => {
  const { writer, ask } = await opened();
  await ask();
  const over = Promise.withResolvers<void>();

  const failing = writer.write(async (db) => {
    await add(db, 'undone');
    await over.promise;
    throw new Error('no');
  });
  await expect(ask()).resolves.toBe(0);
  over.resolve();
  await expect(failing).rejects.toThrow('no');

  await expect(ask()).resolves.toBe(0);
});

test('one reading sees one state, also of what is kept', async () => {
  const { writer, reader, ask } = await opened();
  await ask();

  const both = reader.read(async (db) => {
    const before = await counted(db);
    await writer.write((other) => add(other, 'meanwhile'));
    return [before, await db.kept('settings', () => counted(db))];
  });

  await expect(both).resolves.toEqual([0, 0]);
  await expect(ask()).resolves.toBe(1);
});

test('a connection that writes keeps nothing: it would not notice its own writing', async () => {
  const { writer } = await opened();

  const seen = await writer.write(async (db) => {
    const before = await db.kept('settings', () => counted(db));
    await add(db, 'mine');
    return [before, await db.kept('settings', () => counted(db))];
  });

  expect(seen).toEqual([0, 1]);
});

test('answers under other names are kept apart, and the oldest makes room for the newest', async () => {
  const { ask, count } = await opened();
  for (let one = 0; one < 40; one += 1) await ask(`question ${one}`);
  const before = count.mock.calls.length;

  await ask('question 39');
  await ask('question 0');

  expect(before).toBe(40);
  expect(count.mock.calls.length).toBeGreaterThan(40);
});
