import { getHeapStatistics } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { giveBackGarbage } from '../../main/giveBackGarbage.ts';

describe('What long work leaves behind', () => {
  test('is given back to the computer', () => {
    giveBackGarbage();
    const before = heap();
    expect(countRows(300_000)).toBe(300_000);
    const grown = heap() - before;

    giveBackGarbage();
    expect(grown).toBeGreaterThan(10);
    expect(heap() - before).toBeLessThan(grown / 3);
  });

  test('leaves nobody else a way to collect', () => {
    giveBackGarbage();
    expect(runInNewContext('typeof gc')).toBe('undefined');
  });
});

/** Holds them all, like a list read to its end, and keeps none. */
function countRows(many: number): number {
  return Array.from({ length: many }, (_, row) => ({ row, name: `Person ${row}` })).length;
}

/** MB this thread's heap takes. */
function heap(): number {
  return getHeapStatistics().total_heap_size / 1024 ** 2;
}
