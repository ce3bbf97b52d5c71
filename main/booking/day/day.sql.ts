import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { ClinicianKind } from '../../../shared/booking/clinic.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import { inList, sql, type Sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';
import { personLineColumns, type PersonLineRow } from '../../people/people.sql.ts';
import type { ClinicRow } from '../clinics/clinic.sql.ts';

/** Some days of the book, of one clinician or of everybody (null); both ends included. */
export type DaySpan = { from: IsoDate; until: IsoDate; clinicianId: string | null };

export type DayClinicRow = ClinicRow & {
  clinician_name: string;
  kind: ClinicianKind;
  room_name: string | null;
};

const inSpan = ({ from, until, clinicianId }: DaySpan, row: Sql): Sql =>
  clinicianId === null
    ? sql`${row}.on_day BETWEEN ${from} AND ${until}`
    : sql`${row}.on_day BETWEEN ${from} AND ${until} AND ${row}.clinician_id = ${clinicianId}`;

/** The clinics of some days, closed ones too, clinicians in the order of the book: who does tests first. */
export function clinicsOfDays(db: Reader, span: DaySpan): Promise<DayClinicRow[]> {
  return db.rows<DayClinicRow>(sql`
    SELECT c.id, c.template_id, c.name, c.clinician_id, c.room_id, c.on_day, c.of_day, c.starts_at, c.ends_at, c.slot_minutes,
           c.places, c.mode, c.languages, c.state, c.closed_reason, c.version, k.name AS clinician_name, k.kind,
           r.name AS room_name
      FROM clinic c JOIN clinician k ON k.id = c.clinician_id LEFT JOIN room r ON r.id = c.room_id
     WHERE ${inSpan(span, sql`c`)}
     ORDER BY c.on_day, CASE k.kind WHEN 'hca' THEN 1 WHEN 'nurse' THEN 2 ELSE 3 END, k.name, k.id, c.starts_at, c.id`);
}

export type KeptPlaceRow = {
  clinic_id: string;
  place: number;
  blocked: string | null;
  hold_id: string | null;
  held_by: string | null;
  until: string | null;
  person_id: string | null;
  family_name: string | null;
  given_name: string | null;
  title: string | null;
};

/** Places that are kept free or held, holds that have lapsed among them. */
export function keptPlacesOf(db: Reader, span: DaySpan): Promise<KeptPlaceRow[]> {
  return db.rows<KeptPlaceRow>(sql`
    SELECT t.clinic_id, t.place, t.blocked, t.hold_id, h.held_by, h.until, h.person_id, p.family_name, p.given_name,
           p.title
      FROM clinic c JOIN taken_place t ON t.clinic_id = c.id
      LEFT JOIN hold h ON h.id = t.hold_id LEFT JOIN person p ON p.id = h.person_id
     WHERE ${inSpan(span, sql`c`)} AND t.appointment_id IS NULL
     ORDER BY t.clinic_id, t.place`);
}

export type VisitPlaceRow = {
  appointment_id: string;
  clinic_id: string;
  first_place: number;
  places: number;
  starts_at: string;
  state: Exclude<Appointment['state'], 'cancelled'>;
};

/** Where everybody of some days stands, and no more of them. */
export function visitPlacesOf(db: Reader, span: DaySpan): Promise<VisitPlaceRow[]> {
  return db.rows<VisitPlaceRow>(sql`
    SELECT a.id AS appointment_id, a.clinic_id, a.first_place, a.places, a.starts_at, a.state
      FROM appointment a WHERE ${inSpan(span, sql`a`)} AND a.state <> 'cancelled'
     ORDER BY a.starts_at, a.id`);
}

export type VisitRow = VisitPlaceRow &
  PersonLineRow & {
    person_id: string;
    cycle_id: string;
    on_day: string;
    part: Appointment['part'];
    minutes: number;
    mode: Appointment['mode'];
    version: number;
    booked_by: string;
    booked_at: string;
    since: string | null;
    kept_until: string | null;
    preferred_name: string | null;
    language: string | null;
    interpreter: number | null;
  };

/** Everybody of some days who has not cancelled, with what is known of them for the visit. */
export function visitsOfDays(db: Reader, span: DaySpan): Promise<VisitRow[]> {
  return db.rows<VisitRow>(sql`
    SELECT a.id AS appointment_id, a.clinic_id, a.person_id, a.cycle_id, a.on_day, a.first_place, a.places,
           a.starts_at, a.part, a.minutes, a.mode, a.state, a.version, a.booked_by, a.booked_at, a.kept_until,
           (SELECT MAX(e.entered_at) FROM appointment_event e
             WHERE e.appointment_id = a.id AND e.kind = a.state) AS since,
           p.preferred_name, p.language, p.interpreter, ${personLineColumns}
      FROM appointment a JOIN person p ON p.id = a.person_id JOIN cycle y ON y.id = a.cycle_id
      LEFT JOIN standing s ON s.person_id = a.person_id AND s.year = y.year
     WHERE ${inSpan(span, sql`a`)} AND a.state <> 'cancelled'
     ORDER BY a.starts_at, a.id`);
}

export type OtherVisitRow = {
  id: string;
  cycle_id: string;
  part: Appointment['part'];
  on_day: string;
  starts_at: string;
  minutes: number;
  state: Appointment['state'];
  clinician_name: string;
};

/** What else is booked in some years of care, the newest last; cancelled ones left out. */
export async function appointmentsOfYears(db: Reader, cycleIds: readonly string[]): Promise<OtherVisitRow[]> {
  if (cycleIds.length === 0) return [];
  return db.rows<OtherVisitRow>(sql`
    SELECT a.id, a.cycle_id, a.part, a.on_day, a.starts_at, a.minutes, a.state, k.name AS clinician_name
      FROM appointment a JOIN clinician k ON k.id = a.clinician_id
     WHERE a.cycle_id IN ${inList(cycleIds)} AND a.state <> 'cancelled'
     ORDER BY a.on_day, a.starts_at, a.id`);
}

/** The nearest days with a clinic on either side of some days, of everybody or of one clinician. */
export async function daysBeside(db: Reader, { from, until, clinicianId }: DaySpan) {
  const ofOne = clinicianId === null ? sql`1 = 1` : sql`clinician_id = ${clinicianId}`;
  const found = await db.row<{ earlier: string | null; later: string | null }>(sql`
    SELECT (SELECT MAX(on_day) FROM clinic WHERE on_day < ${from} AND state = 'open' AND ${ofOne}) AS earlier,
           (SELECT MIN(on_day) FROM clinic WHERE on_day > ${until} AND state = 'open' AND ${ofOne}) AS later`);
  return { dayBefore: found?.earlier ?? null, dayAfter: found?.later ?? null };
}

/** The numbers of some people who are not restricted; a restricted person's go onto no paper. */
export async function phonesOf(db: Reader, personIds: readonly string[]) {
  if (personIds.length === 0) return [];
  return db.rows<{ id: string; home_phone: string | null; mobile: string | null }>(sql`
    SELECT id, home_phone, mobile FROM person WHERE id IN ${inList(personIds)} AND restricted = 0 ORDER BY id`);
}
