/** What a cell says, or why it says nothing that can be taken. The reason is a sentence for the person at the screen. */
export type Reading<T> = { value: T } | { reason: string };

/** `="0123456789"` as spreadsheets write text they must not change: the text inside. Anything else as it is. */
export function unwrapFormulaText(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/** A cell a spreadsheet would compute: its outcome is not in the file. */
export function isFormula(cell: string): boolean {
  // `+44 (0)7700 900456` is how many write a number; nothing in it can be worked out.
  if (/^\+\d[\d ]*\(0\)[\d -]*$/.test(cell)) return false;
  return /^[=@]|^[+-].*[(=]/.test(cell);
}

export const formulaReason =
  'A spreadsheet formula, not a value; export the list again without opening it in Excel';
