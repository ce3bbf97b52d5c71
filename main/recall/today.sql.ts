import type { BookingTaskKind } from '../../shared/booking/tasks.ts';
import { sendingKinds, type NextKind } from '../../shared/recall/nextAction.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { declinedSince } from './declinedSince.sql.ts';
import { doneOperations } from './todayDone.ts';
import { wantsDoing } from './wantsDoing.sql.ts';
import { going } from './work.sql.ts';

export async function countsForToday(db: Reader, year: number) {
  const counts = await db.row<{ missing: number; flagged: number; questions: number }>(sql`
    SELECT (SELECT COUNT(*) FROM import_question WHERE answer IS NULL AND kind = 'missing') AS missing,
           (SELECT COUNT(*) FROM standing WHERE year = ${year} AND flags <> '[]') AS flagged,
           (SELECT COUNT(*) FROM import_question WHERE answer IS NULL) AS questions`);
  return counts ?? { missing: 0, flagged: 0, questions: 0 };
}

/** Whether anybody is or was planned for a month, such as `2026-10`, of a QOF year. */
export async function isAnyonePlanned(db: Reader, { year, month }: { year: number; month: string }) {
  const one = await db.row(
    sql`SELECT id FROM cycle WHERE year = ${year} AND planned_month = ${month} LIMIT 1`,
  );
  return one !== null;
}

/** Of an act `a`: Ctrl+Z has taken it back, or the entry it made was taken back where it stands. */
const isTakenBack = sql`(
       EXISTS (SELECT 1 FROM audit u WHERE u.kind = 'changed' AND u.request_id = 'undo-' || a.id)
       OR (a.inverse IS NOT NULL AND EXISTS (
         SELECT 1 FROM cycle c JOIN told_by_phone w ON w.cycle_id = c.id
          WHERE c.person_id = a.person_id AND w.withdraws IS NOT NULL AND a.inverse LIKE '%"' || w.withdraws || '"%'))
       OR (a.inverse IS NOT NULL AND EXISTS (
         SELECT 1 FROM cycle c JOIN cycle_event t ON t.cycle_id = c.id
          WHERE c.person_id = a.person_id AND t.kind = 'taken-back' AND a.inverse LIKE '%"' || t.about || '"%')))`;

/**
 * What was done since an instant and stands: each kind once for each member of staff, with how often. Neither what was
 * taken back is work that was done, nor Ctrl+Z.
 */
export function doneSince(db: Reader, instant: string) {
  return db.rows<{ last_at: string; member_name: string; operation: string; n: number }>(sql`
    SELECT MAX(a.at) AS last_at, a.member_name, a.operation, COUNT(*) AS n FROM audit a
     WHERE a.at >= ${instant} AND a.kind = 'changed' AND a.operation IN ${inList(doneOperations)}
       AND (a.request_id IS NULL OR a.request_id NOT LIKE 'undo-%') AND NOT ${isTakenBack}
     GROUP BY a.operation, a.member_name
     ORDER BY last_at DESC, a.operation, a.member_name LIMIT 20`);
}

/** Letters a second person would not confirm, until somebody has read why or letters of the month are made. */
export function sentBackOpen(db: Reader) {
  return db.rows<{
    id: string;
    month: string;
    letters: number;
    /** The rows of the list it opens: those whose year is still open. */
    open_rounds: number;
    reason: string;
    prepared_by: string;
    sent_back_by: string;
  }>(sql`
    SELECT s.id, s.month, s.letters, s.reason, s.prepared_by, s.sent_back_by,
           (SELECT COUNT(*) FROM sent_back_round b JOIN cycle c ON c.id = b.cycle_id
             WHERE b.sent_back_id = s.id AND c.state = 'open') AS open_rounds
      FROM sent_back s
     WHERE s.read_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM letter_run r WHERE r.about = 'invitations' AND r.month = s.month AND r.built_at > s.sent_back_at)
     ORDER BY s.sent_back_at, s.id`);
}

