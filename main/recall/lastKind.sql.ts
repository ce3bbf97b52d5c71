import { sql } from '../db/sql.ts';

/** The last thing that happened to a letter `i`. */
export const lastKind = sql`(SELECT l.kind FROM invitation_event l
         WHERE l.invitation_id = i.id ORDER BY l.id DESC LIMIT 1)`;
