import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type CycleMonthRow = {
  id: string;
  person_id: string;
  year: number;
  planned_month: string;
  state: string;
};

export function cyclesOf(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<CycleMonthRow>(sql`
    SELECT id, person_id, year, planned_month, state FROM cycle
     WHERE year >= ${fromYear} AND person_id IN ${inList(ids)}`);
}

export function openCycles(
  db: Writer,
  rows: readonly {
    id: string;
    personId: string;
    year: number;
    plannedMonth: string;
    joinedOn: string | null;
  }[],
) {
  return db.insertMany(
    'cycle',
    ['id', 'person_id', 'year', 'planned_month', 'state', 'joined_on', 'version'],
    rows.map((row) => [row.id, row.personId, row.year, row.plannedMonth, 'open', row.joinedOn, 1]),
  );
}

export type ClosingRow = { cycleId: string; sentence: string };

/** Closes rounds of a year that is over, each with the sentence that says how it ended. */
export async function closeCycles(
  db: Writer,
  rows: readonly ClosingRow[],
  { by, at }: { by: string; at: string },
): Promise<void> {
  if (rows.length === 0) return;
  await db.run(sql`
    UPDATE cycle SET state = 'closed', version = version + 1 WHERE id IN ${inList(rows.map((row) => row.cycleId))}`);
  await db.insertMany(
    'cycle_event',
    ['id', 'cycle_id', 'kind', 'sentence', 'reason', 'entered_by', 'entered_at'],
    // Sorts after whatever happened before, and happens once.
    rows.map((row) => [`${row.cycleId}.closed`, row.cycleId, 'closed', row.sentence, null, by, at]),
  );
}
