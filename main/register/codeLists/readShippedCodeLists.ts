import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { CodeListEntry } from '../../../shared/register/codeLists.ts';
import { additions, shippedLists } from './shippedLists.ts';

/** The lists as shipped, one entry per list and code; a damaged file is refused, never half read. */
export function readShippedCodeLists(folder: string = import.meta.dirname): CodeListEntry[] {
  const national = shippedLists.flatMap(({ list, file, changedOn }) =>
    readRows(folder, file).map(({ code, term }) => ({ list, code, term, version: changedOn })),
  );
  const own = readRows(folder, additions.file).map(({ list = '', code, term }) => {
    if (!list.startsWith('HOC_')) throw new Error(`${additions.file}: ${code} is on no list`);
    return { list, code, term, version: additions.changedOn };
  });
  return [...national, ...own];
}

type Row = { code: string; term: string; list?: string };

function readRows(folder: string, file: string): Row[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  if (data.length === 0) throw new Error(`${file}: no rows`);
  return data.map((row) => rowOf(row, file));
}

function rowOf({ code = '', term = '', list }: Record<string, string>, file: string): Row {
  if (!/^\d{6,18}$/.test(code.trim())) throw new Error(`${file}: not a SNOMED CT code`);
  return { code: code.trim(), term: term.trim(), ...(list === undefined ? {} : { list: list.trim() }) };
}
