import { csvRows } from '../csv/csvRows.ts';
import { encodingOf, textOf } from '../csv/decodeText.ts';
import type { Source } from '../source.ts';

/** One row of a Synthea table: its cells by heading in capitals, '' where the table has none. */
export type SyntheaRow = { line: number; file: string; cell(heading: string): string };

/** The rows of one table, as many at a time as one piece of the file holds. */
export async function* syntheaRows(
  source: Source,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SyntheaRow[]> {
  const places = new Map<string, number>();
  const text = textOf(source, await encodingOf(source), onBytes);
  for await (const rows of csvRows(text, { delimiter: ',', name: source.name })) {
    const [first, ...rest] = rows;
    const isHead = first?.line === 1;
    if (isHead) first.cells.forEach((heading, index) => places.set(heading.trim().toUpperCase(), index));
    yield (isHead ? rest : rows)
      .filter(({ cells }) => cells.length > 1)
      .map(({ line, cells }) => ({
        line,
        file: source.name,
        cell: (heading) => (cells[places.get(heading) ?? -1] ?? '').trim(),
      }));
  }
}
