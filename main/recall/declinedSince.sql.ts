import { sql } from '../db/sql.ts';

/** The last later year whose round the person of a round `c` has declined; null where there is none. */
export const declinedSince = sql`(
  SELECT MAX(l.year) FROM cycle l
   WHERE l.person_id = c.person_id AND l.year > c.year AND l.ended_as = 'declined')`;
