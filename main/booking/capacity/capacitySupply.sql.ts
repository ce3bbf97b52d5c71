import type { AppointmentPart } from '../../../shared/booking/appointment.ts';
import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

export type SupplyRow = {
  month: string;
  kind: ClinicianKind;
  slot_minutes: number;
  /** Places; `blocked` are kept free of people. */
  places: number;
  blocked: number;
};

/** What the open clinics of some days have, both ends included. */
export function supplyRows(db: Reader, from: IsoDate, until: IsoDate): Promise<SupplyRow[]> {
  return db.rows<SupplyRow>(sql`
    SELECT SUBSTR(c.on_day, 1, 7) AS month, k.kind, c.slot_minutes, SUM(c.places) AS places,
           SUM((SELECT COUNT(*) FROM taken_place t WHERE t.clinic_id = c.id AND t.blocked IS NOT NULL)) AS blocked
      FROM clinic c JOIN clinician k ON k.id = c.clinician_id
     WHERE c.on_day >= ${from} AND c.on_day <= ${until} AND c.state = 'open'
     GROUP BY SUBSTR(c.on_day, 1, 7), k.kind, c.slot_minutes
     ORDER BY month, k.kind, c.slot_minutes`);
}

/** Minutes booked from a day on. */
export function bookedRows(db: Reader, from: IsoDate) {
  return db.rows<{ month: string; kind: ClinicianKind; minutes: number }>(sql`
    SELECT SUBSTR(a.on_day, 1, 7) AS month, k.kind, SUM(a.minutes) AS minutes
      FROM appointment a JOIN clinician k ON k.id = a.clinician_id
     WHERE a.on_day >= ${from} AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room')
     GROUP BY SUBSTR(a.on_day, 1, 7), k.kind ORDER BY month, k.kind`);
}

/** The days of templates, from one day on, that have been opened, whatever has become of them since. */
export async function templateDaysOpened(
  db: Reader,
  templateIds: readonly string[],
  from: IsoDate,
): Promise<Set<string>> {
  const rows = await db.rows<{ template_id: string; of_day: string }>(sql`
    SELECT template_id, of_day FROM clinic WHERE template_id IN ${inList(templateIds)} AND of_day >= ${from}`);
  return new Set(rows.map(({ template_id, of_day }) => `${template_id} ${of_day}`));
}

/** Who came and who did not, from one day up to the day before another; day by day, as the index has them, none is sorted. */
export function attendance(db: Reader, from: IsoDate, before: IsoDate) {
  return db.rows<{ part: AppointmentPart; state: 'done' | 'did-not-attend'; n: number }>(sql`
    SELECT part, state, SUM(n) AS n
      FROM (SELECT part, state, COUNT(*) AS n FROM appointment
             WHERE on_day >= ${from} AND on_day < ${before} AND state IN ('done', 'did-not-attend')
             GROUP BY on_day, state, part) by_day
     GROUP BY part, state ORDER BY part, state`);
}

/** What became of the rounds of a year that is over. */
export async function turnover(db: Reader, year: number) {
  const row = await db.row<{ n: number; lost: number | null }>(sql`
    SELECT COUNT(*) AS n, SUM(CASE WHEN ended_as IN ('died', 'left') THEN 1 ELSE 0 END) AS lost
      FROM cycle WHERE year = ${year}`);
  const joined = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM cycle WHERE year = ${year} AND joined_on IS NOT NULL`);
  return { rounds: row?.n ?? 0, lost: row?.lost ?? 0, joined: joined?.n ?? 0 };
}
