import type { ClinicianKind } from '../../shared/booking/clinic.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

/** Why a round is not planned anew; `may`: it may be. */
export type Standing = 'may' | 'ended' | 'begun' | 'invited' | 'booked' | 'chosen';

/**
 * Whether somebody may be planned anew, of the rows s (standing) and c (their round, where it is open yet). The cheap
 * questions come first: both engines stop at the first that fits.
 */
export const standingOfRound: Sql = sql`CASE
  WHEN c.state <> 'open' OR c.ended_as IS NOT NULL THEN 'ended'
  WHEN SUBSTR(c.places, 3, 1) <> '-' OR SUBSTR(c.places, 6, 1) <> '-' THEN 'begun'
  WHEN SUBSTR(c.places, 2, 1) <> '-' OR EXISTS (SELECT 1 FROM invitation i WHERE i.cycle_id = c.id) THEN 'invited'
  WHEN EXISTS (SELECT 1 FROM appointment a WHERE a.cycle_id = c.id
                AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room')) THEN 'booked'
  WHEN EXISTS (SELECT 1 FROM chosen_month m WHERE m.person_id = s.person_id AND m.month IS NOT NULL
                AND (m.last_year IS NULL OR m.last_year > s.year)
                AND m.id = (SELECT MAX(n.id) FROM chosen_month n WHERE n.person_id = s.person_id)) THEN 'chosen'
  ELSE 'may' END`;

const isOpen = sql`(c.id IS NULL OR (c.state = 'open' AND c.ended_as IS NULL))`;
const isPlace = (place: number, letter: '-' | 'd') => sql`SUBSTR(c.places, ${place}, 1) = ${letter}`;
const counted = (condition: Sql) => sql`SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;

export type CellRow = {
  year: number;
  planned_month: string;
  group_id: string;
  needs: string | null;
  language: string | null;
  interpreter: number | null;
  people: number;
  movable: number;
  tests: number;
  talks: number;
  tests_done: number;
  talks_done: number;
};

/** People of the lists from a year on, by planned month, group and what they need; the year before has those carried over. */
export function capacityRows(db: Reader, fromYear: number): Promise<CellRow[]> {
  return db.rows<CellRow>(sql`
    SELECT s.year, s.planned_month, s.group_id, p.needs, p.language, p.interpreter, COUNT(*) AS people,
           ${counted(sql`${standingOfRound} = 'may'`)} AS movable,
           ${counted(sql`${isOpen} AND (c.id IS NULL OR ${isPlace(3, '-')})`)} AS tests,
           ${counted(sql`${isOpen} AND (c.id IS NULL OR ${isPlace(6, '-')})`)} AS talks,
           ${counted(isPlace(3, 'd'))} AS tests_done,
           ${counted(isPlace(6, 'd'))} AS talks_done
      FROM standing s
      LEFT JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
      LEFT JOIN person p ON p.id = s.person_id AND s.has_needs = 1
                        AND (p.needs <> '[]' OR p.interpreter = 1)
     WHERE s.year >= ${fromYear} AND s.year <= ${fromYear + 2}
     GROUP BY s.year, s.planned_month, s.group_id, p.needs, p.language, p.interpreter`);
}

export type SupplyRow = {
  month: string;
  kind: ClinicianKind;
  slot_minutes: number;
  /** Places; `blocked` are kept free of people. */
  places: number;
  blocked: number;
  booked: number;
};

/** What the open clinics of some days have, both ends included. */
export function supplyRows(db: Reader, from: IsoDate, until: IsoDate): Promise<SupplyRow[]> {
  return db.rows<SupplyRow>(sql`
    SELECT SUBSTR(c.on_day, 1, 7) AS month, k.kind, c.slot_minutes, SUM(c.places) AS places,
           SUM(c.blocked) AS blocked, SUM(c.booked) AS booked
      FROM (SELECT c.on_day, c.clinician_id, c.slot_minutes, c.places,
                   COUNT(t.blocked) AS blocked, COUNT(t.appointment_id) AS booked
              FROM clinic c LEFT JOIN taken_place t ON t.clinic_id = c.id
             WHERE c.on_day >= ${from} AND c.on_day <= ${until} AND c.state = 'open'
             GROUP BY c.id, c.on_day, c.clinician_id, c.slot_minutes, c.places) c
      JOIN clinician k ON k.id = c.clinician_id
     GROUP BY SUBSTR(c.on_day, 1, 7), k.kind, c.slot_minutes
     ORDER BY month, k.kind, c.slot_minutes`);
}

/** The days of templates, from one day on, that have been opened, whatever has become of them since. */
export async function templateDaysOpened(db: Reader, from: IsoDate): Promise<Set<string>> {
  const rows = await db.rows<{ template_id: string; of_day: string }>(sql`
    SELECT template_id, of_day FROM clinic WHERE template_id IS NOT NULL AND of_day >= ${from}`);
  return new Set(rows.map(({ template_id, of_day }) => `${template_id} ${of_day}`));
}

/** Who came and who did not, from one day up to the day before another. */
export function attendance(db: Reader, from: IsoDate, before: IsoDate) {
  return db.rows<{ part: 'tests' | 'conversation'; state: 'done' | 'did-not-attend'; n: number }>(sql`
    SELECT part, state, COUNT(*) AS n FROM appointment
     WHERE on_day >= ${from} AND on_day < ${before} AND state IN ('done', 'did-not-attend')
     GROUP BY part, state ORDER BY part, state`);
}

/** What became of the rounds of a year that is over. */
export async function turnover(db: Reader, year: number) {
  const row = await db.row<{ n: number; lost: number | null; joined: number | null }>(sql`
    SELECT COUNT(*) AS n, SUM(CASE WHEN ended_as IN ('died', 'left') THEN 1 ELSE 0 END) AS lost,
           SUM(CASE WHEN joined_on IS NOT NULL THEN 1 ELSE 0 END) AS joined
      FROM cycle WHERE year = ${year}`);
  return { rounds: row?.n ?? 0, lost: row?.lost ?? 0, joined: row?.joined ?? 0 };
}
