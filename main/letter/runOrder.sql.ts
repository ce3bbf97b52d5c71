import { sql } from '../db/sql.ts';

/**
 * How the letters `i` of a run to people `p` are listed and printed: by name, and what is about appointments by when
 * somebody comes first (`soonestFirst`), each copy with its letter. What is about no appointment stands before all days.
 */
export const inRunOrder = sql`
  CASE WHEN i.attempt > 0 THEN '' ELSE COALESCE(
    (SELECT MIN(a.on_day || a.starts_at) FROM told_appointment t JOIN appointment a ON a.id = t.appointment_id
      WHERE t.invitation_id = COALESCE(i.copy_of, i.id)), '') END, p.sort_name, i.id`;
