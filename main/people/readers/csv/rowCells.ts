import type { ImportProblem } from '../../../../shared/people/importRecord.ts';
import type { Reading } from '../../../../shared/people/reading.ts';
import type { IsoDate } from '../../../../shared/time/isoDate.ts';
import type { CsvRow } from './csvRows.ts';
import { formulaReason, isFormula, unwrapFormulaText } from '../../../../shared/people/reading.ts';

/** One row being read: its cells by place, and the problems met so far. */
export type RowCells = {
  line: number;
  /** The trimmed text of a cell; '' where the row or the list has none. A formula is a problem and empty. */
  text(index: number | undefined): string;
  /** The cell untouched, for readers that judge formulas themselves. */
  raw(index: number | undefined): string;
  /** The value of a reading, or null with a problem told. */
  taken<T>(reading: Reading<T>, index: number | undefined): T | null;
  tell(index: number | undefined, reason: string, lost: ImportProblem['lost']): void;
  problems: ImportProblem[];
};

export type RowContext = { captions: readonly string[]; file: string | undefined; today: IsoDate };

export function rowCells(row: CsvRow, context: RowContext): RowCells {
  const problems: ImportProblem[] = [];
  const raw = (index: number | undefined) => (index === undefined ? '' : (row.cells[index] ?? ''));
  const tell: RowCells['tell'] = (index, reason, lost) => {
    const column = index === undefined ? '' : (context.captions[index] ?? '');
    problems.push({ row: row.line, ...inFile(context.file), column, value: raw(index).trim(), reason, lost });
  };
  return {
    line: row.line,
    raw,
    text(index) {
      const text = unwrapFormulaText(raw(index).trim()).trim();
      if (!isFormula(text)) return text;
      tell(index, formulaReason, 'value');
      return '';
    },
    taken(reading, index) {
      if ('value' in reading) return reading.value;
      tell(index, reading.reason, 'value');
      return null;
    },
    tell,
    problems,
  };
}

export function inFile(file: string | undefined): { file?: string } {
  return file === undefined ? {} : { file };
}
