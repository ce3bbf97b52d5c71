import { z } from 'zod';
import { IsoDate } from '../time/isoDate.ts';
import { ColumnMapping } from './columnMapping.ts';

export const FileKind = z.enum(['emis', 'systmone', 'csv', 'synthea-csv', 'fhir-r4']);
export type FileKind = z.infer<typeof FileKind>;

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);
export type Encoding = z.infer<typeof Encoding>;

/** One column of a list as the file heads it, with the first values met in it. */
export const SniffedColumn = z.object({
  index: z.int().min(0),
  group: z.string(),
  caption: z.string(),
  occurrence: z.int().min(1),
  samples: z.array(z.string()),
});
export type SniffedColumn = z.infer<typeof SniffedColumn>;

/** What the lines above the headings say of the report. */
export const ReportFacts = z.object({
  title: z.string().nullable(),
  /** The day the report was run: the proposed extract date. */
  runOn: IsoDate.nullable(),
  /** How many people the report says it holds, to check against. */
  patientCount: z.int().nullable(),
});
export type ReportFacts = z.infer<typeof ReportFacts>;

/** A file of the set that is left out as a whole, with one sentence why. */
export const RefusedFile = z.object({ file: z.string(), reason: z.string() });
export type RefusedFile = z.infer<typeof RefusedFile>;

/** What kind of list this is, before anything is read from it. Plain data: it may be kept and shown. */
export const Sniffed = z.object({
  kind: FileKind,
  /** Names of the files (or members of a zip) that will be read. */
  files: z.array(z.string()),
  refused: z.array(RefusedFile),
  /** Members that are no data (folders, __MACOSX, spreadsheets), by name. */
  ignored: z.array(z.string()),
  /** null where the files are not text tables. */
  table: z
    .object({
      encoding: Encoding,
      delimiter: z.enum([',', ';', '\t', '|']),
      /** Lines up to and including the headings; 0 where the list has none. */
      headerLines: z.int().min(0),
      report: ReportFacts,
      columns: z.array(SniffedColumn),
      suggested: ColumnMapping,
    })
    .nullable(),
});
export type Sniffed = z.infer<typeof Sniffed>;
export type SniffedTable = NonNullable<Sniffed['table']>;
