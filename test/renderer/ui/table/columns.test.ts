import { expect, test } from 'vitest';
import { columnWidths, nextSort, shownColumns } from '../../../../renderer/ui/table/columns.ts';
import { rowHeightOf } from '../../../../renderer/ui/table/density.ts';
import { rowAfterKey } from '../../../../renderer/ui/table/rowKeys.ts';

const columns = [
  { id: 'name', caption: 'Name', width: 200, grow: 1 },
  { id: 'born', caption: 'Born', width: 100, showFrom: 900 },
  { id: 'step', caption: 'Step', width: 300, grow: 3 },
];

test('what is left over goes to the columns that grow; narrow tables keep the ones that matter', () => {
  expect(columnWidths(columns, 1000)).toEqual([300, 100, 600]);
  expect(columnWidths(columns, 400)).toEqual([200, 100, 300]);
  expect(shownColumns(columns, 800).map(({ id }) => id)).toEqual(['name', 'step']);
});

test('what a window lacks is taken from the columns whose words may wrap, so that nothing is cut off', () => {
  const wrapping = columns.map((column) => ({ ...column, wraps: column.id !== 'born' }));
  expect(columnWidths(wrapping, 550)).toEqual([180, 100, 270]);
  // A list far too wide scrolls, with every column still to be read.
  expect(columnWidths(wrapping, 200)).toEqual([200, 100, 300]);
});

test('a head sorts ascending first, then the other way', () => {
  expect(nextSort(null, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  expect(nextSort({ column: 'name', direction: 'ascending' }, 'name').direction).toBe('descending');
  expect(nextSort({ column: 'name', direction: 'descending' }, 'name').direction).toBe('ascending');
  expect(nextSort({ column: 'name', direction: 'ascending' }, 'born').direction).toBe('ascending');
});

test('keys never lead out of the list', () => {
  const list = { current: 3, total: 10, page: 5 };
  expect(rowAfterKey('ArrowDown', list)).toBe(4);
  expect(rowAfterKey('PageDown', list)).toBe(8);
  expect(rowAfterKey('PageUp', list)).toBe(0);
  expect(rowAfterKey('End', list)).toBe(9);
  expect(rowAfterKey('ArrowDown', { ...list, current: 9 })).toBe(9);
  expect(rowAfterKey('a', list)).toBeNull();
});

test('standard rows tighten in low windows, the others are as chosen', () => {
  expect(rowHeightOf('standard', 768)).toBe(32);
  expect(rowHeightOf('standard', 700)).toBe(28);
  expect(rowHeightOf('comfortable', 700)).toBe(40);
});
