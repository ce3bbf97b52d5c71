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

/** Whether anything was written or said of a round's appointments since an event of one of them; ids go up with time. */
export async function hasBeenToldSince(
  db: Reader,
  { cycleId, eventId }: { cycleId: string; eventId: string },
): Promise<boolean> {
  const told = await db.row(sql`
    SELECT i.id FROM invitation i WHERE i.cycle_id = ${cycleId} AND i.attempt = 0 AND i.id > ${eventId}
     UNION ALL SELECT b.id FROM told_by_phone b WHERE b.cycle_id = ${cycleId} AND b.id > ${eventId}`);
  return told !== null;
}
