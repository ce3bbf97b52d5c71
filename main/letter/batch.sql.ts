import type { RunAbout } from '../../shared/letter/letterRun.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { Instant, IsoDate } from '../../shared/time/isoDate.ts';
import { addDays } from '../../shared/time/isoDate.ts';
import { sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/**
 * The letters somebody had made on a day that no second person confirmed. One that was withdrawn before it was printed
 * never left the program and does not count.
 */
export async function unconfirmedLetters(
  db: Reader,
  { by, on }: { by: string; on: IsoDate },
): Promise<number> {
  // CROSS JOIN: SQLite would else begin with every letter ever made, and ask of each when it was.
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM letter_run r CROSS JOIN invitation i
     WHERE i.run_id = r.id AND i.copy_of IS NULL AND r.built_by = ${by} AND r.purpose = 'letters' AND r.confirmed_at IS NULL AND r.built_at >= ${addDays(on, -1)}
       AND EXISTS (SELECT 1 FROM invitation_event b
                    WHERE b.invitation_id = i.id AND b.kind = 'built' AND b.happened_on = ${on})
       AND (NOT EXISTS (SELECT 1 FROM invitation_event w WHERE w.invitation_id = i.id AND w.kind = 'withdrawn')
         OR EXISTS (SELECT 1 FROM invitation_event p WHERE p.invitation_id = i.id AND p.kind = 'printed'))`);
  return row?.n ?? 0;
}

type FirstRow = {
  id: string;
  group_ids: string;
  first_of: number;
  built_by: string;
  built_at: Instant;
  letters: number;
  unprinted: number;
};

/**
 * The first few of a month, or of what is sent of appointments in any month, that wait to be looked at. Those withdrawn in
 * the meantime do not wait, nor those on paper that somebody has said were posted; that a message arrived says nothing of
 * who looked at it.
 */
export function firstOnesWaiting(
  db: Reader,
  { month, channel, about = 'invitations' }: { month: string; channel: Channel; about?: RunAbout },
) {
  const ofWhat =
    about === 'invitations'
      ? sql`r.about = 'invitations' AND r.month = ${month}`
      : sql`r.about = 'appointments' AND r.reminds = ${about === 'reminders' ? 1 : 0} AND r.offers = ${about === 'offers' ? 1 : 0}`;
  return db.rows<FirstRow>(sql`
    SELECT r.id, r.group_ids, r.first_of, r.built_by, r.built_at, COUNT(*) AS letters,
           SUM(CASE WHEN EXISTS (SELECT 1 FROM invitation_event p
                                  WHERE p.invitation_id = i.id AND p.kind = 'printed') THEN 0 ELSE 1 END) AS unprinted
      FROM letter_run r JOIN invitation i ON i.run_id = r.id AND i.copy_of IS NULL
     WHERE ${ofWhat} AND r.channel = ${channel} AND r.first_of IS NOT NULL AND r.looked_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM invitation_event e WHERE e.invitation_id = i.id AND (e.kind = 'withdrawn'
            OR (e.kind = 'posted' AND r.channel IN ('letter', 'hybrid-mail'))))
     GROUP BY r.id, r.group_ids, r.first_of, r.built_by, r.built_at ORDER BY r.built_at, r.id`);
}

/** Gives 0 where somebody has said so before, or the run is no first few. */
export function markLooked(
  db: Writer,
  { runId, by, at }: { runId: string; by: string; at: Instant },
): Promise<number> {
  return db.run(sql`
    UPDATE letter_run SET looked_by = ${by}, looked_at = ${at}
     WHERE id = ${runId} AND first_of IS NOT NULL AND looked_at IS NULL`);
}

export type SentBackRow = {
  id: string;
  month: string;
  group_ids: string;
  letters: number;
  reason: string;
  prepared_by: string;
  sent_back_by: string;
  sent_back_at: Instant;
  read_by: string | null;
  read_at: Instant | null;
};

/** Keeps what was sent back, and whose letters it would have been. */
export async function addSentBack(
  db: Writer,
  { row, cycleIds }: { row: SentBackRow; cycleIds: readonly string[] },
): Promise<void> {
  await db.insert('sent_back', row);
  await db.insertMany(
    'sent_back_round',
    ['sent_back_id', 'cycle_id'],
    cycleIds.map((id) => [row.id, id]),
  );
}

/** What was sent back of a month, until somebody says they have read it or letters of the month are made. */
export function sentBackWaiting(db: Reader, month: string) {
  return db.rows<
    Pick<SentBackRow, 'id' | 'letters' | 'reason' | 'prepared_by' | 'sent_back_by' | 'sent_back_at'>
  >(sql`
    SELECT s.id, s.letters, s.reason, s.prepared_by, s.sent_back_by, s.sent_back_at FROM sent_back s
     WHERE s.month = ${month} AND s.read_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM letter_run r WHERE r.about = 'invitations' AND r.month = s.month AND r.built_at > s.sent_back_at)
     ORDER BY s.sent_back_at, s.id`);
}

/** Gives 0 where somebody has read it before. */
export function markRead(
  db: Writer,
  { id, by, at }: { id: string; by: string; at: Instant },
): Promise<number> {
  return db.run(sql`
    UPDATE sent_back SET read_by = ${by}, read_at = ${at} WHERE id = ${id} AND read_at IS NULL`);
}
