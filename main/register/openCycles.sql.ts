import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type CycleMonthRow = { person_id: string; year: number; planned_month: string; state: string };

export function cyclesOf(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<CycleMonthRow>(sql`
    SELECT person_id, year, planned_month, state FROM cycle
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
