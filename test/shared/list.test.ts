import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allLines, largestWindow, type ListWindow } from '../../shared/list.ts';

/** A list of so many rows, which says that it has `says`. */
const listOf = (rows: number, says = rows) => {
  const all = Array.from({ length: rows }, (_, row) => row);
  return ({ from, limit }: ListWindow) =>
    Promise.resolve({ total: says, lines: all.slice(from, from + limit) });
};

test('all the rows of a list come, each once, whatever their number', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 4 * largestWindow }), async (rows) => {
      const { total, lines } = await allLines(listOf(rows));
      expect(total).toBe(rows);
      expect(lines).toEqual(Array.from({ length: rows }, (_, row) => row));
    }),
  );
});

test('more rows than a list counts are found all the same, so that checking the counts can find it', async () => {
  const { total, lines } = await allLines(listOf(largestWindow + 3, largestWindow));
  expect({ total, rows: lines.length }).toEqual({ total: largestWindow, rows: largestWindow + 3 });
});

test('it is told how many have come after each window', async () => {
  const told: [number, number][] = [];
  await allLines(listOf(450), (come, total) => told.push([come, total]));
  expect(told).toEqual([
    [200, 450],
    [400, 450],
    [450, 450],
  ]);
});
