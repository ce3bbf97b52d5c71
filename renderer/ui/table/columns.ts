/** A column of a table. Its cells come from the slot `cell-<id>`. */
export type Column = {
  id: string;
  caption: string;
  /** Least width in px; what is left over goes to the columns with `grow`. */
  width: number;
  grow?: number | undefined;
  /** Long words may take a second line; everything else stays on one. Names wrap and are never cut. */
  wraps?: boolean | undefined;
  /** `end` for numbers. */
  align?: 'start' | 'end' | undefined;
  sortable?: boolean | undefined;
  /** Left out while the table is narrower than this, in px. */
  showFrom?: number | undefined;
};

/** By which column a list is sorted. */
export type Sort = { column: string; direction: 'ascending' | 'descending' };

/** Width of the column with the tick boxes, px. */
export const tickWidth = 44;

/** The sort after a click on a head: ascending first, then the other way round. */
export function nextSort(sort: Sort | null, column: string): Sort {
  const isAscending = sort?.column === column && sort.direction === 'ascending';
  return { column, direction: isAscending ? 'descending' : 'ascending' };
}

export function shownColumns(columns: readonly Column[], tableWidth: number): Column[] {
  return columns.filter((column) => tableWidth === 0 || (column.showFrom ?? 0) <= tableWidth);
}

const widthOf = (columns: readonly Column[]) => columns.reduce((sum, { width }) => sum + width, 0);

/**
 * Widths in px that fill the table, in the order of the columns. What is missing is taken from those whose words may
 * wrap, as far as half of each: nothing is cut off at the edge for the want of a few px.
 */
export function columnWidths(columns: readonly Column[], tableWidth: number): number[] {
  const wrapping = widthOf(columns.filter(({ wraps }) => wraps));
  const missing = widthOf(columns) - tableWidth;
  if (missing > 0 && missing <= wrapping / 2)
    return columns.map(({ width, wraps }) => (wraps ? width - (missing * width) / wrapping : width));
  const spare = Math.max(0, -missing);
  const parts = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  return columns.map((column) => column.width + (parts > 0 ? (spare * (column.grow ?? 0)) / parts : 0));
}
