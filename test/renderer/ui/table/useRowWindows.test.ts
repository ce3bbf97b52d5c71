import { expect, test } from 'vitest';
import { useRowWindows } from '../../../../renderer/ui/table/useRowWindows.ts';

const settled = () => new Promise((done) => setTimeout(done));

test('asks for each window once and gives the rows when they have come', async () => {
  const asked: [number, number][] = [];
  const rows = useRowWindows(async (from, count) => {
    asked.push([from, count]);
    return Array.from({ length: count }, (_, place) => `row ${from + place}`);
  }, 10);
  rows.need(8, 5);
  rows.need(9, 3);
  expect(rows.rowAt(9)).toBeUndefined();
  await settled();
  expect(asked).toEqual([
    [0, 10],
    [10, 10],
  ]);
  expect(rows.rowAt(12)).toBe('row 12');
});

test('a new question asks again for what is in sight, and a late answer to the old one is dropped', async () => {
  const answers: ((rows: string[]) => void)[] = [];
  const rows = useRowWindows<string>(() => new Promise((answer) => answers.push(answer)), 10);
  rows.need(0, 1);
  rows.forget();
  answers[1]?.(['new']);
  await settled();
  answers[0]?.(['old']);
  await settled();
  expect(rows.rowAt(0)).toBe('new');
});

test('a window that failed says so and is asked for again', async () => {
  let fails = true;
  const rows = useRowWindows<string>(async () => {
    if (fails) throw new Error('The server does not answer');
    return ['here'];
  }, 10);
  rows.need(0, 1);
  await settled();
  expect(rows.problem.value).toBeInstanceOf(Error);
  fails = false;
  rows.need(0, 1);
  await settled();
  expect(rows.rowAt(0)).toBe('here');
  expect(rows.problem.value).toBeNull();
});

test('a changed row takes the place of the old one', async () => {
  const rows = useRowWindows(async () => ['a', 'b', 'c'], 10);
  rows.need(0, 3);
  await settled();
  rows.replace((row) => row === 'b', 'B');
  expect([0, 1, 2].map(rows.rowAt)).toEqual(['a', 'B', 'c']);
});

test('rows of a very long list do not pile up', async () => {
  const asked: number[] = [];
  const rows = useRowWindows(async (from) => {
    asked.push(from);
    return [from];
  }, 1);
  for (let from = 0; from <= 60; from++) rows.need(from, 1);
  await settled();
  expect(rows.rowAt(0)).toBeUndefined();
  expect(rows.rowAt(60)).toBe(60);
  rows.need(0, 1);
  await settled();
  expect(rows.rowAt(0)).toBe(0);
  expect(asked.filter((from) => from === 0)).toHaveLength(2);
});
