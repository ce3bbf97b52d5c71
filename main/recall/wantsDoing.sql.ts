import { sql } from '../db/sql.ts';

/**
 * Of a task `t` of the pinboard and its round `c`: it is open, and still to be done. A year that has ended asks nobody for
 * anything, until it is opened again; whoever comes all the same is to be told that their time has moved, and places that
 * are kept for somebody stay theirs until their day: whoever rings can still say yes.
 */
export const wantsDoing = sql`t.closed_at IS NULL AND (c.ended_as IS NULL OR t.kind IN ('tell', 'offer'))`;
