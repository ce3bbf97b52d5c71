import type { EvidenceFilter, EvidenceLine } from '../../shared/evidence/evidence.contract.ts';
import type { ListWindow, Page } from '../../shared/list.ts';
import type { Register } from '../../shared/register/facts.ts';
import type { Reader } from '../db/store.ts';
import { personLineOf } from '../people/personLine.ts';
import { countFound, evidenceRows, foundRows, type EvidenceRow, type FoundRow } from './evidence.sql.ts';

/** One window of the people a question finds, each with the registers they are found by. */
export async function evidenceLines(
  db: Reader,
  filter: EvidenceFilter,
  window: ListWindow,
): Promise<Page<EvidenceLine>> {
  const rows = await foundRows(db, filter, window);
  const ids = rows.map(({ id }) => id);
  const evidence = Map.groupBy(await evidenceRows(db, filter, ids), (row) => row.person_id);
  return {
    total: await countFound(db, filter),
    lines: rows.map((row) => lineOf(row, evidence.get(row.id) ?? [])),
  };
}

function lineOf(row: FoundRow, evidence: readonly EvidenceRow[]): EvidenceLine {
  return {
    ...personLineOf(row),
    plannedMonth: row.planned_month,
    // Care is one fact of the person, whatever register it is found by.
    careStatus: evidence[0]?.care ?? 'to-offer',
    careOn: evidence[0]?.care_on ?? null,
    evidence: evidence.map((one) => ({
      register: one.register as Register,
      counting: one.counting,
      firstOn: one.first_on,
      secondOn: one.second_on,
      stillDue: one.still_due === 1,
      recent: one.recent !== null && one.recent_on !== null ? { kind: one.recent, on: one.recent_on } : null,
    })),
  };
}
