import Papa from 'papaparse';
import { Problem } from '../../../../shared/problem.ts';

/** One row with the line of the file it starts on (1 is the first). */
export type CsvRow = { line: number; cells: string[] };

/** What papaparse's own streaming calls for a piece of text. */
type Parsed = { data: string[][]; errors: { row: number; code: string }[]; meta: { cursor: number } };

/** A row longer than this is a quotation mark nobody closed. */
const longestRow = 1 << 20;

/**
 * Rows from pieces of text, cut only where a row is finished. A file whose quoting breaks is refused with the line.
 * With `onlyBeginning` the text stops somewhere, and what may be unfinished is left off.
 */
export async function* csvRows(
  pieces: AsyncIterable<string>,
  table: { delimiter: string; name: string; onlyBeginning?: boolean },
): AsyncGenerator<CsvRow[]> {
  const parser = new Papa.Parser({ delimiter: table.delimiter, newline: '\n' });
  let text = '';
  let line = 1;
  for await (const piece of pieces) {
    text += piece;
    const parsed = parser.parse(text, 0, true) as Parsed;
    refuseBroken(parsed, parsed.data.length, { line, name: table.name });
    const lines = linesIn(text, parsed.meta.cursor);
    yield numbered(parsed.data, line, lines);
    line += lines;
    text = text.slice(parsed.meta.cursor);
    if (text.length > longestRow) throw brokenQuoting(table.name, line);
  }
  if (text === '' || table.onlyBeginning) return;
  const parsed = parser.parse(text, 0, false) as Parsed;
  refuseBroken(parsed, Infinity, { line, name: table.name });
  yield numbered(parsed.data, line, linesIn(text, text.length));
}

/** Errors in a row that is not finished are met again when it is. */
function refuseBroken(
  parsed: Parsed,
  finished: number,
  { line, name }: { line: number; name: string },
): void {
  const broken = parsed.errors.find((error) => error.row < finished);
  if (!broken) return;
  const at = line + newlinesIn(parsed.data.slice(0, broken.row));
  throw broken.code === 'MissingQuotes' ? cutShort(name, at) : brokenQuoting(name, at);
}

/** Nobody can tell whether the end is missing or a mark is one too many. */
function cutShort(name: string, line: number): Problem {
  return new Problem(
    'file-unreadable',
    `${name} ends inside a quotation mark that is opened in line ${line}: the file is cut short, or the mark is ` +
      'one too many. Export the list again',
  );
}

function brokenQuoting(name: string, line: number): Problem {
  return new Problem(
    'file-unreadable',
    `${name}, line ${line}: a quotation mark is missing or in the wrong place. Export the list again`,
  );
}

function numbered(rows: string[][], firstLine: number, lines: number): CsvRow[] {
  // Nearly always a row is a line; only then is nothing to be counted.
  const even = lines <= rows.length;
  let line = firstLine;
  return rows.map((cells) => {
    const row = { line, cells };
    line += even ? 1 : newlinesIn([cells]);
    return row;
  });
}

function newlinesIn(rows: string[][]): number {
  let count = rows.length;
  for (const cells of rows) for (const cell of cells) count += linesIn(cell, cell.length);
  return count;
}

function linesIn(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
