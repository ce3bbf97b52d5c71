import type { DeliveryStatus } from '../../shared/letter/deliveryStatus.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** Where a message handed to GOV.UK Notify stands by its word. Without `notify_id` it has not answered yet. */
export type DeliveryRow = {
  invitation_id: string;
  /** The service there; another one knows nothing of it. */
  service: string;
  notify_id: string | null;
  status: DeliveryStatus;
  handed_at: string;
  asked_at: string;
  ended: number;
};

export function deliveriesOf(db: Reader, ids: readonly string[]) {
  return db.rows<DeliveryRow>(sql`
    SELECT invitation_id, service, notify_id, status, handed_at, asked_at, ended
      FROM delivery WHERE invitation_id IN ${inList(ids)}`);
}

/** The next 200 that have neither arrived nor failed. */
export function openDeliveries(db: Reader, after: string) {
  return db.rows<DeliveryRow>(sql`
    SELECT invitation_id, service, notify_id, status, handed_at, asked_at, ended
      FROM delivery WHERE ended = 0 AND invitation_id > ${after}
     ORDER BY invitation_id LIMIT 200`);
}

export async function keepDelivery(db: Writer, row: DeliveryRow): Promise<void> {
  await db.run(sql`
    INSERT INTO delivery (invitation_id, service, notify_id, status, handed_at, asked_at, ended)
    VALUES (${row.invitation_id}, ${row.service}, ${row.notify_id}, ${row.status}, ${row.handed_at}, ${row.asked_at},
            ${row.ended})
    ON CONFLICT (invitation_id) DO UPDATE
       SET service = excluded.service, notify_id = excluded.notify_id, status = excluded.status,
           handed_at = excluded.handed_at, asked_at = excluded.asked_at, ended = excluded.ended`);
}

/** Of a message that was surely not taken: it waits as if it had never been handed over. */
export async function forgetDelivery(db: Writer, id: string): Promise<void> {
  await db.run(sql`DELETE FROM delivery WHERE invitation_id = ${id}`);
}
