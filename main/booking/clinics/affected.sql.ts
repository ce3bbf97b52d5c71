import type { AppointmentPart, AppointmentState } from '../../../shared/booking/appointment.ts';
import type { Instant, IsoDate } from '../../../shared/time/isoDate.ts';
import { allOf, inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import { wantsDoing } from '../../recall/wantsDoing.sql.ts';
import type { ClinicRow } from './clinic.sql.ts';

/** Which open clinics: from a day on, and what of the rest is said. */
export type WhichClinics = {
  from: IsoDate;
  until?: IsoDate;
  clinicId?: string;
  clinicianId?: string;
  /** Of this template and on its own day; one that was moved to another day is a clinic of its own. */
  templateId?: string | null;
};

export function openClinicsWhere(db: Reader, which: WhichClinics): Promise<ClinicRow[]> {
  const { from, until, clinicId, clinicianId, templateId } = which;
  const conditions = [
    sql`c.on_day >= ${from}`,
    sql`c.state = 'open'`,
    ...(until === undefined ? [] : [sql`c.on_day <= ${until}`]),
    ...(clinicId === undefined ? [] : [sql`c.id = ${clinicId}`]),
    ...(clinicianId === undefined ? [] : [sql`c.clinician_id = ${clinicianId}`]),
    ...(templateId === undefined ? [] : [sql`c.template_id = ${templateId} AND c.on_day = c.of_day`]),
  ];
  return db.rows<ClinicRow>(sql`
    SELECT c.id, c.template_id, c.name, c.clinician_id, c.room_id, c.on_day, c.of_day, c.starts_at, c.ends_at,
           c.slot_minutes, c.places, c.mode, c.languages, c.state, c.closed_reason, c.version
      FROM clinic c WHERE ${allOf(conditions)} ORDER BY c.on_day, c.starts_at, c.id`);
}

export type BookedRow = {
  id: string;
  person_id: string;
  cycle_id: string;
  clinic_id: string;
  clinic_name: string;
  clinician_name: string;
  part: AppointmentPart;
  state: AppointmentState;
  on_day: string;
  starts_at: string;
  minutes: number;
  family_name: string;
  given_name: string;
  title: string | null;
  nhs_number: string | null;
  restricted: number;
};

/** Whoever is booked in some clinics and has not been seen yet. */
export function bookedIn(db: Reader, clinicIds: readonly string[]): Promise<BookedRow[]> {
  return db.rows<BookedRow>(sql`
    SELECT a.id, a.person_id, a.cycle_id, a.clinic_id, c.name AS clinic_name, k.name AS clinician_name, a.part, a.state,
           a.on_day, a.starts_at, a.minutes, p.family_name, p.given_name, p.title, p.nhs_number, p.restricted
      FROM appointment a JOIN person p ON p.id = a.person_id JOIN clinic c ON c.id = a.clinic_id
      JOIN clinician k ON k.id = a.clinician_id
     WHERE a.clinic_id IN ${inList(clinicIds)} AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room')
     ORDER BY a.on_day, a.starts_at, a.id`);
}

/** Places of some clinics that somebody on the phone holds just now. */
export function heldIn(db: Reader, clinicIds: readonly string[], now: Instant) {
  return db.rows<{ clinic_id: string; place: number; hold_id: string }>(sql`
    SELECT t.clinic_id, t.place, h.id AS hold_id FROM taken_place t JOIN hold h ON h.id = t.hold_id
     WHERE t.clinic_id IN ${inList(clinicIds)} AND h.until > ${now} ORDER BY t.clinic_id, t.place`);
}

export type OtherHalfRow = { id: string; cycle_id: string; part: AppointmentPart; on_day: string };

/** Appointments to come of some rounds. */
export function toComeOf(db: Reader, cycleIds: readonly string[]): Promise<OtherHalfRow[]> {
  return db.rows<OtherHalfRow>(sql`
    SELECT id, cycle_id, part, on_day FROM appointment
     WHERE cycle_id IN ${inList(cycleIds)} AND state IN ('pencilled', 'booked') ORDER BY id`);
}

type Use = { clinics: number; people: number };

/** How many clinics are open from a day on and how many people are booked in them, by template. */
export async function useOfTemplates(db: Reader, from: IsoDate): Promise<Map<string, Use>> {
  const rows = await db.rows<{ template_id: string; clinics: number; people: number }>(sql`
    SELECT c.template_id, CAST(COUNT(*) AS INTEGER) AS clinics, CAST(SUM(
             (SELECT COUNT(*) FROM appointment a
               WHERE a.clinic_id = c.id AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room'))) AS INTEGER) AS people
      FROM clinic c
     WHERE c.on_day >= ${from} AND c.state = 'open' AND c.template_id IS NOT NULL
     GROUP BY c.template_id ORDER BY c.template_id`);
  return new Map(rows.map(({ template_id, ...use }) => [template_id, use]));
}

/** Open clinics of some days, counted. */
export async function clinicsOnEach(db: Reader, days: readonly IsoDate[]): Promise<Map<IsoDate, number>> {
  const rows = await db.rows<{ on_day: string; clinics: number }>(sql`
    SELECT on_day, CAST(COUNT(*) AS INTEGER) AS clinics FROM clinic
     WHERE on_day IN ${inList(days)} AND state = 'open' GROUP BY on_day ORDER BY on_day`);
  return new Map(rows.map(({ on_day, clinics }) => [on_day, clinics]));
}

/** People whose clinic fell away or changes and who have no other place yet. */
export async function peopleToRebook(db: Reader): Promise<number> {
  const row = await db.row<{ people: number }>(sql`
    SELECT CAST(COUNT(DISTINCT t.person_id) AS INTEGER) AS people
      FROM booking_task t JOIN cycle c ON c.id = t.cycle_id
     WHERE t.kind IN ('rebook-tests', 'rebook-conversation', 'rebook-pair') AND ${wantsDoing}`);
  return row?.people ?? 0;
}
