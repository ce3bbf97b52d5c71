import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';

/** People of each planned month without a letter of that year, posted, printed or made, and without a review in it. */
export function notInvitedByMonth(db: Reader, year: number) {
  return db.rows<{ planned_month: string; n: number }>(sql`
    SELECT s.planned_month, COUNT(*) AS n
      FROM standing s JOIN cycle c ON c.person_id = s.person_id AND c.year = s.year
     WHERE s.year = ${year} AND (s.last_review_on IS NULL OR s.last_review_on < ${`${year}-04-01`}) AND NOT EXISTS (
       SELECT 1 FROM invitation i WHERE i.cycle_id = c.id AND NOT EXISTS (
         SELECT 1 FROM invitation_event e WHERE e.invitation_id = i.id AND e.kind = 'withdrawn'))
     GROUP BY s.planned_month ORDER BY s.planned_month`);
}

export async function countsForToday(db: Reader, year: number) {
  const counts = await db.row<{ missing: number; flagged: number; questions: number }>(sql`
    SELECT (SELECT COUNT(*) FROM person
             WHERE missing_since IS NOT NULL AND registration = 'registered' AND death_kind IS NULL) AS missing,
           (SELECT COUNT(*) FROM standing WHERE year = ${year} AND flags <> '[]') AS flagged,
           (SELECT COUNT(*) FROM import_question WHERE answer IS NULL) AS questions`);
  return counts ?? { missing: 0, flagged: 0, questions: 0 };
}

export function lastImport(db: Reader) {
  return db.row<{ extract_on: string; applied_at: string }>(sql`
    SELECT extract_on, applied_at FROM import ORDER BY applied_at DESC, id DESC LIMIT 1`);
}

export function doneSince(db: Reader, instant: string) {
  return db.rows<{ at: string; member_name: string; operation: string }>(sql`
    SELECT at, member_name, operation FROM audit
     WHERE at >= ${instant} AND kind = 'changed' AND operation IN (
       'people.applyImport', 'letter.buildRun', 'letter.markPrinted', 'letter.confirmPosted', 'letter.withdrawRun',
       'letter.sendBack', 'letter.passFirstOnes', 'letter.recordReturned', 'recall.moveMonth', 'recall.recordGpReview', 'register.saveGroups', 'people.answerQuestion')
     ORDER BY at DESC, id DESC LIMIT 20`);
}

/** Letters a second person would not confirm, until somebody has read why or letters of the month are made. */
export function sentBackOpen(db: Reader) {
  return db.rows<{
    month: string;
    letters: number;
    reason: string;
    prepared_by: string;
    sent_back_by: string;
  }>(sql`
    SELECT s.month, s.letters, s.reason, s.prepared_by, s.sent_back_by FROM sent_back s
     WHERE s.read_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM letter_run r WHERE r.month = s.month AND r.built_at > s.sent_back_at)
     ORDER BY s.sent_back_at, s.id`);
}

/** The first few of a run, printed for somebody to look at; until then the others wait. */
export function firstLettersOpen(db: Reader) {
  return db.rows<{ month: string; first_of: number; letters: number }>(sql`
    SELECT r.month, r.first_of, COUNT(*) AS letters FROM letter_run r JOIN invitation i ON i.run_id = r.id
     WHERE r.first_of IS NOT NULL AND r.looked_at IS NULL
       AND EXISTS (SELECT 1 FROM invitation_event p WHERE p.invitation_id = i.id AND p.kind = 'printed')
       AND NOT EXISTS (SELECT 1 FROM invitation_event e
                        WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn'))
     GROUP BY r.id, r.month, r.first_of ORDER BY r.id`);
}

/** Runs with letters that are not posted yet; the newest 50 are all a practice has open at once. */
export function openRuns(db: Reader) {
  return db.rows<{ id: string; month: string; group_ids: string; built_at: string; built_by: string }>(sql`
    SELECT r.id, r.month, r.group_ids, r.built_at, r.built_by FROM letter_run r
     WHERE EXISTS (
       SELECT 1 FROM invitation i WHERE i.run_id = r.id AND NOT EXISTS (
         SELECT 1 FROM invitation_event e
          WHERE e.invitation_id = i.id AND e.kind IN ('posted', 'withdrawn')))
     ORDER BY r.built_at DESC, r.id DESC LIMIT 50`);
}

/** Where each letter of some runs stands: the last thing that happened to it. */
export function stagesInRuns(db: Reader, runIds: readonly string[]) {
  return db.rows<{ run_id: string; kind: string }>(sql`
    SELECT DISTINCT i.run_id, (SELECT e.kind FROM invitation_event e
                                WHERE e.invitation_id = i.id ORDER BY e.id DESC LIMIT 1) AS kind
      FROM invitation i WHERE i.run_id IN ${inList(runIds)} ORDER BY i.run_id, kind`);
}
