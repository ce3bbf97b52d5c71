import type { ImportedResult } from './importRecord.ts';
import type { Measure } from './measures.ts';
import { toPracticeUnit } from './measureUnits.ts';
import { formulaReason, isFormula, unwrapFormulaText } from './reading.ts';

/** A result's value as ImportedResult carries it, and why it stayed words where it did. */
export type Measurement = Pick<ImportedResult, 'value' | 'comparator' | 'sourceText' | 'sourceUnit'> & {
  reason: string | null;
};

const quantity = /^(<=|>=|<|>|≤|≥)?\s*([+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+))\s*(.*)$/s;
const comparators: Record<string, ImportedResult['comparator']> = {
  '<': '<',
  '>': '>',
  '<=': '<=',
  '>=': '>=',
  '≤': '<=',
  '≥': '>=',
};

/**
 * A value as lists write it: `198 mm Hg`, `<0.3`, `> 90`, `5,2`, `44 mmol/mol`. The unit in its own column, or in the
 * heading, is `unit`; one after the number wins. Without a measure, or where number or unit is not certain, the
 * words are kept and the value is null.
 */
export function readMeasurement(
  cell: string,
  unit: string | null,
  measure: Measure | undefined,
): Measurement {
  const text = unwrapFormulaText(cell.trim()).trim();
  const words = (reason: string | null, sourceUnit = unit): Measurement => ({
    value: null,
    comparator: null,
    sourceText: cell.trim(),
    sourceUnit,
    reason,
  });
  if (!measure || measure.unit === null) return words(null);
  if (isFormula(text)) return words(formulaReason);
  const found = quantity.exec(text);
  if (!found) return words('Words where a number was expected; kept as words');
  const sourceUnit = (found[3] ?? '').trim() || unit;
  const number = readNumber(found[2] ?? '');
  if (number === null) return words('The comma may stand for thousands or for a decimal point', sourceUnit);
  const converted = toPracticeUnit(measure, number, sourceUnit);
  if ('reason' in converted) return words(converted.reason, sourceUnit);
  return {
    ...words(null, sourceUnit),
    value: converted.value,
    comparator: comparators[found[1] ?? ''] ?? null,
  };
}

/** `5,2` is 5.2 and `1,234.5` is 1234.5; `1,234` could be either and is null. */
export function readNumber(text: string): number | null {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (commas === 0) return points <= 1 ? Number(text) : null;
  if (points === 1 && /^[+-]?\d{1,3}(,\d{3})+\.\d+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (points > 0 || commas > 1 || /,\d{3}$/.test(text)) return null;
  return Number(text.replace(',', '.'));
}
