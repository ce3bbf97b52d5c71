import type { AppointmentPart } from '../../shared/booking/appointment.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type CycleMonthRow = {
  id: string;
  person_id: string;
  year: number;
  planned_month: string;
  state: string;
  ended_as: string | null;
  places: string;
  /** 1: such a visit stands in the book, and nobody has said what became of it. */
  tests_stand: number;
  conversation_stands: number;
};

/** Rounds of some people from a year on, and whatever is still open from before. */
export function cyclesOf(db: Reader, ids: readonly string[], fromYear: number) {
  const stands = (part: AppointmentPart) => sql`
    CASE WHEN EXISTS (SELECT 1 FROM appointment a WHERE a.cycle_id = c.id AND a.part = ${part}
                         AND a.state IN ('booked', 'arrived', 'in-room')) THEN 1 ELSE 0 END`;
  return db.rows<CycleMonthRow>(sql`
    SELECT c.id, c.person_id, c.year, c.planned_month, c.state, c.ended_as, c.places,
           ${stands('tests')} AS tests_stand, ${stands('conversation')} AS conversation_stands
      FROM cycle c
     WHERE (c.year >= ${fromYear} OR c.state = 'open') AND c.person_id IN ${inList(ids)}
     ORDER BY c.person_id, c.year`);
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

/** Whoever has a round of a year that is over and goes on, though they are on no list any more. */
export async function unlistedWithOldRound(db: Reader, year: number): Promise<string[]> {
  const rows = await db.rows<{ person_id: string }>(sql`
    SELECT DISTINCT c.person_id FROM cycle c
     WHERE c.state = 'open' AND c.ended_as IS NULL AND c.year < ${year}
       AND NOT EXISTS (SELECT 1 FROM standing s WHERE s.person_id = c.person_id)
     ORDER BY c.person_id`);
  return rows.map((row) => row.person_id);
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
