import type { OrderWaits } from '../../shared/recall/orderWaits.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { declinedSince } from './declinedSince.sql.ts';
import { lastKind } from './lastKind.sql.ts';
import { versionTold } from './versionTold.sql.ts';

/**
 * Every order `f` with its letter `i` for a round `c` of a person `p`; a condition may follow. Orders come first: few letters
 * in a hundred thousand are made elsewhere, and SQLite would look at all of them.
 */
export const orders = sql`
  format_order f CROSS JOIN invitation i JOIN cycle c ON c.id = i.cycle_id JOIN person p ON p.id = i.person_id
     WHERE i.id = f.invitation_id`;

/** Those whose letter has neither left nor been withdrawn. */
export const openOrders = sql`${orders} AND NOT EXISTS (
       SELECT 1 FROM invitation_event e
        WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn', 'spoilt'))`;

const asTold = sql`CASE WHEN i.offers = 1 THEN 'pencilled' ELSE 'booked' END`;
const toldOf = sql`
  FROM told_appointment t JOIN appointment a ON a.id = t.appointment_id WHERE t.invitation_id = i.id`;

/** The appointments `a` a letter `i` tells of that stand as what it calls them, whenever that is by now. */
export const toldAndStanding = sql`${toldOf} AND a.state = ${asTold}`;

/** Of a letter `i` about places in the book: one of them is as it was told, and none was cancelled or moved since. */
const isStillSo = sql`(EXISTS (SELECT 1 ${toldAndStanding} AND t.version = ${versionTold})
       AND NOT EXISTS (SELECT 1 ${toldOf} AND (a.state = 'cancelled' OR (a.state = ${asTold} AND t.version <> ${versionTold}))))`;

/** What the order `f` of a letter `i` for a round `c` of a person `p` waits for here on a day; null while its supplier has time. */
export const orderWaits = (today: IsoDate) => sql`CASE
    WHEN p.death_kind IS NOT NULL OR p.registration = 'left' OR p.restricted = 1 THEN 'not-to-go'
    WHEN i.attempt > 0 AND c.ended_as IS NOT NULL THEN 'not-to-go'
    WHEN i.attempt = 0 AND NOT ${isStillSo} THEN 'not-to-go'
    WHEN i.offers = 1 AND (c.ended_as IS NOT NULL OR ${declinedSince} IS NOT NULL) THEN 'not-to-go'
    WHEN ${lastKind} = 'printed' THEN 'back'
    WHEN f.expected_on < ${today} THEN 'late' END`;

/** How many ordered letters wait for each thing. */
export function countWaitingOrders(db: Reader, today: IsoDate) {
  return db.rows<{ waits: OrderWaits; n: number }>(sql`
    SELECT o.waits, COUNT(*) AS n
      FROM (SELECT ${orderWaits(today)} AS waits FROM ${openOrders}) o
     WHERE o.waits IS NOT NULL GROUP BY o.waits ORDER BY o.waits`);
}
