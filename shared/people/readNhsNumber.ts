import type { NhsNumber } from '../identity/nhsNumber.ts';
import { bareNhsNumber, nhsNumberSentences, problemWithNhsNumber } from '../identity/nhsNumber.ts';
import type { Reading } from './reading.ts';
import { formulaReason, isFormula, unwrapFormulaText } from './reading.ts';

/** An NHS number however it was exported: spaced 3-3-4, dashed, or kept as text by a spreadsheet (`="9991234567"`). */
export function readNhsNumber(cell: string): Reading<NhsNumber> {
  const text = unwrapFormulaText(cell.trim()).replace(/^'/, '');
  if (isFormula(text)) return { reason: formulaReason };
  const bare = bareNhsNumber(text);
  // 9991234567.0 is what a spreadsheet or a script leaves of a number it took for an amount.
  if (/^\d+\.0*$/.test(bare)) return { reason: nhsNumberSentences.excel };
  const problem = problemWithNhsNumber(bare);
  return problem === null ? { value: bare } : { reason: nhsNumberSentences[problem] };
}
