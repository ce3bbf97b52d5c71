import { counted } from '../../shared/format.ts';
import type { ColumnMapping } from '../../shared/people/columnMapping.ts';
import { missingFromMapping } from '../../shared/people/fitMapping.ts';
import type { Encoding, FileKind, Sniffed, SniffedTable } from '../../shared/people/importFile.ts';
import type { Problem } from '../../shared/problem.ts';
import type { ImportOutcome } from '../../shared/people/import.contract.ts';

export const kindNames: Record<FileKind, string> = {
  emis: 'EMIS list',
  systmone: 'SystmOne list',
  csv: 'CSV list',
  'synthea-csv': 'Synthea set',
  'fhir-r4': 'FHIR R4 records',
};

/** So many names are read at a glance; of more, how many they are. */
export const fewFiles = 3;

/** `list.csv, more.csv`, or `306 records in fhir.zip`; `picked` is what the user chose, a zip being one. */
export function fileWords(
  { kind, files }: Pick<Sniffed, 'kind' | 'files'>,
  picked: readonly string[],
): string {
  if (files.length <= fewFiles) return files.join(', ');
  const many = counted(files.length, kind === 'fhir-r4' ? 'record' : 'file');
  return picked.length > 0 && picked.length <= fewFiles ? `${many} in ${picked.join(', ')}` : many;
}

const encodings: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'upright bars' } as const;

/**
 * Why a file cannot be taken and what to do about it. What the readers of files say beside the code is made for the
 * screen, as it is for files left out of a set.
 */
export function whyNotTaken({ code, detail }: Problem): string | undefined {
  return code.startsWith('file-') && detail ? `${detail.replace(/\.$/, '')}.` : undefined;
}

/** What a list lacks before anybody can be read from it, which columns it has, and what to do; null where nothing. */
export function lackingWords(mapping: ColumnMapping): string | null {
  const names = { name: 'the name', birthDate: 'the date of birth' };
  const lacking = missingFromMapping(mapping).map((field) => names[field]);
  if (lacking.length === 0) return null;
  const found = mapping.columns.map(({ caption }) => caption).filter(Boolean);
  return (
    `No column is ${lacking.join(', and none ')}. Say which one is, or export the list again with one` +
    (found.length === 0 ? '.' : `; found: ${found.join(', ')}.`)
  );
}

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
