import type { FileKind, Sniffed, SniffedTable } from '../../../shared/people/importFile.ts';
import { looseHeading } from '../../../shared/people/looseHeading.ts';
import { Problem } from '../../../shared/problem.ts';
import { sniffTable } from './csv/sniffTable.ts';
import type { Source } from './source.ts';

/** Says what kind of list one or more files are, and how they would be read; reads nothing into anything. */
export async function sniff(sources: readonly Source[]): Promise<Sniffed> {
  const [first, ...others] = sources;
  if (!first || first.size === 0)
    throw new Problem('file-unreadable', `${first?.name ?? 'The file'} is empty`);
  const table = await sniffTable(first);
  return {
    kind: kindOf(table),
    files: [first, ...others].map((source) => source.name),
    refused: [],
    ignored: [],
    table,
  };
}

/** EMIS Web by its group titles or its own number; SystmOne by a term or value column per condition and result. */
function kindOf(table: SniffedTable): FileKind {
  const captions = table.columns.map((column) => looseHeading(column.caption));
  if (table.columns.some((column) => column.group !== '') || captions.includes('emis number')) return 'emis';
  const meanings = table.suggested.columns.map((column) => column.meaning.means);
  const person = captions.includes('nhs number');
  return person && meanings.some((means) => means === 'condition' || means === 'entry') ? 'systmone' : 'csv';
}
