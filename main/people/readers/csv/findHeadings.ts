import { looseHeading } from '../../../../shared/people/looseHeading.ts';
import { personFieldHeaded } from '../../../../shared/people/personCaptions.ts';
import { readNhsNumber } from '../../../../shared/people/readNhsNumber.ts';

export type Headings = {
  captions: string[];
  /** The group title over each caption; '' where the list has none. */
  groups: string[];
  /** How many captions are known to be about a person. */
  known: number;
  /** Rows above the first person: preamble, group titles and headings. */
  rowsAbove: number;
  /** Rows of report facts. */
  preambleRows: number;
};

/** Rows looked at for headings; reports say what they are in a dozen at most. */
const rowsLookedAt = 40;

/** The row of headings: the one with most captions known to be about a person; null where there is no table. */
export function findHeadings(rows: string[][]): Headings | null {
  const looked = rows.slice(0, rowsLookedAt);
  const scores = looked.map(knownIn);
  const known = Math.max(0, ...scores);
  if (known >= 2) return headingsAt(looked, scores.indexOf(known), known);
  return withoutHeadings(looked) ?? unknownHeadings(looked, known);
}

function knownIn(cells: string[]): number {
  return new Set(cells.map(personFieldHeaded).filter(Boolean)).size;
}

function headingsAt(rows: string[][], at: number, known: number): Headings {
  const captions = withoutEmptyEnd(rows[at] ?? []).map((caption) => caption.trim());
  const above = rows[at - 1];
  const grouped = above !== undefined && isGroupRow(above, captions);
  return {
    captions,
    groups: grouped ? carriedOn(above, captions.length) : captions.map(() => ''),
    known,
    rowsAbove: at + 1,
    preambleRows: grouped ? at - 1 : at,
  };
}

/** EMIS Web: "Patient Details" over the first columns, then each group's title over its own first column. */
function isGroupRow(above: string[], captions: string[]): boolean {
  if (looseHeading(above[0] ?? '') === 'patient details') return true;
  const titles = above.filter((cell) => cell.trim() !== '').length;
  const repeats = new Set(captions.map(looseHeading)).size < captions.length;
  return repeats && titles >= 2 && above.length >= captions.length && titles < captions.length;
}

function carriedOn(titles: string[], length: number): string[] {
  let current = '';
  return Array.from({ length }, (_, index) => (current = titles[index]?.trim() || current));
}

/** Messaging lists of two columns come without headings: their first row already holds an NHS number. */
function withoutHeadings(rows: string[][]): Headings | null {
  const first = rows.find((cells) => cells.some((cell) => cell.trim() !== ''));
  if (!first?.some((cell) => 'value' in readNhsNumber(cell) && cell.trim() !== '')) return null;
  const captions = first.map((_, index) => `Column ${index + 1}`);
  return { captions, groups: captions.map(() => ''), known: 0, rowsAbove: 0, preambleRows: 0 };
}

/** A table whose captions nobody knows: the first row as wide as the table is. */
function unknownHeadings(rows: string[][], known: number): Headings | null {
  const widths = rows.map((cells) => withoutEmptyEnd(cells).length);
  const widest = Math.max(0, ...widths);
  if (widest < 2 || rows.length < 2) return null;
  return headingsAt(rows, widths.indexOf(widest), known);
}

function withoutEmptyEnd(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}
