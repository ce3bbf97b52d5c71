import type { ColumnMapping } from '../../../../shared/people/columnMapping.ts';
import type { Sniffed } from '../../../../shared/people/importFile.ts';
import type { ImportProblem, ImportRecord } from '../../../../shared/people/importRecord.ts';
import { readRecords } from '../../../../main/people/readers/readRecords.ts';
import { sniff } from '../../../../main/people/readers/sniff.ts';
import type { Source } from '../../../../main/people/readers/source.ts';
import { sourceFromBytes, sourceFromPath } from '../../../../main/people/readers/source.ts';

export const today = '2026-04-10';

export type All = { sniffed: Sniffed; records: ImportRecord[]; problems: ImportProblem[]; batches: number };

/** Everything some files say, with the suggested mapping or another. */
export async function readAll(sources: Source[], mapping: ColumnMapping | null = null): Promise<All> {
  const sniffed = await sniff(sources);
  const all: All = { sniffed, records: [], problems: [], batches: 0 };
  for await (const batch of readRecords(sources, sniffed, mapping, { today })) {
    all.records.push(...batch.records);
    all.problems.push(...batch.problems);
    all.batches += 1;
  }
  return all;
}

export function textSource(text: string, name = 'list.csv'): Source {
  return sourceFromBytes(name, Buffer.from(text, 'utf8'));
}

export function jsonSource(value: unknown, name = 'record.json'): Source {
  return textSource(JSON.stringify(value), name);
}

export async function filesAt(...paths: string[]): Promise<Source[]> {
  return Promise.all(paths.map(sourceFromPath));
}

/** Rows under the headings most tests need. */
export function list(...rows: string[]): Source {
  return textSource(['Full Name,NHS Number,Date of Birth,HbA1c value,HbA1c date', ...rows].join('\n'));
}
