import type { ClinicOfDay } from '../../../shared/booking/clinics.contract.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { sql, type Sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

type Row = {
  id: string;
  template_id: string | null;
  name: string;
  clinician_name: string;
  on_day: string;
  starts_at: string;
  ends_at: string;
  places: number;
  people: number;
  state: 'open' | 'closed';
  closed_reason: string | null;
  version: number;
};

async function clinicsOfDayWhere(db: Reader, condition: Sql): Promise<ClinicOfDay[]> {
  const rows = await db.rows<Row>(sql`
    SELECT c.id, c.template_id, c.name, k.name AS clinician_name, c.on_day, c.starts_at, c.ends_at, c.places,
           CAST((SELECT COUNT(*) FROM appointment a
                  WHERE a.clinic_id = c.id AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room')) AS INTEGER) AS people,
           c.state, c.closed_reason, c.version
      FROM clinic c JOIN clinician k ON k.id = c.clinician_id
     WHERE ${condition} ORDER BY c.on_day, c.starts_at, c.id`);
  return rows.map(({ template_id, clinician_name, on_day, starts_at, ends_at, closed_reason, ...same }) => ({
    ...same,
    templateId: template_id,
    clinicianName: clinician_name,
    onDay: on_day,
    startsAt: starts_at,
    endsAt: ends_at,
    closedReason: closed_reason,
  }));
}

/** Clinics of a day and later that were closed. */
export function closedClinics(db: Reader, from: IsoDate): Promise<ClinicOfDay[]> {
  return clinicsOfDayWhere(db, sql`c.on_day >= ${from} AND c.state = 'closed'`);
}

/** Clinics of a template from a day on, closed ones too. */
export function clinicsOfTemplate(db: Reader, templateId: string, from: IsoDate): Promise<ClinicOfDay[]> {
  return clinicsOfDayWhere(db, sql`c.template_id = ${templateId} AND c.on_day >= ${from}`);
}

export async function clinicOfDay(db: Reader, id: string): Promise<ClinicOfDay | null> {
  return (await clinicsOfDayWhere(db, sql`c.id = ${id}`))[0] ?? null;
}
