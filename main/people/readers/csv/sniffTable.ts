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
  if (!best) {
    throw new Problem(
      'file-wrong-kind',
      `${source.name} holds no table with headings. A list names its columns in one line, the name and the date of ` +
        'birth among them',
    );
  }
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

type TableReading = {
  delimiter: (typeof delimiters)[number];
  rows: CsvRow[];
  headings: Headings;
  /** How many lines it splits alike. */
  alike: number;
};

/** The delimiter under which most headings are known; where none are, the one that splits most lines alike. */
async function bestReading(head: string, name: string): Promise<TableReading | null> {
  let best: TableReading | null = null;
  let refusal: { error: unknown; alike: number } | null = null;
  for (const delimiter of delimiters) {
    const alike = linesAlike(head, delimiter);
    const rows = await rowsOf(head, { delimiter, name, onlyBeginning: head.length >= headLength }).catch(
      (error: unknown) => {
        if (!refusal || alike > refusal.alike) refusal = { error, alike };
        return [];
      },
    );
    const headings = findHeadings(rows.map((row) => row.cells));
    const reading = headings && { delimiter, rows, headings, alike };
    if (reading && (!best || isBetter(reading, best))) best = reading;
  }
  return orRefusal(best, refusal);
}

/** Text that breaks under the delimiter it is written with is refused, not read by another that a cell happens to hold. */
function orRefusal(
  best: TableReading | null,
  refusal: { error: unknown; alike: number } | null,
): TableReading | null {
  if (refusal && !(best && (surely(best) > 0 || best.alike > refusal.alike))) throw refusal.error;
  return best;
}

/** Headings that are known by two names or more; one alone may be a word of any text. */
function surely({ headings }: TableReading): number {
  return headings.known >= 2 ? headings.known : 0;
}

function isBetter(found: TableReading, than: TableReading): boolean {
  if (surely(found) !== surely(than)) return surely(found) > surely(than);
  if (surely(found) === 0 && found.alike !== than.alike) return found.alike > than.alike;
  return found.headings.captions.length > than.headings.captions.length;
}

const linesLookedAt = 200;

/** How many lines hold a delimiter equally often, as the lines of a table do; what stands in quotation marks is none. */
function linesAlike(head: string, delimiter: string): number {
  const lines = head.split('\n', linesLookedAt).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const numbers = lines.map((line) => line.split(delimiter).length - 1).filter((times) => times > 0);
  const byNumber = Map.groupBy(numbers, (times) => times);
  return Math.max(0, ...[...byNumber.values()].map((same) => same.length));
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
