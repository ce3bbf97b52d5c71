import { sql } from '../db/sql.ts';

/** An event `cycle_event e` that stands: one that a later event takes back has not happened (`notTakenBack`). */
export const stands = sql`NOT EXISTS (SELECT 1 FROM cycle_event t
  WHERE t.cycle_id = e.cycle_id AND t.kind = 'taken-back' AND t.about = e.id)`;
