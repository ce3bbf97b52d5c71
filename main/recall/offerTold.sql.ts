import type { OfferTelling } from '../../shared/letter/offerTold.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { stillTold } from './toldByPhone.sql.ts';
import { versionTold } from './versionTold.sql.ts';

type ToldRow = OfferTelling & { cycle_id: string };

/** Whether what is kept in the round of `cycleId` is otherwise than `told` has it; both are SQL. */
const isOtherwise = (cycleId: Sql, told: Sql) => sql`CASE WHEN EXISTS (
         SELECT 1 FROM appointment a WHERE a.cycle_id = ${cycleId} AND a.state = 'pencilled' AND NOT EXISTS (
           ${told} AND t.appointment_id = a.id AND t.version = ${versionTold})) THEN 1 ELSE 0 END`;

const ofLetter = sql`SELECT 1 FROM told_appointment t WHERE t.invitation_id = i.id`;
const ofCall = sql`SELECT 1 FROM told_by_phone_of t WHERE t.telling_id = b.id`;
/** What names nothing that is kept now is of an offer before this one. */
const isOfThisOffer = (cycleId: Sql, told: Sql) => sql`EXISTS (
         SELECT 1 FROM appointment a WHERE a.cycle_id = ${cycleId} AND a.state = 'pencilled' AND EXISTS (${told} AND t.appointment_id = a.id))`;

/** What went to people, or was said on the phone, of what is kept for them in some rounds. */
export async function offerTellings(db: Reader, cycleIds: readonly string[]): Promise<ToldRow[]> {
  if (cycleIds.length === 0) return [];
  const sent = await db.rows<ToldRow & { kind: string }>(sql`
    SELECT i.cycle_id, i.channel AS way, e.kind, e.happened_on AS "on", ${isOtherwise(sql`i.cycle_id`, ofLetter)} AS otherwise,
           CASE WHEN EXISTS (SELECT 1 FROM format_order f WHERE f.invitation_id = i.id) THEN 1 ELSE 0 END AS elsewhere
      FROM invitation i JOIN invitation_event e ON e.invitation_id = i.id
     WHERE i.cycle_id IN ${inList(cycleIds)} AND i.offers = 1 AND i.copy_of IS NULL AND ${isOfThisOffer(sql`i.cycle_id`, ofLetter)}
       AND e.id = (SELECT l.id FROM invitation_event l WHERE l.invitation_id = i.id ORDER BY l.id DESC LIMIT 1)
     ORDER BY i.serial`);
  const said = await db.rows<ToldRow>(sql`
    SELECT b.cycle_id, 'phone' AS way, 'said' AS kind, b.told_on AS "on", ${isOtherwise(sql`b.cycle_id`, ofCall)} AS otherwise
      FROM told_by_phone b
     WHERE b.cycle_id IN ${inList(cycleIds)} AND b.offers = 1 AND ${isOfThisOffer(sql`b.cycle_id`, ofCall)} AND ${stillTold} ORDER BY b.id`);
  return [...sent, ...said];
}
