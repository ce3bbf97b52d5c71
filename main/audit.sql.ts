import type { Instant } from '../shared/time/isoDate.ts';
import { sql } from './db/sql.ts';
import type { Reader, Writer } from './db/store.ts';

/** One thing somebody did, saw or was refused. Rows are only ever added. */
export type AuditRow = {
  id: string;
  at: Instant;
  session_id: string;
  member_id: string | null;
  member_name: string;
  operation: string;
  kind: 'opened' | 'changed' | 'sign-in' | 'refused' | 'task';
  person_id: string | null;
  version_before: number | null;
  version_after: number | null;
  request_id: string | null;
  answer: string | null;
  /** How it is taken back, as JSON; null where it cannot be. */
  inverse: string | null;
  detail: string | null;
};

export function addAuditRow(db: Writer, row: AuditRow): Promise<void> {
  return db.insert('audit', row);
}

/** What the same request got before, when its reply was lost or a button was pressed twice. */
export function answerGivenTo(db: Reader, requestId: string, operation: string, memberId: string) {
  return db.row<{ answer: string }>(sql`
    SELECT answer FROM audit
     WHERE request_id = ${requestId} AND kind = 'changed' AND operation = ${operation} AND member_id = ${memberId}`);
}
