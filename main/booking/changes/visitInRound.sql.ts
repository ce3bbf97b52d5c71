import type { Appointment, AppointmentPart, AppointmentState } from '../../../shared/booking/appointment.ts';
import { sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';
import { stands } from '../../recall/notTakenBack.sql.ts';

/** Notes that an event of a year came from a visit. */
export function addVisitInRound(db: Writer, appointmentId: string, cycleEventId: string): Promise<void> {
  return db.insert('visit_in_round', { appointment_id: appointmentId, cycle_event_id: cycleEventId });
}

export type EventOfVisit = { id: string; kind: string; sentence: string };

/** What a visit wrote into its year and nobody has taken back, newest last. */
export function eventsOfVisit(db: Reader, appointmentId: string): Promise<EventOfVisit[]> {
  return db.rows<EventOfVisit>(sql`
    SELECT e.id, e.kind, e.sentence FROM visit_in_round v JOIN cycle_event e ON e.id = v.cycle_event_id
     WHERE v.appointment_id = ${appointmentId}
       AND ${stands}
     ORDER BY e.id`);
}

type Another = { cycle_id: string; part: AppointmentPart; state: AppointmentState; on_day: string };

/**
 * Another appointment somebody has for the same thing: one of the same half of their year, or, where the one looked at is
 * to come, one to come in another of their years. null where there is none.
 */
export function anotherOf(
  db: Reader,
  { id, personId, cycleId, part, onDay }: Appointment,
  today: string,
): Promise<Another | null> {
  const elsewhere = onDay >= today ? sql`OR on_day >= ${today}` : sql``;
  return db.row<Another>(sql`
    SELECT cycle_id, part, state, on_day FROM appointment
     WHERE person_id = ${personId} AND part = ${part} AND id <> ${id}
       AND (cycle_id = ${cycleId} ${elsewhere})
       AND state IN ('pencilled', 'booked', 'arrived', 'in-room')
     ORDER BY on_day, id LIMIT 1`);
}
