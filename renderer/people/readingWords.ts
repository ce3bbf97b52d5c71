import type { PersonRecord } from '../../shared/people/person.ts';

type Reading = PersonRecord['results'][number]['readings'][number];

/** UCUM units as people write them. */
const units: Readonly<Record<string, string>> = {
  'mm[Hg]': 'mmHg',
  'mL/min/{1.73_m2}': 'mL/min/1.73m²',
  'umol/L': 'µmol/L',
  'kg/m2': 'kg/m²',
  'm[IU]/L': 'mIU/L',
  '10*9/L': '10⁹/L',
  '{score}': 'score',
  '/min': 'a minute',
};
export const unitWords = (unit: string | null): string => (unit === null ? '' : (units[unit] ?? unit));

const comparators = { '<': 'under ', '<=': 'up to ', '>': 'over ', '>=': 'at least ' } as const;

/** One decimal place less is not rounded away; what the source wrote stands where there is no number. */
export function readingWords({ value, comparator, sourceText }: Reading): string {
  if (value === null) return sourceText;
  return `${comparator ? comparators[comparator] : ''}${Math.round(value * 100) / 100}`;
}

/** Newest first; readings without a date last. */
export function latestFirst(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => (b.takenOn ?? '').localeCompare(a.takenOn ?? ''));
}

/** `Down 3.8` from the reading before to the latest; says nothing about good or bad. */
export function changeInWords([latest, before]: readonly Reading[]): string {
  if (!latest || latest.value === null) return '';
  if (!before || before.value === null) return 'First reading';
  const change = Math.round((latest.value - before.value) * 100) / 100;
  if (change === 0) return 'No change';
  return `${change > 0 ? 'Up' : 'Down'} ${Math.abs(change)}`;
}
