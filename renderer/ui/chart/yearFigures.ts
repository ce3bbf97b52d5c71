import type { YearMonth } from '../../../shared/time/isoDate.ts';

/** A month of the chart. `caption` is its short name, `name` the whole one: `Feb`, `February 2027`. */
export type ChartMonth = { id: YearMonth; caption: string; name: string };

/** One layer of the columns, from the bottom up: how many people of a group each month holds. */
export type ChartGroup = { id: string; letter: string; name: string; counts: readonly number[] };

/** A line of the table under the columns, in words as they are shown. `alert` marks a shortfall. */
export type ChartLine = { id: string; caption: string; cells: readonly { words: string; alert?: boolean }[] };

/** Where the reader is: a month and, inside its column, a group; null is the whole column. */
export type ChartPlace = { month: YearMonth; groupId: string | null };

/** A group's piece of one column: from `below` people up to `below + count`. */
export type Piece = { group: ChartGroup; month: number; below: number; count: number };

export function monthTotal(groups: readonly ChartGroup[], month: number): number {
  return groups.reduce((sum, group) => sum + (group.counts[month] ?? 0), 0);
}

/** The pieces of a column, bottom first; a group with nobody in it has none. */
export function piecesOf(groups: readonly ChartGroup[], month: number): Piece[] {
  return groups
    .map((group, place) => ({
      group,
      month,
      below: monthTotal(groups.slice(0, place), month),
      count: group.counts[month] ?? 0,
    }))
    .filter((piece) => piece.count > 0);
}

/** Round numbers for the axis: at most five lines over nought, the last at or under the greatest value. */
export function axisSteps(greatest: number): number[] {
  const rough = Math.max(greatest, 1) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * unit).find((size) => size >= rough) ?? unit);
  return Array.from({ length: Math.floor(greatest / step) + 1 }, (_, place) => place * step);
}
