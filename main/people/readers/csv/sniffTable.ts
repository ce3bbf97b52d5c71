import type { SniffedColumn, SniffedTable } from '../../../../shared/people/importFile.ts';
import { looseHeading } from '../../../../shared/people/looseHeading.ts';
import { suggestMapping } from '../../../../shared/people/suggestMapping.ts';
import { Problem } from '../../../../shared/problem.ts';
import type { Source } from '../source.ts';
import { csvRows } from './csvRows.ts';
import type { CsvRow } from './csvRows.ts';
import { encodingOf, textOf } from './decodeText.ts';
import { findHeadings } from './findHeadings.ts';
import type { Headings } from './findHeadings.ts';
import { reportFacts } from './reportFacts.ts';

const delimiters = [',', ';', '\t', '|'] as const;
/** How many characters the headings and the samples are looked for in. */
const headLength = 1 << 18;

/** Finds encoding, delimiter, headings and report facts of a text table. Refuses what is not one. */
export async function sniffTable(source: Source): Promise<SniffedTable> {
  const encoding = await encodingOf(source);
  const head = await headText(textOf(source, encoding));
  const best = await bestReading(head, source.name);
  if (!best) throw new Problem('file-wrong-kind', `${source.name} holds no table with headings`);
  const { delimiter, rows, headings } = best;
  const columns = columnsOf(headings, rows.slice(headings.rowsAbove));
  return {
    encoding,
    delimiter,
    headerLines: linesAbove(headings, rows),
    report: reportFacts(rows.slice(0, headings.preambleRows).map((row) => row.cells)),
    columns,
    suggested: suggestMapping(columns),
  };
}

function linesAbove(headings: Headings, rows: CsvRow[]): number {
  if (headings.rowsAbove === 0) return 0;
  return (rows[headings.rowsAbove]?.line ?? (rows.at(-1)?.line ?? 0) + 1) - 1;
}

async function headText(pieces: AsyncIterable<string>): Promise<string> {
  let head = '';
  for await (const piece of pieces) {
    head += piece;
    if (head.length >= headLength) break;
  }
  return head;
}

type TableReading = { delimiter: (typeof delimiters)[number]; rows: CsvRow[]; headings: Headings };

/** The delimiter under which most headings are known; among equals, the one that makes most columns. */
async function bestReading(head: string, name: string): Promise<TableReading | null> {
  let best: TableReading | null = null;
  let refusal: unknown = null;
  for (const delimiter of delimiters) {
    const rows = await rowsOf(head, { delimiter, name, onlyBeginning: head.length >= headLength }).catch(
      (error: unknown) => {
        if (delimiter === ',') refusal = error;
        return [];
      },
    );
    const headings = findHeadings(rows.map((row) => row.cells));
    if (headings && (!best || isBetter(headings, best.headings))) best = { delimiter, rows, headings };
  }
  if (refusal && !(best && best.headings.known >= 2)) throw refusal;
  return best;
}

function isBetter(found: Headings, than: Headings): boolean {
  if (found.known !== than.known) return found.known > than.known;
  return found.captions.length > than.captions.length;
}

async function rowsOf(head: string, table: Parameters<typeof csvRows>[1]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const some of csvRows(justThis(head), table)) rows.push(...some);
  return rows;
}

async function* justThis(text: string): AsyncGenerator<string> {
  yield text;
}

const samplesShown = 5;

function columnsOf(headings: Headings, rows: CsvRow[]): SniffedColumn[] {
  const met = new Map<string, number>();
  return headings.captions.map((caption, index) => {
    const group = headings.groups[index] ?? '';
    const key = `${looseHeading(group)}\n${looseHeading(caption)}`;
    const occurrence = (met.get(key) ?? 0) + 1;
    met.set(key, occurrence);
    const values = rows.map((row) => (row.cells[index] ?? '').trim()).filter(Boolean);
    return { index, group, caption, occurrence, samples: [...new Set(values)].slice(0, samplesShown) };
  });
}
