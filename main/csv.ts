import Papa from 'papaparse';

// The library's own pattern lets a formula pass that has a line break in it.
const runsInSpreadsheets = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as a spreadsheet reads it, UTF-8 with its mark. Cells that a spreadsheet would run as a formula get a quote
 * in front, so that a name such as `=HYPERLINK(…)` stays a name.
 */
export function toCsv(rows: readonly (readonly unknown[])[]): Uint8Array {
  const text = Papa.unparse(
    rows.map((row) => row.map((cell) => cell ?? '')),
    { escapeFormulae: runsInSpreadsheets, newline: '\r\n' },
  );
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
}
