import { sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

/** Why a round is not planned anew; `may`: it may be. */
export type Standing = 'may' | 'ended' | 'begun' | 'invited' | 'booked' | 'chosen';

type Planned = { year: number; month: string; groupId: string };

/** Everyone of a group planned for a month, by the day of the month they were born on, and whether they may move. */
export function plannedFor(db: Reader, { year, month, groupId }: Planned) {
  return db.rows<{ person_id: string; cycle_id: string | null; standing: Standing }>(sql`
    SELECT s.person_id, c.id AS cycle_id, CASE
      WHEN c.state <> 'open' OR c.ended_as IS NOT NULL THEN 'ended'
      WHEN SUBSTR(c.places, 3, 1) <> '-' OR SUBSTR(c.places, 6, 1) <> '-' THEN 'begun'
      WHEN SUBSTR(c.places, 2, 1) <> '-' OR EXISTS (SELECT 1 FROM invitation i WHERE i.cycle_id = c.id) THEN 'invited'
      WHEN EXISTS (SELECT 1 FROM appointment a WHERE a.cycle_id = c.id
                    AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room')) THEN 'booked'
      WHEN EXISTS (SELECT 1 FROM chosen_month m WHERE m.person_id = s.person_id AND m.month IS NOT NULL
                    AND (m.last_year IS NULL OR m.last_year > s.year)
                    AND m.id = (SELECT MAX(n.id) FROM chosen_month n WHERE n.person_id = s.person_id)) THEN 'chosen'
      ELSE 'may' END AS standing
      FROM standing s LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE s.year = ${year} AND s.planned_month = ${month} AND s.group_id = ${groupId}
     ORDER BY SUBSTR(s.birth_date, 9, 2), s.birth_date, s.person_id`);
}
