import { runWaits, type RunWaits } from '../../shared/recall/runWaits.ts';
import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { lastKind } from './lastKind.sql.ts';

// A letter that has left, was withdrawn or came back waits for nothing. Asked first: few runs are open, many are done.
const isOpen = sql`r.purpose = 'letters' AND r.id IN (SELECT u.run_id FROM letter_under_way u)`;

/** Of a run `r`: that it waits for something, whatever else it waits for. */
export function runWaitsFor(waits: RunWaits): Sql {
  const { channels, kinds } = runWaits[waits];
  return sql`${isOpen} AND r.channel IN ${inList(channels)} AND EXISTS (
       SELECT 1 FROM invitation i WHERE i.run_id = r.id AND ${lastKind} IN ${inList(kinds)})`;
}

/** Runs with letters that are not posted yet, the newest first. */
export function openRuns(db: Reader) {
  return db.rows<{ id: string }>(sql`
    SELECT r.id FROM letter_run r WHERE ${isOpen} ORDER BY r.built_at DESC, r.id DESC`);
}

/** How many runs wait for each thing. */
export async function countWaitingRuns(db: Reader): Promise<Record<RunWaits, number>> {
  const row = await db.row<{ to_print: number; to_confirm: number; to_send: number }>(sql`
    SELECT COUNT(CASE WHEN ${runWaitsFor('to-print')} THEN 1 END) AS to_print,
           COUNT(CASE WHEN ${runWaitsFor('to-confirm')} THEN 1 END) AS to_confirm,
           COUNT(CASE WHEN ${runWaitsFor('to-send')} THEN 1 END) AS to_send
      FROM letter_run r WHERE ${isOpen}`);
  return { 'to-print': row?.to_print ?? 0, 'to-confirm': row?.to_confirm ?? 0, 'to-send': row?.to_send ?? 0 };
}
