import { isMet, ratioOf, type Figure, type Goal } from './figure.ts';

const headings = ['people', 'figure', 'p50', 'p95', 'floor p50', 'floor p95', 'ratio', 'goal', 'met'];
const wordsLeft = new Set([1, 7, 8]);

/** The figures as a table for a terminal; ratio is that of the medians. */
export function figureTable(figures: readonly Figure[]): string {
  const rows = [headings, ...figures.map(cellsOf)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return wordsLeft.has(column) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { people, what, unit, p50, p95, floor, goal } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  return [
    String(people),
    what,
    amount(p50, unit),
    amount(p95, unit),
    floor ? amount(floor.p50, unit) : '',
    floor ? amount(floor.p95, unit) : '',
    ratio === null ? '' : `${ratio.toFixed(2)}x`,
    goal ? wordsOf(goal, unit) : '',
    met === null ? '' : met ? 'met' : 'NOT MET',
  ];
}

function wordsOf({ p95, ratio }: Goal, unit: string): string {
  return [p95 === undefined ? [] : `${p95} ${unit}`, ratio === undefined ? [] : `${ratio}x`]
    .flat()
    .join(', ');
}

function amount(value: number, unit: string): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}
