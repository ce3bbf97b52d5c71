import { expect, test } from 'vitest';
import { sql } from '../../../main/db/sql.ts';
import type { Reader, Writer } from '../../../main/db/store.ts';
import { testPlace } from './openTestStore.ts';

const keep = (db: Writer, id: string) =>
  db.insert('setting', { id, value: '1', changed_at: 'now', changed_by: 'me', version: 1 });
const kept = async (db: Reader) =>
  (await db.rows<{ id: string }>(sql`SELECT id FROM setting ORDER BY id`)).map(({ id }) => id);
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 20));

test('of two overlapping changes, the one that fails leaves nothing and takes nothing of the other with it', async () => {
  const store = await (await testPlace()).open();

  const failing = store.write(async (db) => {
    await keep(db, 'failing');
    await aWhile();
    throw new Error('no');
  });
  const succeeding = store.write(async (db) => {
    await keep(db, 'succeeding');
    await aWhile();
    await keep(db, 'succeeding-too');
  });

  await expect(failing).rejects.toThrow('no');
  await succeeding;
  await expect(store.read(kept)).resolves.toEqual(['succeeding', 'succeeding-too']);
});

test('changes are made in the order they were asked for', async () => {
  const store = await (await testPlace()).open();
  const order: number[] = [];

  await Promise.all(
    [40, 5, 0].map((pause, index) =>
      store.write(async () => {
        await new Promise((resolve) => setTimeout(resolve, pause));
        order.push(index);
      }),
    ),
  );

  expect(order).toEqual([0, 1, 2]);
});

test('a reader sees a change when it is whole, and not before', async () => {
  const { open } = await testPlace();
  const writer = await open();
  const reader = await open('read');

  const writing = writer.write(async (db) => {
    await keep(db, 'first');
    await expect(reader.read(kept)).resolves.toEqual([]);
    await keep(db, 'second');
  });
  await writing;

  await expect(reader.read(kept)).resolves.toEqual(['first', 'second']);
});

test('the reading connection cannot write, whatever it is asked', async () => {
  const { open } = await testPlace();
  await open();
  const reader = await open('read');

  await expect(reader.write((db) => keep(db, 'sneaked in'))).rejects.toThrow(/read.?only/i);
});

test('the audit trail refuses to be changed or emptied', async () => {
  const store = await (await testPlace()).open();
  const at = { at: 'now', session_id: '1', member_name: 'Helen Cross', operation: 'x', kind: 'sign-in' };
  await store.write((db) => db.insert('audit', { id: '1', ...at }));

  for (const change of [sql`UPDATE audit SET at = 'then'`, sql`DELETE FROM audit`])
    await expect(store.write((db) => db.run(change))).rejects.toThrow('audit is only ever added to');
});
