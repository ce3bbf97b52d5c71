import { inList, sql, type Sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import type { ClinicRow } from './clinic.sql.ts';

/** Clinics as they stand, by their ids. */
export function clinicsNamed(db: Reader, ids: readonly string[]): Promise<ClinicRow[]> {
  return clinicsWhere(db, sql`id IN ${inList(ids)}`);
}

/** Clinics of some days, closed ones too, both ends included. */
export function clinicsBetween(db: Reader, from: string, until: string): Promise<ClinicRow[]> {
  return clinicsWhere(db, sql`on_day >= ${from} AND on_day <= ${until}`);
}

function clinicsWhere(db: Reader, condition: Sql): Promise<ClinicRow[]> {
  return db.rows<ClinicRow>(sql`
    SELECT id, template_id, name, clinician_id, room_id, on_day, of_day, starts_at, ends_at, slot_minutes, places, mode,
           languages, state, closed_reason, version
      FROM clinic WHERE ${condition} ORDER BY on_day, starts_at, clinician_id, id`);
}
