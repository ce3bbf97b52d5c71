import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  gridOf,
  inLanes,
  stepFrom,
  type GridCell,
  type GridColumn,
} from '../../../renderer/booking/day/dayGrid.ts';
import { timeAt } from '../../../shared/booking/clockTime.ts';
import { visitCell } from './aBookDay.ts';

const cellAt = (from: number, minutes: number, key = `${from} ${minutes}`): GridCell => ({
  key,
  clinicId: 'c',
  onDay: '2026-11-23',
  cell: visitCell(timeAt(from), {}, minutes),
  from,
  to: from + minutes,
  lane: 0,
  lanes: 1,
});
const column = (id: string, cells: GridCell[]): GridColumn => ({
  id,
  onDay: '2026-11-23',
  clinicianId: id,
  title: id,
  line: '',
  empty: false,
  clinics: [],
  cells,
});

const anyCells = fc
  .array(fc.tuple(fc.integer({ min: 480, max: 1000 }), fc.constantFrom(5, 10, 15, 20, 40, 60)), {
    maxLength: 25,
  })
  .map((all) =>
    all
      .map(([from, minutes], index) => cellAt(from, minutes, String(index)))
      .toSorted((one, other) => one.from - other.from || other.to - one.to),
  );

test('nobody lies over another, whatever shares a time with what', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const placed = inLanes(cells);
      expect(placed.map(({ key }) => key).toSorted()).toEqual(cells.map(({ key }) => key).toSorted());
      for (const one of placed) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of placed) {
          const share = one !== other && one.from < other.to && other.from < one.to;
          if (share) expect([one.lane, one.lanes]).not.toEqual([other.lane, one.lanes]);
          // Those of one time divide the width between them.
          if (share) expect(one.lanes).toBe(other.lanes);
        }
      }
    }),
  );
});

test('every beginning and end falls on a row, also where one clinic begins at seven minutes past', () => {
  fc.assert(
    fc.property(anyCells, (cells) => {
      const { from, unit, rows } = gridOf([column('a', cells)]);
      for (const cell of cells) {
        expect((cell.from - from) % unit).toBe(0);
        expect((cell.to - from) % unit).toBe(0);
        expect((cell.to - from) / unit).toBeLessThanOrEqual(rows);
      }
    }),
  );
});

test('an arrow to the side leads to who is beside, and past a column that is empty', () => {
  const columns = [
    column('a', [cellAt(540, 20), cellAt(600, 20)]),
    column('b', []),
    column('c', [cellAt(540, 60), cellAt(605, 10, 'late')]),
  ];
  expect(stepFrom(columns, '600 20', 'right')?.key).toBe('late');
  expect(stepFrom(columns, '540 60', 'left')?.key).toBe('540 20');
  expect(stepFrom(columns, '540 20', 'up')).toBeNull();
  expect(stepFrom(columns, null, 'down')?.key).toBe('540 20');
});
