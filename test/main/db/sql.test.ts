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

test('a list of any length finds what it holds and nothing else, in few statements', async () => {
  const store = await (await testPlace()).open();
  const numbers = Array.from({ length: 1000 }, (_, n) => n);
  const lengths = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(numbers, { minLength: 1 }), async (values) => {
      const list = inList(values);
      lengths.add(list.values.length);
      expect(list.values.length).toBeLessThanOrEqual(Math.ceil(values.length * 1.25));
      const row = await store.read((db) =>
        db.row<{ inside: number; outside: number }>(sql`
          WITH RECURSIVE number(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < 999)
          SELECT SUM(CASE WHEN n IN ${list} THEN 1 ELSE 0 END) AS inside,
                 SUM(CASE WHEN n NOT IN ${list} THEN 1 ELSE 0 END) AS outside FROM number`),
      );
      expect({ inside: Number(row?.inside), outside: Number(row?.outside) }).toEqual({
        inside: values.length,
        outside: 1000 - values.length,
      });
    }),
    { numRuns: 60 },
  );
  expect(lengths.size).toBeLessThanOrEqual(30);
  expect(inList(Array.from({ length: 32_000 }, () => 1)).values).toHaveLength(32_000);
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
