import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

export type ClosedTaskRow = {
  kind: BookingTaskKind;
  closed_by: string;
  ended_as: string | null;
  appointment_state: string | null;
  /** 1 where that half of the round stands in the book by now. */
  tests: number;
  conversation: number;
};

/** A task that was closed, with what has come of its round since. */
export function closedTask(db: Reader, id: string): Promise<ClosedTaskRow | null> {
  const standing = (
    part: string,
  ) => sql`CASE WHEN EXISTS (SELECT 1 FROM appointment l WHERE l.cycle_id = t.cycle_id
    AND l.part = ${part} AND l.state IN ('pencilled', 'booked', 'arrived', 'in-room', 'done')) THEN 1 ELSE 0 END`;
  return db.row<ClosedTaskRow>(sql`
    SELECT t.kind, t.closed_by, c.ended_as, a.state AS appointment_state,
           ${standing('tests')} AS tests, ${standing('conversation')} AS conversation
      FROM booking_task t JOIN cycle c ON c.id = t.cycle_id LEFT JOIN appointment a ON a.id = t.appointment_id
     WHERE t.id = ${id} AND t.closed_at IS NOT NULL`);
}
