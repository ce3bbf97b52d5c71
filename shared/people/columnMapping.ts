import { z } from 'zod';

/** What one column of a list can say of a person; `address` is a whole address in one cell. */
export const PersonField = z.enum([
  'fullName',
  'title',
  'givenName',
  'familyName',
  'preferredName',
  'nhsNumber',
  'sourceId',
  'birthDate',
  'sex',
  'ethnicity',
  'ethnicityCode',
  'usualGp',
  'address',
  'house',
  'street',
  'locality',
  'town',
  'county',
  'postcode',
  'homePhone',
  'mobile',
  'email',
  'status',
  'diedOn',
  'leftOn',
  'lastReviewOn',
  'language',
]);
export type PersonField = z.infer<typeof PersonField>;

/** Read by the words or code in the cell; `frailty` also by its degree alone ("Moderate frailty"). */
export const Circumstance = z.enum([
  'restricted',
  'housebound',
  'careHome',
  'carer',
  'frailty',
  'interpreter',
]);
export type Circumstance = z.infer<typeof Circumstance>;

/**
 * What a column means. Columns that belong together (a result's date, value and unit) carry the same `under`: the
 * heading they stand below, which for a condition is also the list's own name for it ("Diabetes").
 */
export const ColumnMeaning = z.discriminatedUnion('means', [
  z.object({ means: z.literal('nothing') }),
  z.object({ means: z.literal('person'), field: PersonField }),
  z.object({
    means: z.literal('condition'),
    /** null: the list has one row per condition and does not say under which heading. */
    under: z.string().nullable(),
    part: z.enum(['term', 'code', 'date', 'status', 'resolvedOn']),
  }),
  z.object({
    means: z.literal('result'),
    under: z.string(),
    /** A name of measures.ts; `blood-pressure` holds both readings ("132/78"); null: kept as it came. */
    measure: z.string().nullable(),
    part: z.enum(['value', 'unit', 'date', 'term', 'code']),
  }),
  z.object({
    means: z.literal('medicine'),
    under: z.string(),
    part: z.enum(['name', 'code', 'lastIssuedOn']),
  }),
  /** One coded event per row: a result where code or term is a known measure or there is a value, else a condition. */
  z.object({ means: z.literal('entry'), part: z.enum(['code', 'term', 'date', 'value', 'unit']) }),
  z.object({ means: z.literal('circumstance'), circumstance: Circumstance }),
  /** Communication needs, by exact code or term of the national list; other words are kept as a need of kind "other". */
  z.object({ means: z.literal('need'), part: z.enum(['term', 'code']) }),
]);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;

/** A column by its captions: EMIS repeats "Date" and "Value" under one group title after another. */
export const MappedColumn = z.object({
  group: z.string(),
  caption: z.string(),
  /** 1 for the first column with this group and caption, 2 for the next. */
  occurrence: z.int().min(1),
  meaning: ColumnMeaning,
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** What every column of a list means: shown before anything happens, changed by hand, saved as a preset. */
export const ColumnMapping = z.object({ columns: z.array(MappedColumn) });
export type ColumnMapping = z.infer<typeof ColumnMapping>;
