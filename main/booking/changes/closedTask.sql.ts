import type { AppointmentState } from '../../../shared/booking/appointment.ts';
import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { sql } from '../../db/sql.ts';
import type { Reader } from '../../db/store.ts';

export type ClosedTaskRow = {
  kind: BookingTaskKind;
  closed_by: string;
  ended_as: string | null;
  appointment_state: AppointmentState | null;
  /** As its appointment stood when the task was opened. */
  stood_as: AppointmentState | null;
  /** How that half of the round stands in the book by now; null where it does not. */
  tests: AppointmentState | null;
  conversation: AppointmentState | null;
  /** 1 where places were booked for them, or kept for their answer, after the task was opened. */
  has_time: number;
  /** 1 where another task asks the same of the round by now. */
  is_doubled: number;
};

/** A task that was closed, with what has come of its round since. */
export function closedTask(db: Reader, id: string): Promise<ClosedTaskRow | null> {
  const live = sql`l.cycle_id = t.cycle_id AND l.state NOT IN ('cancelled', 'did-not-attend')
         AND (l.state <> 'pencilled' OR l.kept_until IS NOT NULL)`;
  const standing = (part: string) => sql`(
    SELECT MAX(l.state) FROM appointment l WHERE ${live} AND l.part = ${part})`;
  return db.row<ClosedTaskRow>(sql`
    SELECT t.kind, t.closed_by, c.ended_as, a.state AS appointment_state,
           (SELECT e.kind FROM appointment_event e WHERE e.id = (
              SELECT MAX(b.id) FROM appointment_event b
               WHERE b.appointment_id = t.appointment_id AND b.id < t.id AND b.kind NOT IN ('moved', 'told', 'note'))) AS stood_as,
           ${standing('tests')} AS tests, ${standing('conversation')} AS conversation,
           CASE WHEN EXISTS (SELECT 1 FROM appointment l WHERE ${live} AND l.id > t.id) THEN 1 ELSE 0 END AS has_time,
           CASE WHEN EXISTS (SELECT 1 FROM booking_task o WHERE o.cycle_id = t.cycle_id AND o.kind = t.kind AND o.closed_at IS NULL)
                THEN 1 ELSE 0 END AS is_doubled
      FROM booking_task t JOIN cycle c ON c.id = t.cycle_id LEFT JOIN appointment a ON a.id = t.appointment_id
     WHERE t.id = ${id} AND t.closed_at IS NOT NULL`);
}
