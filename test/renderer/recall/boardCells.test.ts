import { expect, test } from 'vitest';
import {
  boardColumns,
  countIn,
  listBehind,
  rowsOf,
  shareDone,
  totalIn,
} from '../../../renderer/recall/boardCells.ts';
import { noGroupId, noGroupWords } from '../../../shared/recall/noGroup.ts';
import type { Board } from '../../../shared/recall/work.contract.ts';

const board: Board = {
  year: 2026,
  month: '2026-05',
  groups: [{ id: 'a', letter: 'A', name: 'Complex' }],
  cells: [
    { groupId: 'a', step: 'tests', end: null, count: 3 },
    { groupId: noGroupId, step: 'tests', end: null, count: 4 },
    { groupId: noGroupId, step: 'ended', end: 'died', count: 6 },
    { groupId: 'a', step: 'ended', end: 'complete', count: 2 },
    { groupId: 'a', step: 'ended', end: 'reviewed', count: 1 },
    { groupId: 'a', step: 'ended', end: 'declined', count: 5 },
  ],
  months: [],
};
const column = (id: string) => {
  const found = boardColumns.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('every person of a month stands in one column, and the columns add up to all', () => {
  const sum = boardColumns.reduce((total, one) => total + countIn(board, one, null), 0);
  expect(sum).toBe(totalIn(board, null));
  expect(countIn(board, column('tests'), 'a')).toBe(3);
  expect(countIn(board, column('done'), null)).toBe(3);
});

test('the rows add up to everybody: who died, left or came off every register has one of their own', () => {
  const rows = rowsOf(board);
  expect(rows.map(({ name }) => name)).toEqual(['Complex', noGroupWords, 'Everybody']);
  const sum = rows.filter(({ id }) => id !== null).reduce((total, { id }) => total + totalIn(board, id), 0);
  expect(sum).toBe(totalIn(board, null));
  const cells = board.cells.filter(({ groupId }) => groupId === 'a');
  expect(rowsOf({ ...board, cells }).map(({ name }) => name)).toEqual(['Complex', 'Everybody']);
});

test('declined is never care done', () => {
  expect(countIn(board, column('otherwise'), 'a')).toBe(5);
  expect(column('done').ends).toEqual(['complete', 'reviewed']);
});

test('each number opens the list with the same question', () => {
  expect(listBehind(board, column('done'), 'a')).toBe(
    '#/recall?which=all&year=2026&month=2026-05&steps=ended&ends=complete%2Creviewed&group=a',
  );
  expect(shareDone(0, 0)).toBe('Nobody planned');
  expect(shareDone(1, 3)).toBe('33 %');
});
