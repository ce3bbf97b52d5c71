import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { stillTold } from './toldByPhone.sql.ts';

/** The last thing that happened to a letter `i`. */
const lastKind = sql`(SELECT e.kind FROM invitation_event e
         WHERE e.invitation_id = i.id ORDER BY e.id DESC LIMIT 1)`;

/**
 * Appointments `a` from tomorrow on that nobody has told them of as they stand: today a letter comes too late. One that
 * was withdrawn or came back has told nobody, and a reminder is for those who know.
 */
const untold = (today: string) => sql`a.state = 'booked' AND a.on_day > ${today} AND NOT EXISTS (
         SELECT 1 FROM told_appointment t JOIN invitation i ON i.id = t.invitation_id
          WHERE t.appointment_id = a.id AND t.version = a.version AND i.reminds IS NULL
            AND ${lastKind} NOT IN ('withdrawn', 'returned'))
       AND NOT EXISTS (
         SELECT 1 FROM told_by_phone_of o JOIN told_by_phone b ON b.id = o.telling_id
          WHERE o.appointment_id = a.id AND o.version = a.version AND ${stillTold})`;

/** The rounds of people who are to be told of appointments, each once; all of them, or those of some rounds. */
export function roundsToTell(db: Reader, today: string, cycleIds: readonly string[] = []) {
  const some = cycleIds.length === 0 ? sql`1 = 1` : sql`a.cycle_id IN ${inList(cycleIds)}`;
  return db.rows<{ cycle_id: string; person_id: string; year: number }>(sql`
    SELECT DISTINCT a.cycle_id, a.person_id, c.year FROM appointment a JOIN cycle c ON c.id = a.cycle_id
     WHERE ${some} AND ${untold(today)} ORDER BY c.year, a.person_id, a.cycle_id`);
}

export async function countToTell(db: Reader, today: string): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(DISTINCT a.cycle_id) AS n FROM appointment a WHERE ${untold(today)}`);
  return row?.n ?? 0;
}

export type BookedHalf = {
  id: string;
  cycle_id: string;
  person_id: string;
  part: 'tests' | 'conversation';
  on_day: string;
  starts_at: string;
  minutes: number;
  mode: 'face-to-face' | 'phone' | 'video' | 'home';
  version: number;
  clinician_name: string;
};

/** What is booked in some rounds, in the order of its days. */
export function bookedHalves(db: Reader, cycleIds: readonly string[]) {
  return db.rows<BookedHalf>(sql`
    SELECT a.id, a.cycle_id, a.person_id, a.part, a.on_day, a.starts_at, a.minutes, a.mode, a.version, k.name AS clinician_name
      FROM appointment a JOIN clinician k ON k.id = a.clinician_id
     WHERE a.cycle_id IN ${inList(cycleIds)} AND a.state = 'booked' ORDER BY a.on_day, a.starts_at, a.id`);
}

export type ToldHalf = {
  invitation_id: string;
  cycle_id: string;
  appointment_id: string;
  version: number;
  /** Which reminder it is; null for what tells of appointments. */
  reminds: number | null;
  last_kind: string;
  /** Of the appointment as it is now. */
  state: string;
  version_now: number;
};

/** What was sent of appointments in some rounds, each with what became of it and of the appointment. */
export function toldHalves(db: Reader, cycleIds: readonly string[]) {
  return db.rows<ToldHalf>(sql`
    SELECT t.invitation_id, i.cycle_id, t.appointment_id, t.version, i.reminds, ${lastKind} AS last_kind, a.state,
           a.version AS version_now
      FROM invitation i JOIN told_appointment t ON t.invitation_id = i.id
      JOIN appointment a ON a.id = t.appointment_id
     WHERE i.cycle_id IN ${inList(cycleIds)} AND i.attempt = 0 ORDER BY t.invitation_id, t.appointment_id`);
}

/** What somebody said of some rounds on the phone, as if it were a letter that arrived. */
export function toldOnPhone(db: Reader, cycleIds: readonly string[]) {
  return db.rows<ToldHalf>(sql`
    SELECT b.id AS invitation_id, b.cycle_id, o.appointment_id, o.version, NULL AS reminds, 'posted' AS last_kind, a.state,
           a.version AS version_now
      FROM told_by_phone b JOIN told_by_phone_of o ON o.telling_id = b.id JOIN appointment a ON a.id = o.appointment_id
     WHERE b.cycle_id IN ${inList(cycleIds)} AND ${stillTold} ORDER BY b.id, o.appointment_id`);
}
