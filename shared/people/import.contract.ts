import { z } from 'zod';
import { command, everyone, office, query, task } from '../contract.ts';
import { FileHandle, ImportId, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { Instant, IsoDate } from '../time/isoDate.ts';
import { ColumnMapping } from './columnMapping.ts';
import { FileKind, RefusedFile, Sniffed } from './importFile.ts';
import { ListAge } from './listAge.ts';

/** Only a whole list can say that somebody is no longer on it. */
export const Coverage = z.enum(['whole', 'part']);

/** What an import would do to a person it names, or to one it does not. */
export const ImportOutcome = z.enum(['new', 'changed', 'unchanged', 'older', 'missing', 'rejected']);
export type ImportOutcome = z.infer<typeof ImportOutcome>;

export const ImportSummary = z.object({
  importId: ImportId,
  kind: FileKind,
  files: z.array(z.string()),
  refused: z.array(RefusedFile),
  extractOn: IsoDate,
  coverage: Coverage,
  /** What the report itself says it holds; null where it says nothing. */
  reportCount: z.int().nullable(),
  people: z.object({
    new: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    older: z.int(),
    missing: z.int(),
    rejected: z.int(),
  }),
  entries: z.object({ conditions: z.int(), medicines: z.int(), results: z.int() }),
  /** People whose house and street or postcode it would take away: no letter can go to them then. */
  losingAddress: z.int().default(0),
  /** Values left out of rows that came in. */
  valuesLeftOut: z.int(),
  /** Questions it would leave for a person to answer. */
  questions: z.int(),
  state: z.enum(['preview', 'applied']),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportedLine = z.object({
  /** Null for somebody new. */
  personId: PersonId.nullable(),
  row: z.int().nullable(),
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  birthDate: IsoDate,
  outcome: ImportOutcome,
  /** Field by field, as words; what a restricted person's address changes to is never among them. */
  differences: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type ImportedLine = z.infer<typeof ImportedLine>;

export const ImportProblemLine = z.object({
  row: z.int(),
  file: z.string().nullable(),
  column: z.string(),
  value: z.string(),
  reason: z.string(),
  lost: z.enum(['row', 'value']),
});

export const Preset = z.object({
  id: z.string(),
  name: z.string(),
  mapping: ColumnMapping,
  version: z.int(),
});

/** Something a file says that only a person can settle. */
export const ImportQuestion = z.object({
  id: z.string(),
  kind: z.enum(['differs-from-staff', 'missing', 'same-number', 'term']),
  personId: PersonId.nullable(),
  /** `FAMILY, Given (Title)` where it is about a person. */
  personName: z.string().nullable(),
  /** The question, in one sentence. */
  sentence: z.string(),
  answers: z.array(z.object({ id: z.string(), label: z.string() })),
  askedAt: Instant,
  version: z.int(),
});
export type ImportQuestion = z.infer<typeof ImportQuestion>;

const files = z.array(FileHandle).min(1).max(2000);
const saved = z.object({ handle: FileHandle, name: z.string() });

export const importContract = {
  'people.readFiles': task(z.object({ files }), Sniffed, { roles: office }),
  'people.stageImport': task(
    z.object({
      files,
      /** Null where the files are no tables. */
      mapping: ColumnMapping.nullable(),
      extractOn: IsoDate,
      coverage: Coverage,
    }),
    ImportSummary,
    { roles: office },
  ),
  'people.findImport': query(z.object({ importId: ImportId }), ImportSummary, { roles: office }),
  'people.listImported': query(
    ListWindow.extend({
      importId: ImportId,
      outcome: ImportOutcome.nullable().default(null),
      losesAddress: z.boolean().default(false),
    }),
    page(ImportedLine),
    { roles: office },
  ),
  'people.listImportProblems': query(ListWindow.extend({ importId: ImportId }), page(ImportProblemLine), {
    roles: office,
  }),
  'people.exportImportProblems': task(z.object({ importId: ImportId }), saved, { roles: office }),
  'people.applyImport': command(z.object({ importId: ImportId }), ImportSummary, { roles: office }),
  'people.dropImport': task(z.object({ importId: ImportId }), z.object({}), { roles: office }),
  'people.listImports': query(
    ListWindow,
    page(
      z.object({
        importId: ImportId,
        kind: FileKind,
        files: z.array(z.string()),
        extractOn: IsoDate,
        coverage: Coverage,
        appliedAt: Instant,
        appliedBy: z.string(),
        people: z.int(),
      }),
    ),
    { roles: office },
  ),
  'people.findListAge': query(z.object({}), ListAge, { roles: everyone }),
  'people.listPresets': query(z.object({}), z.array(Preset), { roles: office }),
  'people.savePreset': command(
    z.object({ name: z.string().trim().min(1, 'Enter a name').max(60), mapping: ColumnMapping }),
    Preset,
    { roles: office },
  ),
  'people.listQuestions': query(ListWindow, page(ImportQuestion), { roles: everyone }),
  'people.answerQuestion': command(
    z.object({ id: z.string(), answer: z.string(), version: z.int() }),
    z.object({ left: z.int() }),
    {
      roles: office,
    },
  ),
};
