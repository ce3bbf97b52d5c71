import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** The rows of a shipped code list under `codes/`, by heading. */
export function codeList(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./codes/${file}`, import.meta.url), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}
