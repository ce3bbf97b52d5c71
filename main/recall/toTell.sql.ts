import { inList, sql, type Sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { declinedSince } from './declinedSince.sql.ts';
import { lastKind } from './lastKind.sql.ts';
import { stillTold } from './toldByPhone.sql.ts';
import { versionTold } from './versionTold.sql.ts';

/** Nothing in writing that names an appointment `a` as it stands has gone: neither taken out nor come back. */
const unwritten = (offers: 0 | 1) => sql`NOT EXISTS (
         SELECT 1 FROM told_appointment t JOIN invitation i ON i.id = t.invitation_id
          WHERE t.appointment_id = a.id AND t.version = ${versionTold} AND i.reminds IS NULL AND i.offers = ${offers}
            AND ${lastKind} NOT IN ('withdrawn', 'returned'))`;

/** Nobody has told them on the phone of an appointment `a` as it stands. */
const unsaid = sql`NOT EXISTS (
         SELECT 1 FROM told_by_phone_of o CROSS JOIN told_by_phone b
          WHERE b.id = o.telling_id AND o.appointment_id = a.id AND o.version = ${versionTold} AND ${stillTold})`;

/** Of an appointment `a`: the states of the index that is kept of what is to come, years of others being left out of it. */
const isToCome = sql`a.state IN ('pencilled', 'booked', 'arrived', 'in-room')`;

/**
 * Appointments `a` from tomorrow on that nobody has told them of as they stand: today a letter comes too late, and a
 * reminder is for those who know.
 */
const untold = (today: string) =>
  sql`${isToCome} AND a.state = 'booked' AND a.on_day > ${today} AND ${unwritten(0)} AND ${unsaid}`;

/** The rounds of people who are to be told of appointments, each once; all of them, or those of some rounds. */
export function roundsToTell(db: Reader, today: string, cycleIds: readonly string[] = []) {
  return roundsWith(db, untold(today), cycleIds);
}

export function countToTell(db: Reader, today: string): Promise<number> {
  return countWith(db, untold(today));
}

/**
 * Of a kept appointment `a`: it is to be offered. Whoever has answered, or is to be booked anew because one half has fallen
 * away, has no such task on the pinboard any more.
 */
const toBeOffered = sql`${isToCome} AND a.state = 'pencilled' AND a.kept_until IS NOT NULL AND EXISTS (
         SELECT 1 FROM booking_task f WHERE f.cycle_id = a.cycle_id AND f.kind = 'offer' AND f.closed_at IS NULL)`;

type Offering = { today: string; afterPhone: boolean };

/** Whoever has said no to a later year, or whose year has ended, is told of nothing and asked nothing for it. */
const stillAsked = sql`EXISTS (
         SELECT 1 FROM cycle c WHERE c.id = a.cycle_id AND c.ended_as IS NULL AND ${declinedSince} IS NULL)`;

/**
 * Appointments `a` that are to be offered to somebody, of which nothing that names them has gone and, unless the
 * practice writes all the same, nobody has told them by phone.
 */
const unoffered = ({ today, afterPhone }: Offering) =>
  sql`${toBeOffered} AND ${stillAsked} AND a.kept_until >= ${today} AND a.on_day > ${today} AND ${unwritten(1)}
       AND (${afterPhone ? 1 : 0} = 1 OR ${unsaid})`;

/** The rounds of people who are to be offered kept places, each once; all of them, or those of some rounds. */
export function roundsToOffer(db: Reader, offering: Offering, cycleIds: readonly string[] = []) {
  return roundsWith(db, unoffered(offering), cycleIds);
}

export function countToOffer(db: Reader, offering: Offering): Promise<number> {
  return countWith(db, unoffered(offering));
}

function roundsWith(db: Reader, appointments: Sql, cycleIds: readonly string[]) {
  const some = cycleIds.length === 0 ? sql`1 = 1` : sql`a.cycle_id IN ${inList(cycleIds)}`;
  return db.rows<{ cycle_id: string; person_id: string; year: number }>(sql`
    SELECT DISTINCT a.cycle_id, a.person_id, c.year FROM appointment a JOIN cycle c ON c.id = a.cycle_id
     WHERE ${some} AND ${appointments} ORDER BY c.year, a.person_id, a.cycle_id`);
}

async function countWith(db: Reader, appointments: Sql): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    SELECT COUNT(*) AS n FROM (SELECT a.cycle_id FROM appointment a WHERE ${appointments} GROUP BY a.cycle_id) r`);
  return row?.n ?? 0;
}

export type HalfInBook = {
  id: string;
  cycle_id: string;
  person_id: string;
  part: 'tests' | 'conversation';
  on_day: string;
  starts_at: string;
  minutes: number;
  mode: 'face-to-face' | 'phone' | 'video' | 'home';
  /** `versionTold` */
  version: number;
  /** `pencilled`: it is kept for them and to be offered. */
  state: 'booked' | 'pencilled';
  kept_until: string | null;
  clinician_name: string;
};

/** What is booked in some rounds or kept and to be offered, in the order of its days. */
export function halvesInBook(db: Reader, cycleIds: readonly string[]) {
  return db.rows<HalfInBook>(sql`
    SELECT a.id, a.cycle_id, a.person_id, a.part, a.on_day, a.starts_at, a.minutes, a.mode, ${versionTold} AS version, a.state,
           a.kept_until, k.name AS clinician_name
      FROM appointment a JOIN clinician k ON k.id = a.clinician_id
     WHERE a.cycle_id IN ${inList(cycleIds)} AND (a.state = 'booked' OR (${toBeOffered}))
     ORDER BY a.on_day, a.starts_at, a.id`);
}

export type ToldHalf = {
  invitation_id: string;
  cycle_id: string;
  appointment_id: string;
  version: number;
  /** Which reminder it is; null for what tells of appointments. */
  reminds: number | null;
  /** 1: it offers what was kept. */
  offers: number;
  last_kind: string;
  /** Of the appointment as it is now. */
  state: string;
  on_day: string;
  version_now: number;
};

/** What was sent of appointments in some rounds, each with what became of it and of the appointment. */
export function toldHalves(db: Reader, cycleIds: readonly string[]) {
  return db.rows<ToldHalf>(sql`
    SELECT t.invitation_id, i.cycle_id, t.appointment_id, t.version, i.reminds, i.offers, ${lastKind} AS last_kind, a.state, a.on_day,
           ${versionTold} AS version_now
      FROM invitation i JOIN told_appointment t ON t.invitation_id = i.id
      JOIN appointment a ON a.id = t.appointment_id
     WHERE i.cycle_id IN ${inList(cycleIds)} AND i.attempt = 0 ORDER BY t.invitation_id, t.appointment_id`);
}

/** What somebody said of some rounds on the phone, as if it were a letter that arrived. */
export function toldOnPhone(db: Reader, cycleIds: readonly string[]) {
  return db.rows<ToldHalf>(sql`
    SELECT b.id AS invitation_id, b.cycle_id, o.appointment_id, o.version, NULL AS reminds, b.offers, 'posted' AS last_kind, a.state, a.on_day,
           ${versionTold} AS version_now
      FROM told_by_phone b JOIN told_by_phone_of o ON o.telling_id = b.id JOIN appointment a ON a.id = o.appointment_id
     WHERE b.cycle_id IN ${inList(cycleIds)} AND ${stillTold} ORDER BY b.id, o.appointment_id`);
}

export type HappenedToTold = {
  id: string;
  appointment_id: string;
  kind: 'moved' | 'cancelled';
  sentence: string;
};

/** How appointments of some rounds left their days, in the order it happened. */
export function movesAndCancels(db: Reader, cycleIds: readonly string[]) {
  return db.rows<HappenedToTold & { cycle_id: string }>(sql`
    SELECT e.id, e.appointment_id, a.cycle_id, e.kind, e.sentence
      FROM appointment a JOIN appointment_event e ON e.appointment_id = a.id
     WHERE a.cycle_id IN ${inList(cycleIds)} AND e.kind IN ('moved', 'cancelled') ORDER BY e.id`);
}
