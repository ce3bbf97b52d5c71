import { count, counted, listName, screenDate } from '../../../shared/format.ts';
import { losingWords } from '../../../shared/people/fieldWords.ts';
import { missesMany } from '../../../shared/people/importCounts.ts';
import type { ImportSummary } from '../../../shared/people/import.contract.ts';
import type { FileKind } from '../../../shared/people/importFile.ts';
import type { Preview } from './importPreview.ts';
import { inColumns, plain } from './terminal.ts';

const kinds: Record<FileKind, string> = {
  emis: 'EMIS Web',
  systmone: 'SystmOne',
  csv: 'CSV',
  'synthea-csv': 'Synthea CSV',
  'fhir-r4': 'FHIR R4',
};
const shownRows = 20;

/** An import in a few lines; `why` says where its date comes from. */
export function summaryLines(summary: ImportSummary, why: string): string[] {
  const { people, entries, refused } = summary;
  const many = missesMany(summary);
  const rows = (['new', 'changed', 'unchanged', 'older', 'missing', 'rejected'] as const).map((outcome) => [
    `  ${outcome}`,
    count(people[outcome]).padStart(9),
    words[outcome],
  ]);
  return [
    `${kinds[summary.kind]} list: ${plain(summary.files.length > 3 ? counted(summary.files.length, 'file') : summary.files.join(', '))}`,
    `Made on ${screenDate(summary.extractOn)} (${why}); taken as ${coverage[summary.coverage]}.`,
    ...(summary.reportCount === null
      ? []
      : [`The report says that it holds ${counted(summary.reportCount, 'person', 'people')}.`]),
    ...inColumns(rows),
    `${counted(entries.conditions, 'condition')}, ${counted(entries.medicines, 'medicine')}, ${counted(entries.results, 'result')}; ` +
      `${counted(summary.valuesLeftOut, 'value')} left out, ${counted(summary.questions, 'question')} to answer.`,
    ...(many === null
      ? []
      : [
          `${count(many.missing)} of the ${count(many.of)} people registered here are not on this list. Is it the whole list?`,
        ]),
    ...(summary.losingAddress === 0
      ? []
      : [`${losingWords(summary.losingAddress)}: no letter can go to them then.`]),
    ...refused.map(({ file, reason }) => `Not read: ${plain(file)}. ${reason}`),
    summary.state === 'applied' ? 'Imported.' : 'Nothing has been changed: this is a preview.',
  ];
}

const coverage = { whole: 'the whole list', part: 'a part of the list' };
const words = {
  new: 'not held before',
  changed: 'held, and something is different',
  unchanged: 'held, and the same',
  older: 'held with newer details than these',
  missing: 'held, and not on this list',
  rejected: 'rows that cannot be used',
};

/** The rows behind the numbers, as many as a screen takes; the rest is only counted. */
export function previewLines({ changed, missing, problems }: Preview): string[] {
  return [
    ...listed(
      'Left out',
      problems.map((one) => [`row ${one.row}`, one.file ?? '', one.column, `"${one.value}"`, one.reason]),
    ),
    ...listed(
      'Changed',
      changed.flatMap((one) =>
        one.differences.map((each) => [
          listName(one),
          each.field,
          `${each.before ?? 'nothing'} -> ${each.after ?? 'nothing'}`,
        ]),
      ),
    ),
    ...listed(
      'Missing',
      missing.map((one) => [listName(one), screenDate(one.birthDate)]),
    ),
  ];
}

function listed(title: string, rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  const rest = rows.length - shownRows;
  return [
    '',
    `${title}:`,
    ...inColumns(rows.slice(0, shownRows)).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${count(rest)} more; --json gives all`] : []),
  ];
}
