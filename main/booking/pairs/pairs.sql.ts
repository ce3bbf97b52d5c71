import type { AppointmentState } from '../../../shared/booking/appointment.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import { personLineColumns, type PersonLineRow } from '../../people/people.sql.ts';

/** A person as a list shows them, with the group of the year of one of their rounds. */
export function personOfRound(db: Reader, { personId, cycleId }: { personId: string; cycleId: string }) {
  return db.row<PersonLineRow>(sql`
    SELECT ${personLineColumns}
      FROM cycle c JOIN person p ON p.id = c.person_id
      LEFT JOIN standing s ON s.person_id = p.id AND s.year = c.year
     WHERE c.id = ${cycleId} AND p.id = ${personId}`);
}

/** Appointments somebody had or has: whom they know, where they are, and which halves of a round have their day. */
export type HadRow = {
  id: string;
  cycle_id: string;
  part: 'tests' | 'conversation';
  pair_id: string;
  clinician_id: string;
  on_day: string;
  starts_at: string;
  minutes: number;
  state: AppointmentState;
};

export function appointmentsHad(db: Reader, personId: string): Promise<HadRow[]> {
  return db.rows<HadRow>(sql`
    SELECT id, cycle_id, part, pair_id, clinician_id, on_day, starts_at, minutes, state
      FROM appointment WHERE person_id = ${personId} AND state NOT IN ('cancelled', 'did-not-attend')
     ORDER BY on_day DESC, starts_at DESC`);
}

export type SeerRow = { id: string; name: string; kind: 'hca' | 'nurse' | 'gp'; left_on: string | null };

/** Everybody who sees or saw people. */
export function seers(db: Reader): Promise<SeerRow[]> {
  return db.rows<SeerRow>(sql`SELECT id, name, kind, left_on FROM clinician ORDER BY kind, name, id`);
}

/** The kinds of those who hold some clinics. */
export function kindsOf(db: Reader, clinicianIds: readonly string[]) {
  return db.rows<SeerRow>(sql`
    SELECT id, kind, name, left_on FROM clinician WHERE id IN ${inList(clinicianIds)}`);
}
