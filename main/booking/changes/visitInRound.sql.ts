import { sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

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
       AND NOT EXISTS (SELECT 1 FROM cycle_event t
                        WHERE t.cycle_id = e.cycle_id AND t.kind = 'taken-back' AND t.about = e.id)
     ORDER BY e.id`);
}

/** Whether somebody has another appointment for the same half of their year that is still to come. */
export async function hasAnother(
  db: Reader,
  { id, cycleId, part }: { id: string; cycleId: string; part: string },
): Promise<boolean> {
  const found = await db.row<{ id: string }>(sql`
    SELECT id FROM appointment
     WHERE cycle_id = ${cycleId} AND part = ${part} AND id <> ${id}
       AND state IN ('pencilled', 'booked', 'arrived', 'in-room')
     LIMIT 1`);
  return found !== null;
}
