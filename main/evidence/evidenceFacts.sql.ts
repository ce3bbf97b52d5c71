import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { stands } from '../recall/notTakenBack.sql.ts';

/** People evidence is kept for: here and alive. */
export function peopleCounted(db: Reader, ids: readonly string[]) {
  return db.rows<{
    id: string;
    sort_name: string;
    last_review_on: string | null;
    frailty: string | null;
    /** What group rules ask, as JSON, with the frailty that codes say; null for whoever is on no list. */
    circumstances: string | null;
  }>(sql`
    SELECT p.id, p.sort_name, p.last_review_on, p.frailty,
           (SELECT s.circumstances FROM standing s WHERE s.person_id = p.id ORDER BY s.year DESC LIMIT 1) AS circumstances
      FROM person p
     WHERE p.registration = 'registered' AND p.death_kind IS NULL AND p.id IN ${inList(ids)} ORDER BY p.id`);
}

export function membershipsSince(db: Reader, ids: readonly string[], since: string) {
  return db.rows<{
    person_id: string;
    register: string;
    since: string | null;
    found_on: string;
    until: string | null;
  }>(sql`
    SELECT person_id, register, since, found_on, until FROM membership
     WHERE person_id IN ${inList(ids)} AND (until IS NULL OR until > ${since})
     ORDER BY person_id, found_on, id`);
}

/** What left and what came back, of the rounds from a year on, in the order it was recorded. */
export function sentEvents(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<{
    person_id: string;
    invitation_id: string;
    channel: string;
    kind: 'posted' | 'returned';
    happened_on: string;
  }>(sql`
    SELECT c.person_id, i.id AS invitation_id, i.channel, e.kind, e.happened_on
      FROM cycle c
      JOIN invitation i ON i.cycle_id = c.id AND i.attempt > 0
      JOIN invitation_event e ON e.invitation_id = i.id
     WHERE c.person_id IN ${inList(ids)} AND c.year >= ${fromYear} AND e.kind IN ('posted', 'returned')
     ORDER BY i.id, e.id`);
}

/** What was said to and by people in the rounds from a year on, with the role of whoever wrote it down. */
export function contactRows(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<{
    id: string;
    person_id: string;
    year: number;
    method: string;
    outcome: string;
    invited: number;
    happened_on: string;
    withdraws: string | null;
    entered_by: string;
    role: string | null;
  }>(sql`
    SELECT k.id, k.person_id, c.year, k.method, k.outcome, k.invited, k.happened_on, k.withdraws, k.entered_by,
           (SELECT m.role FROM member m WHERE m.name = k.entered_by ORDER BY m.left_at NULLS FIRST, m.id LIMIT 1) AS role
      FROM contact k JOIN cycle c ON c.id = k.cycle_id
     WHERE k.person_id IN ${inList(ids)} AND c.year >= ${fromYear}
     ORDER BY k.id`);
}

/** Numbers only: words and the like are no target's matter. */
export function hba1cRows(db: Reader, ids: readonly string[]) {
  return db.rows<{
    person_id: string;
    taken_on: string;
    value: number;
    comparator: '<' | '<=' | '>' | '>=' | null;
  }>(sql`
    SELECT person_id, taken_on, value, comparator FROM result
     WHERE measure = 'hba1c' AND value IS NOT NULL AND taken_on <> '' AND person_id IN ${inList(ids)}
     ORDER BY person_id, taken_on`);
}

/** The rounds from a year on, each with the day of its conversation where that is recorded and stands. */
export function roundRows(db: Reader, ids: readonly string[], fromYear: number) {
  return db.rows<{
    person_id: string;
    year: number;
    planned_month: string;
    state: string;
    joined_on: string | null;
    held_on: string | null;
  }>(sql`
    SELECT c.person_id, c.year, c.planned_month, c.state, c.joined_on,
           (SELECT MAX(e.happened_on) FROM cycle_event e
             WHERE e.cycle_id = c.id AND e.kind = 'done' AND e.about = 'conversation' AND ${stands}) AS held_on
      FROM cycle c
     WHERE c.person_id IN ${inList(ids)} AND c.year >= ${fromYear} ORDER BY c.person_id, c.year`);
}
