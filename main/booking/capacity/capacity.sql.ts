import { inList, sql, type Sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

// Of the rows s (standing) and c (the round of that year, where there is one): what is still to come of it.
const isOpen = sql`(c.state IS NULL OR (c.state = 'open' AND c.ended_as IS NULL))`;
const at = (place: number, letter: '-' | 'd') => sql`SUBSTR(c.places, ${place}, 1) = ${letter}`;
const isTests = sql`(${isOpen} AND (c.places IS NULL OR ${at(3, '-')}))`;
const isTalk = sql`(${isOpen} AND (c.places IS NULL OR ${at(6, '-')}))`;

/**
 * Nothing of their year has happened or is booked, and nobody chose the month for longer than that year. Letters that
 * wait to be posted are found when a plan is checked (`plannedFor`).
 */
const mayMove = sql`(${isTests} AND ${isTalk} AND (c.places IS NULL OR ${at(2, '-')}) AND b.cycle_id IS NULL
  AND (m.person_id IS NULL OR m.last_year <= s.year))`;

/** Who is booked, and who has a month chosen; both are few beside the lists. */
const beside = sql`
  booked AS MATERIALIZED (SELECT DISTINCT cycle_id FROM appointment
                           WHERE state IN ('pencilled', 'booked', 'arrived', 'in-room')),
  chosen AS MATERIALIZED (SELECT person_id, last_year FROM chosen_month o
                           WHERE month IS NOT NULL
                             AND id = (SELECT MAX(n.id) FROM chosen_month n WHERE n.person_id = o.person_id))`;
const joinBeside = sql`LEFT JOIN booked b ON b.cycle_id = c.id LEFT JOIN chosen m ON m.person_id = s.person_id`;

/** Numbers of people. */
export type Parts = {
  people: number;
  movable: number;
  tests: number;
  talks: number;
  tests_done: number;
  talks_done: number;
};
const counted = (condition: Sql) => sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const parts = sql`
  COUNT(*) AS people, ${counted(mayMove)} AS movable, ${counted(isTests)} AS tests, ${counted(isTalk)} AS talks,
  ${counted(at(3, 'd'))} AS tests_done, ${counted(at(6, 'd'))} AS talks_done`;

export type CellRow = Parts & { year: number; planned_month: string; group_id: string };

/** People of the lists of some years by planned month and group. */
export function capacityRows(db: Reader, years: readonly number[]): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    WITH ${beside}
    SELECT s.year, s.planned_month, s.group_id, ${parts}
      FROM standing s LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year ${joinBeside}
     WHERE s.year IN ${inList(years)}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

/** The same of a year whose rounds are mostly not open yet: the few that are, are looked up and not everybody's. */
export function capacityRowsAhead(db: Reader, year: number): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    WITH ${beside},
    c AS MATERIALIZED (SELECT id, person_id, state, ended_as, places FROM cycle WHERE year = ${year})
    SELECT s.year, s.planned_month, s.group_id, ${parts}
      FROM standing s LEFT JOIN c ON c.person_id = s.person_id ${joinBeside}
     WHERE s.year = ${year}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

// Far below what either engine binds at most.
const perStatement = 15_000;

/** The same of some people. */
export async function capacityRowsOf(
  db: Reader,
  ids: readonly string[],
  years: readonly number[],
): Promise<CellRow[]> {
  const found: CellRow[] = [];
  for (let from = 0; from < ids.length; from += perStatement) {
    const some = ids.slice(from, from + perStatement);
    const rows = await db.rows<CellRow>(sql`
      WITH ${beside}
      SELECT s.year, s.planned_month, s.group_id, ${parts}
        FROM standing s LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year ${joinBeside}
       WHERE s.person_id IN ${inList(some)} AND s.year IN ${inList(years)}
       GROUP BY s.year, s.planned_month, s.group_id`);
    found.push(...rows);
  }
  return found;
}

export type PersonNeeds = { id: string; needs: string; language: string | null; interpreter: number | null };

/** Everyone with a need on record, on a list or not. */
export function peopleWithNeeds(db: Reader): Promise<PersonNeeds[]> {
  return db.rows<PersonNeeds>(sql`
    SELECT id, needs, language, interpreter FROM person WHERE needs <> '[]'
     UNION ALL
    SELECT id, needs, language, 1 AS interpreter FROM person WHERE interpreter = 1 AND needs = '[]'`);
}
