import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

/** What the program does by itself, and what is not finished by a press. */
const notByHand = [
  'practice.keepDraft',
  'register.startDay',
  'recall.startDay',
  'booking.startDay',
  'letter.checkHolds',
  'letter.pollDelivery',
];

export type LastAct = { id: string; at: string; operation: string; inverse: string | null };

/** The request id under which an act is taken back: once, however often it is asked. */
export function undoRequestOf(auditId: string): string {
  return `undo-${auditId}`;
}

/** What a member did last and has not taken back; a taking back is not itself taken back. */
export function lastActOf(db: Reader, memberId: string) {
  return db.row<LastAct>(sql`
    SELECT a.id, a.at, a.operation, a.inverse FROM audit a
     WHERE a.member_id = ${memberId} AND a.kind = 'changed' AND a.operation NOT IN ${inList(notByHand)}
       AND a.request_id NOT LIKE 'undo-%'
       AND NOT EXISTS (SELECT 1 FROM audit u WHERE u.kind = 'changed' AND u.request_id = 'undo-' || a.id)
     ORDER BY a.id DESC LIMIT 1`);
}
