import { sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

/** Of the round of a task `t`: a half is to be booked again, or its person reached out to, and it stands nowhere. */
const isHalfToBook = sql`EXISTS (
  SELECT 1 FROM booking_task r LEFT JOIN appointment s ON s.id = r.appointment_id
   WHERE r.cycle_id = t.cycle_id AND r.kind IN ('rebook-tests', 'rebook-conversation', 'rebook-pair', 'outreach')
     AND r.closed_at IS NULL AND (s.state IS NULL OR s.state NOT IN ('pencilled', 'booked')))`;

/**
 * The last offer of a round where it was closed with the words by which a half of it fell away, and no half is to be booked
 * again any more; null where somebody has closed it otherwise, or nothing was offered.
 */
export function fallenOffer(db: Reader, cycleId: string) {
  return db.row<{ due_on: string }>(sql`
    SELECT t.due_on FROM booking_task t
     WHERE t.id = (SELECT MAX(l.id) FROM booking_task l WHERE l.cycle_id = ${cycleId} AND l.kind = 'offer')
       AND t.closed_at IS NOT NULL AND NOT ${isHalfToBook}
       AND EXISTS (SELECT 1 FROM appointment_event e JOIN appointment a ON a.id = e.appointment_id
                    WHERE a.cycle_id = t.cycle_id AND e.kind IN ('cancelled', 'did-not-attend')
                      AND e.reason = t.closed_how)`);
}
