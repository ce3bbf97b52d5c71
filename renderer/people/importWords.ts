import type { Encoding, FileKind, SniffedTable } from '../../shared/people/importFile.ts';
import type { ImportOutcome } from '../../shared/people/import.contract.ts';

export const kindNames: Record<FileKind, string> = {
  emis: 'EMIS list',
  systmone: 'SystmOne list',
  csv: 'CSV list',
  'synthea-csv': 'Synthea set',
  'fhir-r4': 'FHIR R4 records',
};

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'upright bars' } as const;

/** `13 columns, separated by commas, read as Windows-1252, headings in line 9` */
export function tableWords({ columns, delimiter, encoding, headerLines }: SniffedTable): string {
  const headings = headerLines === 0 ? 'no headings' : `headings in line ${headerLines}`;
  return `${columns.length} columns, separated by ${delimiters[delimiter]}, read as ${encodings[encoding]}, ${headings}`;
}

export const outcomeWords: Record<ImportOutcome, string> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  older: 'Older than what is known',
  missing: 'No longer on the list',
  rejected: 'Left out',
};
