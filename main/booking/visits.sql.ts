import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

export type VisitRow = {
  cycle_id: string;
  person_id: string;
  year: number;
  planned_month: string;
  places: string;
  ended_as: string | null;
  birth_date: string;
  registration: 'registered' | 'left';
  death_kind: string | null;
  housebound: number | null;
  needs: string;
  language: string | null;
  interpreter: number | null;
  group_id: string | null;
  registers: string | null;
  wishes: string | null;
};

/** Some rounds with what decides which visits they need. */
export function visitRows(db: Reader, cycleIds: readonly string[]): Promise<VisitRow[]> {
  return db.rows<VisitRow>(sql`
    SELECT c.id AS cycle_id, c.person_id, c.year, c.planned_month, c.places, c.ended_as, p.birth_date, p.registration,
           p.death_kind, p.housebound, p.needs, p.language, p.interpreter, s.group_id, s.registers, w.wishes
      FROM cycle c JOIN person p ON p.id = c.person_id
      LEFT JOIN standing s ON s.person_id = c.person_id AND s.year = c.year
      LEFT JOIN booking_wish w ON w.person_id = c.person_id
     WHERE c.id IN ${inList(cycleIds)} ORDER BY c.id`);
}
