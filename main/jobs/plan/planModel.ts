import type { Highs, ModelData } from 'highs';
import type { Column, PlanKind } from './planKinds.ts';
import type { Room } from './room.ts';

/**
 * `people`: as many people as can be, and among those answers a cheap one. `most`: as many as can be, points aside.
 * A number: at least so many, for the fewest points.
 */
export type Goal = 'people' | 'most' | number;

export type Master = { kinds: readonly PlanKind[]; room: Room; goal: Goal };

/** More than any two ways differ by: one more person is worth every wish. */
export const perPerson = 20_000;

export function costOf({ option }: Column, goal: Goal): number {
  if (goal === 'most') return -1;
  return goal === 'people' ? option.cost - perPerson : option.cost;
}

/** Rows: each kind has so many people, each run so much room, and at least so many people are to be placed. */
export function modelOf(
  highs: Highs,
  columns: readonly Column[],
  master: Master & { whole: boolean },
): ModelData {
  const { kinds, room, goal, whole } = master;
  const people = typeof goal === 'number' ? [goal] : [];
  return {
    numCols: columns.length,
    numRows: rowsOf(master),
    colCost: columns.map((column) => costOf(column, goal)),
    colLower: columns.map(() => 0),
    colUpper: columns.map(({ kind }) => (whole ? (kinds[kind]?.members.length ?? 0) : highs.infinity)),
    rowLower: [...kinds.map(() => 0), ...room.rows.map(() => 0), ...people],
    rowUpper: [
      ...kinds.map(({ members }) => members.length),
      ...room.rows.map(({ atMost }) => atMost),
      ...people.map(() => highs.infinity),
    ],
    ...(whole ? { integrality: Int32Array.from(columns, () => highs.constants.variableType.integer) } : {}),
    matrix: matrixOf(columns, master),
  };
}

function rowsOf({ kinds, room, goal }: Master): number {
  return kinds.length + room.rows.length + (typeof goal === 'number' ? 1 : 0);
}

/** Columns one after another, as a sparse matrix holds them. */
export function matrixOf(columns: readonly Column[], master: Master) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const column of columns) {
    for (const [row, value] of entriesOf(column, master)) {
      indices.push(row);
      values.push(value);
    }
    starts.push(indices.length);
  }
  return {
    format: 'csc' as const,
    numRows: rowsOf(master),
    numCols: columns.length,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** What a column takes of each row. */
function entriesOf({ kind, option }: Column, { kinds, room, goal }: Master): [number, number][] {
  const entries: [number, number][] = [[kind, 1]];
  for (const [run, places] of [
    [option.tests, option.testsPlaces],
    [option.talk, option.talkPlaces],
  ] as const) {
    for (const row of room.ofRun[run] ?? []) {
      const value = Math.floor(places / (room.rows[row]?.by ?? 1));
      if (value > 0) entries.push([kinds.length + row, value]);
    }
  }
  if (typeof goal === 'number') entries.push([kinds.length + room.rows.length, 1]);
  return entries;
}
