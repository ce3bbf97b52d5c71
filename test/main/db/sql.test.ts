import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allOf, inList, renderSql, sql, sqlName } from '../../../main/db/sql.ts';
import { testPlace } from './openTestStore.ts';

test('values are bound in their order, whatever statement they stand in', () => {
  const born = sql`birth_month IN ${inList([4, 5])}`;
  const whole = sql`SELECT id FROM person WHERE ${allOf([sql`name = ${'O’Brien'}`, born])} LIMIT ${50}`;

  expect(renderSql(whole, (index) => `$${index}`)).toBe(
    'SELECT id FROM person WHERE name = $1 AND birth_month IN ($2, $3) LIMIT $4',
  );
  expect(whole.values).toEqual(['O’Brien', 4, 5, 50]);
});

test('no conditions are always true, and an empty list holds nothing', async () => {
  const store = await (await testPlace()).open();
  const count = sql`SELECT COUNT(*) AS n FROM migrations`;

  const [all, none] = await store.read(async (db) => [
    await db.row<{ n: number }>(sql`${count} WHERE ${allOf([])}`),
    await db.row<{ n: number }>(sql`${count} WHERE name IN ${inList([])}`),
  ]);

  expect(all?.n).toBeGreaterThan(0);
  expect(none?.n).toBe(0);
});

test('any text comes back as it was written', async () => {
  const store = await (await testPlace()).open();

  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
      // PostgreSQL has no text with a zero in it; readers take it out before it comes this far.
      const word = text.replaceAll('\0', '').toWellFormed();
      const row = await store.read((db) =>
        db.row<{ word: string }>(sql`SELECT CAST(${word} AS TEXT) AS word`),
      );
      expect(row?.word).toBe(word);
    }),
    { numRuns: 50 },
  );
});

test.each(['person; DROP TABLE person', 'Person', 'a.b.c', '', 'naïve'])(
  '"%s" is no name for SQL',
  (name) => {
    expect(() => sqlName(name)).toThrow('Not a name for SQL');
  },
);