/** The first few of a run, printed for somebody to look at; until then the others wait. */
export function firstLettersOpen(db: Reader) {
  // CROSS JOIN: SQLite would else begin with every letter ever made.
  return db.rows<{
    id: string;
    month: string;
    first_of: number;
    letters: number;
    about: string;
    reminds: number;
    offers: number;
  }>(sql`
    SELECT r.id, r.month, r.first_of, COUNT(*) AS letters, r.about, r.reminds, r.offers FROM letter_run r CROSS JOIN invitation i
     WHERE i.run_id = r.id AND i.copy_of IS NULL AND r.first_of IS NOT NULL AND r.looked_at IS NULL
       AND EXISTS (SELECT 1 FROM invitation_event p WHERE p.invitation_id = i.id AND p.kind = 'printed')
       AND NOT EXISTS (SELECT 1 FROM invitation_event e
                        WHERE e.invitation_id = i.id AND (e.kind = 'withdrawn'
                          OR (e.kind = 'posted' AND r.channel IN ('letter', 'hybrid-mail'))))
     GROUP BY r.id, r.month, r.first_of, r.about, r.reminds, r.offers ORDER BY r.id`);
}

/** Whether whoever a task is about is still asked: not after a no to a later year, nor once its year has ended. */
export type Asked = 'asked' | 'declined' | 'ended';

/** Open tasks of the pinboard, by what they are: its rows, counted. */
export function pinboardByKind(db: Reader) {
  return db.rows<{ kind: BookingTaskKind; asked: Asked; n: number }>(sql`
    SELECT kind, asked, COUNT(*) AS n FROM (
      SELECT t.kind, CASE WHEN ${declinedSince} IS NOT NULL THEN 'declined' WHEN c.ended_as IS NOT NULL THEN 'ended'
                          ELSE 'asked' END AS asked
        FROM booking_task t JOIN cycle c ON c.id = t.cycle_id WHERE ${wantsDoing}) AS open
     GROUP BY kind, asked ORDER BY asked, kind`);
}

/** Why the guard keeps back who is due to be invited or reminded, the most frequent reason first. */
export function heldByReason(db: Reader, today: string) {
  return db.rows<{ held: string; n: number }>(sql`
    SELECT held, COUNT(*) AS n FROM cycle
     WHERE state = 'open' AND next_kind IN ${inList(sendingKinds)} AND next_on <= ${today} AND held IS NOT NULL
     GROUP BY held ORDER BY n DESC, held`);
}

/** How many people stand in the book for tests and for the conversation, day by day; nobody who has been let go. */
export function bookedByDay(
  db: Reader,
  { from, until, limit }: { from: string; until: string; limit: number },
) {
  return db.rows<{ on_day: string; tests: number; conversations: number }>(sql`
    SELECT on_day, SUM(CASE WHEN part = 'tests' THEN 1 ELSE 0 END) AS tests,
           SUM(CASE WHEN part = 'conversation' THEN 1 ELSE 0 END) AS conversations
      FROM appointment
     WHERE on_day BETWEEN ${from} AND ${until} AND state NOT IN ('pencilled', 'cancelled', 'did-not-attend')
     GROUP BY on_day ORDER BY on_day LIMIT ${limit}`);
}

/** What comes due within some days after today, at most so many lines; who comes to an appointment stands in the book. */
export function comingByDay(
  db: Reader,
  { after, until, limit }: { after: string; until: string; limit: number },
) {
  return db.rows<{ on_day: string; kind: NextKind; n: number }>(sql`
    SELECT next_on AS on_day, next_kind AS kind, COUNT(*) AS n FROM cycle
     WHERE state = 'open' AND next_kind IN ${inList(going.filter((kind) => kind !== 'visit'))}
       AND next_on > ${after} AND next_on <= ${until}
     GROUP BY next_on, next_kind ORDER BY next_on, n DESC, next_kind LIMIT ${limit}`);
}
