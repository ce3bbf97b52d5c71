import type { ChosenMonth } from '../../shared/recall/recall.contract.ts';
import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type ChosenMonthRow = {
  id: string;
  person_id: string;
  month: number | null;
  /** The last QOF year it is chosen for; null: until it is changed. */
  last_year: number | null;
  reason: string;
  entered_by: string;
  entered_at: string;
};

const columns = 'id person_id month last_year reason entered_by entered_at'.split(
  ' ',
) as (keyof ChosenMonthRow)[];

export function addChosenMonths(db: Writer, rows: readonly ChosenMonthRow[]): Promise<void> {
  return db.insertMany(
    'chosen_month',
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** The newest choice of one person, or null where there never was one. */
export async function chosenMonthOf(db: Reader, personId: string): Promise<ChosenMonth | null> {
  const row = await db.row<ChosenMonthRow>(sql`
    SELECT id, person_id, month, last_year, reason, entered_by, entered_at FROM chosen_month
     WHERE person_id = ${personId} ORDER BY id DESC LIMIT 1`);
  return row
    ? {
        id: row.id,
        month: row.month,
        lastYear: row.last_year,
        reason: row.reason,
        by: row.entered_by,
        at: row.entered_at,
      }
    : null;
}
