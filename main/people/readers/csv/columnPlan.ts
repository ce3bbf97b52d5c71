import type {
  Circumstance,
  ColumnMapping,
  ColumnMeaning,
  PersonField,
} from '../../../../shared/people/columnMapping.ts';
import type { SniffedColumn } from '../../../../shared/people/importFile.ts';
import { columnKey } from '../../../../shared/people/fitMapping.ts';
import { measureNamed } from '../../../../shared/people/measures.ts';
import { toPracticeUnit } from '../../../../shared/people/measureUnits.ts';
import { Problem } from '../../../../shared/problem.ts';

/** Where in a row each part of one thing stands. */
export type Bundle<Part extends string> = { under: string | null; at: Partial<Record<Part, number>> };
export type ConditionBundle = Bundle<'term' | 'code' | 'date' | 'status' | 'resolvedOn'>;
export type ResultBundle = Bundle<'value' | 'unit' | 'date' | 'term' | 'code'> & {
  measure: string | null;
  /** `(mmol/mol)` in the heading. */
  unit: string | null;
};
export type MedicineBundle = Bundle<'name' | 'code' | 'lastIssuedOn'>;
export type EntryBundle = Bundle<'code' | 'term' | 'date' | 'value' | 'unit'>;

/** The mapping turned round: for each thing to be read, the places of its cells. Made once per file. */
export type ColumnPlan = {
  captions: string[];
  person: Partial<Record<PersonField, number>>;
  conditions: ConditionBundle[];
  results: ResultBundle[];
  medicines: MedicineBundle[];
  entry: EntryBundle | null;
  circumstances: { circumstance: Circumstance; index: number }[];
  needs: number[];
};

/** Fits a mapping to the columns of a file by their captions; refuses one without a name or a date of birth. */
export function columnPlan(columns: readonly SniffedColumn[], mapping: ColumnMapping): ColumnPlan {
  const plan: ColumnPlan = {
    captions: columns.map((column) => [column.group, column.caption].filter(Boolean).join(': ')),
    person: {},
    conditions: [],
    results: [],
    medicines: [],
    entry: null,
    circumstances: [],
    needs: [],
  };
  const meanings = new Map(mapping.columns.map((column) => [columnKey(column), column.meaning]));
  for (const column of columns) place(plan, column, meanings.get(columnKey(column)) ?? { means: 'nothing' });
  shareBloodPressureDate(plan.results);
  const named = plan.person.fullName ?? plan.person.familyName;
  if (named === undefined || plan.person.birthDate === undefined) throw new Problem('mapping-incomplete');
  return plan;
}

function place(plan: ColumnPlan, column: SniffedColumn, meaning: ColumnMeaning): void {
  const { index } = column;
  switch (meaning.means) {
    case 'nothing':
      return;
    case 'person':
      plan.person[meaning.field] ??= index;
      return;
    case 'condition':
      bundleFor(plan.conditions, meaning, { under: meaning.under }).at[meaning.part] = index;
      return;
    case 'result':
      placeResult(plan.results, column, meaning);
      return;
    case 'medicine':
      bundleFor(plan.medicines, meaning, { under: meaning.under }).at[meaning.part] = index;
      return;
    case 'entry':
      plan.entry ??= { under: null, at: {} };
      plan.entry.at[meaning.part] ??= index;
      return;
    case 'circumstance':
      plan.circumstances.push({ circumstance: meaning.circumstance, index });
      return;
    case 'need':
      plan.needs.push(index);
  }
}

/** The newest bundle under this heading that lacks the part, else a new one: a second "Diabetes" group is its own. */
function bundleFor<B extends Bundle<string>>(
  bundles: B[],
  meaning: { under: string | null; part: string },
  fresh: Omit<B, 'at'>,
): B {
  const last = bundles.findLast((bundle) => bundle.under === meaning.under);
  if (last && last.at[meaning.part] === undefined) return last;
  const bundle = { ...fresh, at: {} } as B;
  bundles.push(bundle);
  return bundle;
}

function placeResult(
  results: ResultBundle[],
  column: SniffedColumn,
  meaning: ColumnMeaning & { means: 'result' },
): void {
  const fresh = { under: meaning.under, measure: meaning.measure, unit: null };
  const bundle = bundleFor<ResultBundle>(results, meaning, fresh);
  bundle.at[meaning.part] = column.index;
  if (meaning.part === 'value') bundle.unit = unitInHeading(column.caption, meaning.measure);
}

/** `HbA1c (mmol/mol)`: the brackets hold a unit only where it is one the measure has. */
function unitInHeading(caption: string, name: string | null): string | null {
  const bracketed = /\(([^()]+)\)\s*$/.exec(caption)?.[1] ?? null;
  const measure = name === null ? undefined : measureNamed(name);
  return bracketed && measure && 'value' in toPracticeUnit(measure, 1, bracketed) ? bracketed : null;
}

const pressures = new Set(['systolic', 'diastolic', 'blood-pressure']);

/** Both halves of a blood pressure are one reading: a half without its own date column has the other's. */
function shareBloodPressureDate(results: ResultBundle[]): void {
  const halves = results.filter((bundle) => pressures.has(bundle.measure ?? ''));
  const date = halves.find((bundle) => bundle.at.date !== undefined)?.at.date;
  if (date === undefined) return;
  for (const half of halves) half.at.date ??= date;
}
