import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

export type PhoneTelling = {
  id: string;
  cycle_id: string;
  person_id: string;
  told_on: string;
  /** The telling this takes back; null for a telling. */
  withdraws: string | null;
  /** 1: of what is kept for them, 0: of what is booked. */
  offers: number;
  entered_by: string;
  entered_at: string;
};

/** Of a telling `b`: nobody has taken it back. */
export const stillTold = sql`b.withdraws IS NULL AND NOT EXISTS (
         SELECT 1 FROM told_by_phone w WHERE w.withdraws = b.id)`;

export async function addPhoneTelling(
  db: Writer,
  row: PhoneTelling,
  appointments: readonly { id: string; version: number }[],
): Promise<void> {
  await db.insert('told_by_phone', row);
  await db.insertMany(
    'told_by_phone_of',
    ['telling_id', 'appointment_id', 'version'],
    appointments.map(({ id, version }) => [row.id, id, version]),
  );
}

/** A telling that still stands. */
export function phoneTelling(db: Reader, id: string) {
  return db.row<PhoneTelling>(sql`
    SELECT b.id, b.cycle_id, b.person_id, b.told_on, b.withdraws, b.offers, b.entered_by, b.entered_at
      FROM told_by_phone b WHERE b.id = ${id} AND ${stillTold}`);
}

/** Everything somebody was told by phone in some rounds and what was taken back of it, each with its appointments. */
export function phoneTellingsOf(db: Reader, cycleIds: readonly string[]) {
  return db.rows<PhoneTelling & { on_day: string | null }>(sql`
    SELECT b.id, b.cycle_id, b.person_id, b.told_on, b.withdraws, b.offers, b.entered_by, b.entered_at, a.on_day
      FROM told_by_phone b LEFT JOIN told_by_phone_of o ON o.telling_id = b.id
           LEFT JOIN appointment a ON a.id = o.appointment_id
     WHERE b.cycle_id IN ${inList(cycleIds)} ORDER BY b.id, a.on_day`);
}
