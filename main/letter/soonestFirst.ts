import type { IsoDate } from '../../shared/time/isoDate.ts';
import { toCome } from './appointmentPapers.ts';
import type { CohortRow } from './cohort.sql.ts';
import type { PersonPapers } from './desk.ts';

type Of = { row: Pick<CohortRow, 'sort_name' | 'person_id'>; papers: Pick<PersonPapers, 'appointments'> };

/**
 * Whoever comes soonest first, then by name: what a day leaves undone is then what can wait. A run of letters is printed
 * and listed in the same order (`inRunOrder`).
 */
export function soonestFirst<T extends Of>(some: readonly T[], today: IsoDate): T[] {
  const keyed = some.map((one) => {
    const [first] = toCome(one.papers.appointments, today);
    // Whoever has nothing to come stands before all days, as a letter about no appointment does in a run.
    const comes = first ? `${first.on_day} ${first.starts_at}` : '';
    return { one, key: [comes, one.row.sort_name, one.row.person_id] };
  });
  return keyed.toSorted((a, b) => compare(a.key, b.key)).map(({ one }) => one);
}

function compare(one: readonly string[], other: readonly string[]): number {
  for (const [place, words] of one.entries()) {
    const others = other[place] ?? '';
    if (words !== others) return words < others ? -1 : 1;
  }
  return 0;
}
