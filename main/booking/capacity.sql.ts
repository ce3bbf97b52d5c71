import type { ClinicianKind } from '../../shared/booking/clinic.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

// Of the rows s (standing) and c (the round of that year, where there is one): what is still to come of it.
const isOpen = sql`(c.state IS NULL OR (c.state = 'open' AND c.ended_as IS NULL))`;
const at = (place: number, letter: '-' | 'd') => sql`SUBSTR(c.places, ${place}, 1) = ${letter}`;
const isTests = sql`(${isOpen} AND (c.places IS NULL OR ${at(3, '-')}))`;
const isTalk = sql`(${isOpen} AND (c.places IS NULL OR ${at(6, '-')}))`;
/** Nothing of the year has happened: nobody has been invited, seen or left out. */
export const isUntouched: Sql = sql`(${isTests} AND ${isTalk} AND (c.places IS NULL OR ${at(2, '-')}))`;

/** Numbers of people. */
export type Parts = {
  people: number;
  untouched: number;
  tests: number;
  talks: number;
  tests_done: number;
  talks_done: number;
};
const counted = (condition: Sql) => sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const parts = sql`
  COUNT(*) AS people, ${counted(isUntouched)} AS untouched, ${counted(isTests)} AS tests,
  ${counted(isTalk)} AS talks, ${counted(at(3, 'd'))} AS tests_done, ${counted(at(6, 'd'))} AS talks_done`;

export type CellRow = Parts & { year: number; planned_month: string; group_id: string };

/** People of the lists of some years by planned month and group. */
export function capacityRows(db: Reader, years: readonly number[]): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    SELECT s.year, s.planned_month, s.group_id, ${parts}
      FROM standing s LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE s.year IN ${inList(years)}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

/** The same of a year whose rounds are mostly not open yet: the few that are, are looked up and not everybody's. */
export function capacityRowsAhead(db: Reader, year: number): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    WITH c AS MATERIALIZED (SELECT person_id, state, ended_as, places FROM cycle WHERE year = ${year})
    SELECT s.year, s.planned_month, s.group_id, ${parts}
      FROM standing s LEFT JOIN c ON c.person_id = s.person_id
     WHERE s.year = ${year}
     GROUP BY s.year, s.planned_month, s.group_id`);
}

export type NeedRow = CellRow & {
  person_id: string;
  needs: string;
  language: string | null;
  interpreter: number | null;
};

const flag = (condition: Sql) => sql`CASE WHEN ${condition} THEN 1 ELSE 0 END`;

/** Those of them who have a need on record, one by one: what a need asks for is for the rules to say. */
export function needRows(db: Reader, years: readonly number[]): Promise<NeedRow[]> {
  return db.rows<NeedRow>(sql`
    SELECT s.person_id, s.year, s.planned_month, s.group_id, p.needs, p.language, p.interpreter, 1 AS people,
           ${flag(isUntouched)} AS untouched, ${flag(isTests)} AS tests, ${flag(isTalk)} AS talks,
           ${flag(at(3, 'd'))} AS tests_done, ${flag(at(6, 'd'))} AS talks_done
      FROM (SELECT id, needs, language, interpreter FROM person WHERE needs <> '[]'
             UNION ALL
            SELECT id, needs, language, interpreter FROM person WHERE interpreter = 1 AND needs = '[]') p
      JOIN standing s ON s.person_id = p.id AND s.year IN ${inList(years)}
      LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year`);
}

export type KeptRow = { person_id: string; year: number; planned_month: string; group_id: string };

/**
 * Whoever is not planned anew though nothing of their year has happened: a letter is written, a visit is booked, or the
 * month was chosen for longer than that year.
 */
export function keptRows(db: Reader, years: readonly number[]): Promise<KeptRow[]> {
  return db.rows<KeptRow>(sql`
    SELECT s.person_id, s.year, s.planned_month, s.group_id
      FROM (SELECT r.person_id, r.year FROM appointment a JOIN cycle r ON r.id = a.cycle_id
             WHERE a.state IN ('pencilled', 'booked', 'arrived', 'in-room')
             UNION
            SELECT r.person_id, r.year FROM invitation i JOIN cycle r ON r.id = i.cycle_id
             WHERE r.year IN ${inList(years)} AND r.ended_as IS NULL AND SUBSTR(r.places, 2, 1) = '-'
             UNION
            SELECT m.person_id, y.year
              FROM chosen_month m JOIN (SELECT DISTINCT year FROM standing WHERE year IN ${inList(years)}) y
                ON m.last_year IS NULL OR m.last_year > y.year
             WHERE m.month IS NOT NULL
               AND m.id = (SELECT MAX(n.id) FROM chosen_month n WHERE n.person_id = m.person_id)) k
      JOIN standing s ON s.person_id = k.person_id AND s.year = k.year
      LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE ${isUntouched}`);
}
