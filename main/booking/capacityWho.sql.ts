import { sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { standingOfRound, type Standing } from './capacity.sql.ts';

type Planned = { year: number; month: string; groupId: string };

/** Everyone of a group planned for a month, by the day of the month they were born on. */
export function plannedFor(db: Reader, { year, month, groupId }: Planned) {
  return db.rows<{ person_id: string; standing: Standing; cycle_id: string | null }>(sql`
    SELECT s.person_id, c.id AS cycle_id, ${standingOfRound} AS standing
      FROM standing s LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE s.year = ${year} AND s.planned_month = ${month} AND s.group_id = ${groupId}
     ORDER BY SUBSTR(s.birth_date, 9, 2), s.birth_date, s.person_id`);
}
