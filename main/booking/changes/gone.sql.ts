import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

/** A person `p` who has died or left. */
const isGone = sql`(p.death_kind IS NOT NULL OR p.registration = 'left')`;

/** Appointments to come of those among some people who have died or left; what lies behind stays for whoever records it. */
export function appointmentsOfGone(db: Reader, personIds: readonly string[], today: string) {
  return db.rows<{ id: string; version: number; person_id: string; died: number }>(sql`
    SELECT a.id, a.version, a.person_id, CASE WHEN p.death_kind IS NULL THEN 0 ELSE 1 END AS died
      FROM appointment a JOIN person p ON p.id = a.person_id
     WHERE a.person_id IN ${inList(personIds)} AND a.state IN ('pencilled', 'booked', 'arrived')
       AND a.on_day >= ${today} AND ${isGone} ORDER BY a.id`);
}

/** Those among some people who have died or left. */
export async function peopleGone(db: Reader, personIds: readonly string[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    SELECT p.id FROM person p
     WHERE p.id IN ${inList(personIds)} AND ${isGone} ORDER BY p.id`);
  return rows.map(({ id }) => id);
}

/** What is held for those among some people who have died or left. */
export function holdsOfGone(db: Reader, personIds: readonly string[]) {
  return db.rows<{ id: string }>(sql`
    SELECT h.id FROM hold h JOIN person p ON p.id = h.person_id
     WHERE h.person_id IN ${inList(personIds)} AND ${isGone} ORDER BY h.id`);
}

/**
 * Appointments to come that were cancelled for one of these reasons, of those who are here again, with an open round, and
 * neither booked again nor put on the pinboard for it since: one task is for all that was cancelled of a round.
 */
export function cancelledOfThoseBack(
  db: Reader,
  personIds: readonly string[],
  { reasons, today }: { reasons: readonly string[]; today: string },
) {
  return db.rows<{ id: string; person_id: string; cycle_id: string; on_day: string }>(sql`
    SELECT a.id, a.person_id, a.cycle_id, a.on_day
      FROM appointment a JOIN person p ON p.id = a.person_id JOIN cycle c ON c.id = a.cycle_id
     WHERE a.person_id IN ${inList(personIds)} AND a.state = 'cancelled' AND a.on_day >= ${today}
       AND p.death_kind IS NULL AND p.registration = 'registered' AND c.state = 'open'
       AND EXISTS (SELECT 1 FROM appointment_event e WHERE e.appointment_id = a.id AND e.kind = 'cancelled'
                      AND e.reason IN ${inList(reasons)}
                      AND NOT EXISTS (SELECT 1 FROM booking_task t WHERE t.cycle_id = a.cycle_id AND t.id > e.id
                                         AND t.kind IN ('rebook-tests', 'rebook-conversation', 'rebook-pair'))
                      AND NOT EXISTS (SELECT 1 FROM appointment_event l WHERE l.appointment_id = a.id
                                         AND l.kind = 'cancelled' AND l.id > e.id))
       AND NOT EXISTS (SELECT 1 FROM appointment l WHERE l.cycle_id = a.cycle_id AND l.part = a.part AND l.id <> a.id
                          AND l.state <> 'cancelled')
     ORDER BY a.on_day, a.id`);
}

/** Appointments of a round that were cancelled for a reason, where nothing stands or has been in their place; the newest last. */
export function cancelledFor(db: Reader, cycleId: string, reason: string) {
  return db.rows<{ id: string; part: 'tests' | 'conversation'; on_day: string }>(sql`
    SELECT a.id, a.part, a.on_day FROM appointment a
     WHERE a.cycle_id = ${cycleId} AND a.state = 'cancelled'
       AND EXISTS (SELECT 1 FROM appointment_event e WHERE e.appointment_id = a.id AND e.kind = 'cancelled'
                      AND e.reason = ${reason})
       AND NOT EXISTS (SELECT 1 FROM appointment l WHERE l.cycle_id = a.cycle_id AND l.part = a.part
                          AND l.state NOT IN ('cancelled', 'did-not-attend'))
     ORDER BY a.booked_at, a.id`);
}
