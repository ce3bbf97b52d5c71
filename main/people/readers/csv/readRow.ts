import type { Circumstances, ImportProblem, ImportRecord } from '../../../../shared/people/importRecord.ts';
import { needsInterpreter, readNeeds } from '../readNeeds.ts';
import { readCircumstance } from '../readCircumstance.ts';
import type { ColumnPlan } from './columnPlan.ts';
import type { CsvRow } from './csvRows.ts';
import type { Lived } from './readClinicalCells.ts';
import { readCondition, readEntry, readMedicine, readResults } from './readClinicalCells.ts';
import { readAbout, readPersonCells } from './readPersonCells.ts';
import type { RowCells, RowContext } from './rowCells.ts';
import { inFile, rowCells } from './rowCells.ts';

export type ReadRow = { record: ImportRecord | null; problems: ImportProblem[] };

/** One row of a list as one record; null, with the reason told, where it is not about a person or cannot be trusted. */
export function readRow(row: CsvRow, plan: ColumnPlan, context: RowContext): ReadRow {
  const cells = rowCells(row, context);
  const person = isWholeRow(row, cells, context.captions)
    ? readPersonCells(cells, plan.person, context.today)
    : null;
  // What else is wrong with a row that is left out would only bury the reason.
  if (person === null) {
    const about = readAbout(cells, plan.person);
    const problems = cells.problems.filter((problem) => problem.lost === 'row');
    return { record: null, problems: problems.map((problem) => ({ ...problem, about })) };
  }
  const lived = { birthDate: person.birthDate, today: context.today };
  const record: ImportRecord = {
    row: row.line,
    ...inFile(context.file),
    ...person,
    ...readAround(cells, plan),
    conditions: [],
    results: [],
  };
  readClinical(record, { cells, plan, lived });
  return { record, problems: cells.problems };
}

/** A row with more values than headings has slipped: which value belongs where is not known. */
function isWholeRow(row: CsvRow, cells: RowCells, captions: readonly string[]): boolean {
  const { length } = row.cells;
  if (length > captions.length && row.cells.slice(captions.length).some((cell) => cell.trim() !== '')) {
    cells.tell(
      undefined,
      `${length} values under ${captions.length} headings: the values may have slipped`,
      'row',
    );
    return false;
  }
  if (length < captions.length) {
    cells.tell(
      undefined,
      `${length} values under ${captions.length} headings: the last ones are taken as empty`,
      'value',
    );
  }
  return true;
}

type RowParts = { cells: RowCells; plan: ColumnPlan; lived: Lived };

function readClinical(record: ImportRecord, { cells, plan, lived }: RowParts): void {
  for (const bundle of plan.conditions) {
    const condition = readCondition(cells, bundle, lived);
    if (condition) record.conditions.push(condition);
  }
  for (const bundle of plan.results) record.results.push(...readResults(cells, bundle, lived));
  if (plan.medicines.length > 0) {
    record.medicines = plan.medicines.flatMap((bundle) => readMedicine(cells, bundle, lived) ?? []);
  }
  const entry = plan.entry && readEntry(cells, plan.entry, lived);
  if (entry && 'result' in entry) record.results.push(entry.result);
  if (entry && 'condition' in entry) record.conditions.push(entry.condition);
}

/** Circumstances and needs; absent where the list has no column that says. */
function readAround(cells: RowCells, plan: ColumnPlan): Pick<ImportRecord, 'circumstances' | 'needs'> {
  const found: Circumstances = {};
  const needs = plan.needs.flatMap((index) => readNeeds(cells.text(index)));
  for (const { circumstance, index } of plan.circumstances) {
    const text = cells.text(index);
    const listed =
      circumstance === 'interpreter' ? readNeeds(text).filter((need) => need.kind !== 'other') : [];
    if (needsInterpreter(listed)) {
      found.interpreter = true;
      if (!listed.every((need) => need.code === null)) needs.push(...listed);
    } else Object.assign(found, cells.taken(readCircumstance(circumstance, text), index) ?? {});
  }
  if (plan.person.language !== undefined) found.language = cells.text(plan.person.language) || null;
  if (needsInterpreter(needs)) found.interpreter = true;
  const said = plan.circumstances.length > 0 || plan.person.language !== undefined;
  const hasNeeds =
    plan.needs.length > 0 || plan.circumstances.some(({ circumstance }) => circumstance === 'interpreter');
  return { ...(said || found.interpreter ? { circumstances: found } : {}), ...(hasNeeds ? { needs } : {}) };
}
