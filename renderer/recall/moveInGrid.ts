const steps: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows lead from number to number, over the cells where nobody stands. */
export function moveInGrid(event: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = steps[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (!step || !table || !cell || !(row instanceof HTMLTableRowElement)) return;
  const next = nextLink(table, { row: row.rowIndex, cell: cell.cellIndex }, step);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextLink(
  table: HTMLTableElement,
  from: { row: number; cell: number },
  [rows, cells]: readonly [rows: number, cells: number],
): HTMLElement | null {
  for (let row = from.row + rows, cell = from.cell + cells; ; row += rows, cell += cells) {
    const there = table.rows[row]?.cells[cell];
    if (!there) return null;
    const link = there.querySelector<HTMLElement>('[data-cell]');
    if (link) return link;
  }
}
