import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { inList, sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

const toBookAgain = ['rebook-tests', 'rebook-conversation', 'rebook-pair', 'outreach'] as const;

/**
 * The open task by which a half of a round that stands nowhere is to be booked again, or its person reached out to; of one
 * kind where that is said.
 */
export function isHalfToBook(
  db: Reader,
  cycleId: string,
  kind?: BookingTaskKind,
): Promise<{ id: string } | null> {
  return db.row<{ id: string }>(sql`
    SELECT r.id FROM booking_task r LEFT JOIN appointment s ON s.id = r.appointment_id
     WHERE r.cycle_id = ${cycleId} AND r.kind IN ${inList(kind === undefined ? toBookAgain : [kind])}
       AND r.closed_at IS NULL AND (s.state IS NULL OR s.state NOT IN ('pencilled', 'booked'))
     ORDER BY r.id LIMIT 1`);
}

/** Those of some rounds of which something is to be booked again already. */
export async function roundsToBookAgain(db: Reader, cycleIds: readonly string[]): Promise<Set<string>> {
  if (cycleIds.length === 0) return new Set();
  const rows = await db.rows<{ cycle_id: string }>(sql`
    SELECT DISTINCT cycle_id FROM booking_task
     WHERE cycle_id IN ${inList(cycleIds)} AND kind IN ${inList(toBookAgain)} AND closed_at IS NULL ORDER BY cycle_id`);
  return new Set(rows.map(({ cycle_id }) => cycle_id));
}

/**
 * The last offer of a round where it was closed with the words by which a half of it fell away; null where somebody has
 * closed it otherwise, or nothing was offered.
 */
export function fallenOffer(db: Reader, cycleId: string) {
  return db.row<{ due_on: string }>(sql`
    SELECT t.due_on FROM booking_task t
     WHERE t.id = (SELECT MAX(l.id) FROM booking_task l WHERE l.cycle_id = ${cycleId} AND l.kind = 'offer')
       AND t.closed_at IS NOT NULL
       AND EXISTS (SELECT 1 FROM appointment_event e JOIN appointment a ON a.id = e.appointment_id
                    WHERE a.cycle_id = t.cycle_id AND e.kind IN ('cancelled', 'did-not-attend')
                      AND e.reason = t.closed_how)`);
}
