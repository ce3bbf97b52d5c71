import { liveStates, type Appointment } from '../../shared/booking/appointment.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

type AppointmentRow = Omit<
  Appointment,
  | 'personId'
  | 'cycleId'
  | 'pairId'
  | 'clinicId'
  | 'clinicianId'
  | 'clinicianName'
  | 'roomName'
  | 'onDay'
  | 'startsAt'
> & {
  person_id: string;
  cycle_id: string;
  pair_id: string;
  clinic_id: string;
  clinician_id: string;
  clinician_name: string;
  room_name: string | null;
  on_day: string;
  starts_at: string;
};

/** Appointments that fit, in the order of their times. */
async function appointmentsWhere(db: Reader, condition: Sql): Promise<Appointment[]> {
  const rows = await db.rows<AppointmentRow>(sql`
    SELECT a.id, a.person_id, a.cycle_id, a.part, a.pair_id, a.clinic_id, a.clinician_id, k.name AS clinician_name,
           r.name AS room_name, a.on_day, a.starts_at, a.minutes, a.mode, a.state, a.version
      FROM appointment a JOIN clinician k ON k.id = a.clinician_id JOIN clinic c ON c.id = a.clinic_id
      LEFT JOIN room r ON r.id = c.room_id
     WHERE ${condition} ORDER BY a.on_day, a.starts_at, a.id`);
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    cycleId: row.cycle_id,
    part: row.part,
    pairId: row.pair_id,
    clinicId: row.clinic_id,
    clinicianId: row.clinician_id,
    clinicianName: row.clinician_name,
    roomName: row.room_name,
    onDay: row.on_day,
    startsAt: row.starts_at,
    minutes: row.minutes,
    mode: row.mode,
    state: row.state,
    version: row.version,
  }));
}

export function appointmentsOf(db: Reader, personIds: readonly string[]): Promise<Appointment[]> {
  return appointmentsWhere(db, sql`a.person_id IN ${inList(personIds)}`);
}

/** Every appointment of one round, whatever became of it. */
export function appointmentsOfRound(db: Reader, cycleId: string): Promise<Appointment[]> {
  return appointmentsWhere(db, sql`a.cycle_id = ${cycleId}`);
}

/** Those still to come in one clinic. */
export function expectedInClinic(db: Reader, clinicId: string): Promise<Appointment[]> {
  return appointmentsWhere(db, sql`a.clinic_id = ${clinicId} AND a.state IN ('pencilled', 'booked')`);
}

/** Both halves of some pairs that stand or have been. */
export function appointmentsOfPairs(db: Reader, pairIds: readonly string[]): Promise<Appointment[]> {
  return appointmentsWhere(
    db,
    sql`a.pair_id IN ${inList(pairIds)} AND a.state IN ('pencilled', 'booked', 'done')`,
  );
}

/** The halves of a round that stand in the book and are still to come. */
export function liveAppointmentsOf(db: Reader, cycleId: string): Promise<Appointment[]> {
  return appointmentsWhere(db, sql`a.cycle_id = ${cycleId} AND a.state IN ${inList(liveStates)}`);
}

export async function appointmentNamed(db: Reader, id: string): Promise<Appointment | null> {
  return (await appointmentsWhere(db, sql`a.id = ${id}`))[0] ?? null;
}

export type NewAppointment = {
  id: string;
  person_id: string;
  cycle_id: string;
  part: Appointment['part'];
  pair_id: string;
  clinic_id: string;
  clinician_id: string;
  on_day: string;
  starts_at: string;
  minutes: number;
  first_place: number;
  places: number;
  mode: Appointment['mode'];
  state: Appointment['state'];
  booked_by: string;
  booked_at: string;
};

export function addAppointment(db: Writer, row: NewAppointment): Promise<void> {
  return db.insert('appointment', { ...row, version: 1 });
}

export type AppointmentEventRow = {
  id: string;
  appointment_id: string;
  kind: Appointment['state'] | 'moved' | 'told' | 'note';
  sentence: string;
  reason: string | null;
  entered_by: string;
  entered_at: string;
};

export function addAppointmentEvent(db: Writer, row: AppointmentEventRow): Promise<void> {
  return db.insert('appointment_event', row);
}

export function appointmentEvents(db: Reader, appointmentIds: readonly string[]) {
  return db.rows<AppointmentEventRow>(sql`
    SELECT id, appointment_id, kind, sentence, reason, entered_by, entered_at FROM appointment_event
     WHERE appointment_id IN ${inList(appointmentIds)} ORDER BY entered_at, id`);
}

/** The places an appointment was given, whether it still has them or not. */
export function placesOf(db: Reader, id: string) {
  return db.row<{ clinic_id: string; first_place: number; places: number }>(sql`
    SELECT clinic_id, first_place, places FROM appointment WHERE id = ${id}`);
}

/** Who booked an appointment, and when. */
export function bookedBy(db: Reader, id: string) {
  return db.row<{ booked_by: string; booked_at: string }>(sql`
    SELECT booked_by, booked_at FROM appointment WHERE id = ${id}`);
}
