import { inList, sql, type Sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

// Of the rows s (standing) and c (the round of that year, where there is one): what is still to come of it.
const isOpen = sql`(c.state IS NULL OR (c.state = 'open' AND c.ended_as IS NULL))`;
const at = (place: number, letter: '-' | 'd') => sql`SUBSTR(c.places, ${place}, 1) = ${letter}`;
const isTests = sql`(${isOpen} AND (c.places IS NULL OR ${at(3, '-')}))`;
const isTalk = sql`(${isOpen} AND (c.places IS NULL OR ${at(6, '-')}))`;

/** Looked up only of rounds of which nothing has happened. */
const isBooked = sql`EXISTS (SELECT 1 FROM appointment a
  WHERE a.cycle_id = c.id AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room'))`;

/**
 * Nothing of their year has happened or is booked, and nobody chose the month for longer than that year. Letters that
 * wait to be posted are found when a plan is checked (`plannedFor`).
 */
const mayMove = sql`(${isTests} AND ${isTalk} AND (c.places IS NULL OR ${at(2, '-')})
  AND (m.person_id IS NULL OR m.last_year <= s.year) AND NOT ${isBooked})`;

/** Who has a month chosen; they are few beside the lists. */
const beside = sql`
  chosen AS MATERIALIZED (SELECT person_id, last_year FROM chosen_month o
                           WHERE month IS NOT NULL
                             AND id = (SELECT MAX(n.id) FROM chosen_month n WHERE n.person_id = o.person_id))`;
// As an expression on both sides: only so SQLite takes `cycle_counted`, which has all that is counted.
const joinRound = sql`LEFT JOIN cycle c ON (c.person_id || '') = (s.person_id || '') AND c.year = s.year`;
const joinChosen = sql`LEFT JOIN chosen m ON m.person_id = s.person_id`;

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
      FROM standing s ${joinRound} ${joinChosen}
     WHERE s.year IN ${inList(years)}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

/** The same of a year whose rounds are mostly not open yet: the few that are, are looked up and not everybody's. */
export function capacityRowsAhead(db: Reader, year: number): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    WITH ${beside},
    c AS MATERIALIZED (SELECT id, person_id, state, ended_as, places FROM cycle WHERE year = ${year})
    SELECT s.year, s.planned_month, s.group_id, ${parts}
      FROM standing s LEFT JOIN c ON c.person_id = s.person_id ${joinChosen}
     WHERE s.year = ${year}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

/** Needs as a record has them; many people have the same. */
export type Needs = { needs: string; language: string | null; interpreter: number | null };

// In the words of the index, which has nobody else.
const hasNeeds = sql`(p.needs <> '[]' OR p.interpreter = 1)`;

/** The needs anybody has on record, each set of them once. */
export function needsOnRecord(db: Reader): Promise<Needs[]> {
  return db.rows<Needs>(sql`
    SELECT p.needs, p.language, p.interpreter FROM person p WHERE ${hasNeeds}
     GROUP BY p.needs, p.language, p.interpreter`);
}

/** The same of people with one of some needs, by the needs, the language and whether it says interpreter. */
export function capacityRowsOf(
  db: Reader,
  needs: readonly string[],
  { from, until }: { from: number; until: number },
): Promise<(CellRow & Needs)[]> {
  return db.rows<CellRow & Needs>(sql`
    WITH ${beside}
    SELECT p.needs, p.language, p.interpreter, s.year, s.planned_month, s.group_id, ${parts}
      FROM person p JOIN standing s ON s.person_id = p.id AND s.has_needs = 1 ${joinRound} ${joinChosen}
     WHERE p.needs IN ${inList(needs)} AND ${hasNeeds} AND s.year BETWEEN ${from} AND ${until}
     GROUP BY p.needs, p.language, p.interpreter, s.year, s.planned_month, s.group_id`);
}
