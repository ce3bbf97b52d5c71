import { fold } from '../../../../shared/identity/fold.ts';
import type {
  ImportedCondition,
  ImportedMedicine,
  ImportedResult,
} from '../../../../shared/people/importRecord.ts';
import { measureOfCode } from '../../../../shared/people/measureCodes.ts';
import { measureHeaded, measureNamed } from '../../../../shared/people/measures.ts';
import { readDate, readEventDate } from '../../../../shared/people/readDate.ts';
import { readMeasurement } from '../../../../shared/people/readMeasurement.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { ConditionBundle, EntryBundle, MedicineBundle, ResultBundle } from './columnPlan.ts';
import type { RowCells } from './rowCells.ts';

/** Between birth and today, every date about the person must lie. */
export type Lived = { birthDate: IsoDate; today: IsoDate };

function day(cells: RowCells, index: number | undefined, lived: Lived): IsoDate | null {
  const text = cells.raw(index).trim();
  return text === '' ? null : cells.taken(readEventDate(text, lived), index);
}

const saysNo = new Set(['no', 'n', 'false', '0', 'none', '-', 'not on register']);
const over = new Set(['resolved', 'past', 'inactive', 'ended', 'remission', 'problem past', 'no', 'false']);
const saysYes = new Set(['yes', 'y', 'true', '1', 'x', '✓', 'on register']);

function says(words: ReadonlySet<string>, term: string): boolean {
  return term !== '' && term.length <= 16 && words.has(fold(term));
}

/** A condition from its cells; null where they are empty or say no. Words only stay words. */
export function readCondition(
  cells: RowCells,
  bundle: ConditionBundle,
  lived: Lived,
): ImportedCondition | null {
  const { at, under } = bundle;
  const term = cells.text(at.term);
  const code = codeOf(cells.text(at.code));
  if (
    saysNo.has(fold(term)) ||
    (term === '' && code === null && !(under !== null && hasDate(cells, at.date)))
  )
    return null;
  const resolvedOn = day(cells, at.resolvedOn, lived);
  const dated = under !== null && 'value' in readDate(term);
  return {
    code,
    term: dated || says(saysYes, term) || term === '' ? (under ?? code ?? '') : term,
    listedUnder: under,
    onsetOn: day(cells, dated ? at.term : at.date, lived),
    status: resolvedOn !== null || isOver(cells.text(at.status)) ? 'resolved' : 'active',
    resolvedOn,
  };
}

function hasDate(cells: RowCells, index: number | undefined): boolean {
  return index !== undefined && cells.text(index) !== '';
}

function isOver(status: string): boolean {
  return says(over, status);
}

/** A SNOMED CT concept id; Read and local codes are not ours to translate. */
function codeOf(text: string): string | null {
  return /^\d{6,18}$/.test(text) ? text : null;
}

/** The results of one heading: one, two for a blood pressure in one cell, none where nothing is there. */
export function readResults(cells: RowCells, bundle: ResultBundle, lived: Lived): ImportedResult[] {
  const { at } = bundle;
  const value = cells.raw(at.value).trim();
  const term = cells.text(at.term);
  if (value === '' && term === '') return [];
  const takenOn = day(cells, at.date, lived);
  const code = codeOf(cells.text(at.code));
  const unit = cells.text(at.unit) || bundle.unit;
  const result = (measure: string | null, text: string): ImportedResult => {
    const { reason, ...read } = readMeasurement(text, unit, measureNamed(measure ?? ''));
    if (reason) cells.tell(at.value ?? at.term, reason, 'value');
    return {
      measure,
      code,
      term: term || measureNamed(measure ?? '')?.label || (bundle.under ?? ''),
      takenOn,
      ...read,
    };
  };
  const both =
    bundle.measure === 'blood-pressure'
      ? /^(\d{2,3})\s*\/\s*(\d{2,3})(?!\S*\/)\s*(mm\s?hg)?$/i.exec(value)
      : null;
  if (both) return [result('systolic', both[1] ?? ''), result('diastolic', both[2] ?? '')];
  const measure = bundle.measure === 'blood-pressure' ? null : bundle.measure;
  return [result(measure, value || term)];
}

/** A medicine by name or code with its last issue; null where the cells are empty. */
export function readMedicine(cells: RowCells, bundle: MedicineBundle, lived: Lived): ImportedMedicine | null {
  const code = codeOf(cells.text(bundle.at.code));
  const name = cells.text(bundle.at.name) || code;
  if (name === null) return null;
  return { code, name, lastIssuedOn: day(cells, bundle.at.lastIssuedOn, lived) };
}

/** One coded event: a result where it is a known measure or has a value, else a condition under no heading. */
export function readEntry(
  cells: RowCells,
  bundle: EntryBundle,
  lived: Lived,
): { result: ImportedResult } | { condition: ImportedCondition } | null {
  const { at } = bundle;
  const code = codeOf(cells.text(at.code));
  const term = cells.text(at.term) || cells.text(at.code);
  const value = cells.raw(at.value).trim();
  if (term === '' && value === '') return null;
  const measure = measureNamed((code && measureOfCode(code)) ?? '') ?? measureHeaded(term);
  const on = day(cells, at.date, lived);
  if (!measure && value === '') {
    return { condition: { code, term, listedUnder: null, onsetOn: on, status: 'active', resolvedOn: null } };
  }
  const { reason, ...read } = readMeasurement(value || term, cells.text(at.unit) || null, measure);
  if (reason) cells.tell(at.value, reason, 'value');
  return { result: { measure: measure?.name ?? null, code, term, takenOn: on, ...read } };
}
