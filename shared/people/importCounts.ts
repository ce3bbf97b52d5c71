import type { ImportSummary } from './import.contract.ts';

type Counts = Pick<ImportSummary, 'people' | 'questions'>;

/** Whether a list names nobody who can be taken in, is known or has to be asked about: all it could do is miss everybody. */
export function holdsNobody({ people, questions }: Counts): boolean {
  const read = people.new + people.changed + people.unchanged + people.older;
  return read === 0 && questions - people.missing === 0;
}

/**
 * Of everybody who is registered here, how many a whole list misses: where it is more than a tenth and not only a
 * handful, it is more likely a part, or a list of something else. Null where it is not. In a quarter some two in a
 * hundred leave a practice.
 */
export function missesMany({ people }: Pick<Counts, 'people'>): { missing: number; of: number } | null {
  const of = people.missing + people.changed + people.unchanged + people.older;
  return people.missing >= 5 && people.missing * 10 > of ? { missing: people.missing, of } : null;
}
