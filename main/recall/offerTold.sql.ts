import type { OfferTelling } from '../../shared/letter/offerTold.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { stillTold } from './toldByPhone.sql.ts';

type ToldRow = OfferTelling & { cycle_id: string };

/** What went to people, or was said on the phone, of what is kept for them in some rounds as it stands now. */
export async function offerTellings(db: Reader, cycleIds: readonly string[]): Promise<ToldRow[]> {
  if (cycleIds.length === 0) return [];
  const sent = await db.rows<ToldRow & { kind: string }>(sql`
    SELECT i.cycle_id, i.channel AS way, e.kind, e.happened_on AS "on"
      FROM invitation i JOIN invitation_event e ON e.invitation_id = i.id
     WHERE i.cycle_id IN ${inList(cycleIds)} AND i.offers = 1 AND i.copy_of IS NULL
       AND e.id = (SELECT l.id FROM invitation_event l WHERE l.invitation_id = i.id ORDER BY l.id DESC LIMIT 1)
       AND EXISTS (SELECT 1 FROM told_appointment t JOIN appointment a ON a.id = t.appointment_id AND a.version = t.version
                    WHERE t.invitation_id = i.id AND a.state = 'pencilled')
     ORDER BY i.serial`);
  const said = await db.rows<ToldRow>(sql`
    SELECT DISTINCT b.cycle_id, 'phone' AS way, 'said' AS kind, b.told_on AS "on", b.id
      FROM told_by_phone b JOIN told_by_phone_of o ON o.telling_id = b.id
      JOIN appointment a ON a.id = o.appointment_id AND a.version = o.version
     WHERE b.cycle_id IN ${inList(cycleIds)} AND b.offers = 1 AND a.state = 'pencilled' AND ${stillTold} ORDER BY b.id`);
  return [...sent, ...said];
}
