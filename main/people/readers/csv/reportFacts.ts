import type { ReportFacts } from '../../../../shared/people/importFile.ts';
import { looseHeading } from '../../../../shared/people/looseHeading.ts';
import { readDate } from '../../../../shared/people/readDate.ts';

const labels: Record<keyof ReportFacts, readonly string[]> = {
  title: ['search name', 'report name', 'report title', 'title', 'search', 'report'],
  runOn: ['last run', 'run date', 'date run', 'report date', 'report run', 'extract date', 'relative date'],
  patientCount: [
    'patient count',
    'number of patients',
    'patients',
    'population count',
    'total patients',
    'count',
  ],
};

/** What the lines above the headings say: `"Last Run","","","14-Mar-2026 09:12"` or `Last Run: 14-Mar-2026`. */
export function reportFacts(rows: string[][]): ReportFacts {
  const said = new Map<string, string>();
  for (const cells of rows) {
    const [label, value] = labelAndValue(cells);
    if (label && !said.has(label)) said.set(label, value);
  }
  const run = readDate(first(said, labels.runOn));
  const count = /^\d[\d,]*$/.exec(first(said, labels.patientCount))?.[0];
  return {
    title: first(said, labels.title) || null,
    runOn: 'value' in run ? run.value : null,
    patientCount: count === undefined ? null : Number(count.replaceAll(',', '')),
  };
}

function labelAndValue(cells: string[]): [label: string, value: string] {
  const [label = '', ...rest] = cells.map((cell) => cell.trim()).filter(Boolean);
  const colon = rest.length === 0 ? label.indexOf(':') : -1;
  return colon > 0
    ? [looseHeading(label.slice(0, colon)), label.slice(colon + 1).trim()]
    : [looseHeading(label), rest[0] ?? ''];
}

function first(said: Map<string, string>, names: readonly string[]): string {
  return names.map((name) => said.get(name)).find(Boolean) ?? '';
}
