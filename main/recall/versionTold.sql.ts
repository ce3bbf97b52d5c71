import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** Of an appointment `a`: the version by which people are told of it, which an undone cancelling does not change. */
export const versionTold = sql`(CASE WHEN a.stands_again = a.version THEN a.stood_as ELSE a.version END)`;

/** An appointment that has just been taken back stands as it did two changes ago: before it fell. */
export async function standAsBefore(db: Writer, appointmentId: string): Promise<void> {
  await db.run(sql`
    UPDATE appointment SET stands_again = version,
           stood_as = CASE WHEN stands_again = version - 2 THEN stood_as ELSE version - 2 END
     WHERE id = ${appointmentId}`);
}

/** A task `t` was closed by what fell away in its round, the other half with it, and not by whoever saw to it. */
const closedByFalling = (at: string) => sql`EXISTS (
  SELECT 1 FROM appointment f JOIN appointment_event e ON e.appointment_id = f.id
   WHERE f.cycle_id = t.cycle_id AND e.kind IN ('cancelled', 'did-not-attend') AND e.reason = t.closed_how
     AND e.entered_at >= ${at})`;

type Fallen = {
  personId: string;
  cycleId: string;
  /** The event of its cancelling, by which ids that came later are known. */
  eventId: string;
  at: string;
};

/**
 * Whether the person of a round may have heard since an appointment was cancelled that it was: something was written to
 * them, somebody spoke with them, or saw to what the cancelling left on the pinboard.
 */
export async function mayHaveHeardSince(
  db: Reader,
  { personId, cycleId, eventId, at }: Fallen,
): Promise<boolean> {
  const heard = await db.row(sql`
    SELECT i.id FROM invitation i WHERE i.person_id = ${personId} AND i.cycle_id = ${cycleId} AND i.id > ${eventId}
     UNION ALL SELECT b.id FROM told_by_phone b WHERE b.cycle_id = ${cycleId} AND b.id > ${eventId}
     UNION ALL SELECT k.id FROM contact k WHERE k.person_id = ${personId} AND k.id > ${eventId}
     UNION ALL SELECT t.id FROM booking_task t
                WHERE t.person_id = ${personId} AND t.cycle_id = ${cycleId} AND t.closed_at >= ${at}
                  AND t.closed_how <> 'Taken back' AND NOT ${closedByFalling(at)}`);
  return heard !== null;
}
