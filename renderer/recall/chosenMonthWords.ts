import { qofYearName, type QofYear } from '../../shared/time/qofYear.ts';

/** For how long a month can be chosen, from the QOF year of the new month on. */
export function lengthsOf(year: QofYear): { value: string; label: string }[] {
  return [
    { value: 'once', label: 'This round only' },
    { value: 'always', label: 'Every year, until it is changed' },
    ...[1, 2, 3].map((more) => ({
      value: String(year + more),
      label: `Up to QOF year ${qofYearName(year + more)}`,
    })),
  ];
}
