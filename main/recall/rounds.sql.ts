import { bookedByMistake } from '../../shared/booking/appointment.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import type { ContactMethod, ContactOutcome } from '../../shared/recall/contact.ts';
import type { InvitationEventKind } from '../../shared/recall/invitationStage.ts';
import { copyAttempts } from '../../shared/letter/letterCopy.ts';
import type { LetterPurpose, StepPurpose } from '../../shared/recall/stepLetter.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';
import type { KeptPlace } from '../register/roundLine.sql.ts';
import { declinedSince } from './declinedSince.sql.ts';

/** Where a round stands, as it is kept for the lists. */
export type KeptStep = KeptPlace & {
  step_since: string;
  next_purpose: StepPurpose | null;
  next_set: string | null;
};

export type RoundRow = {
  id: string;
  person_id: string;
  year: number;
  planned_month: string;
  state: 'open' | 'deferred' | 'closed';
  joined_on: string | null;
  version: number;
  registration: 'registered' | 'left';
  left_on: string | null;
  death_kind: string | null;
  died_on: string | null;
  last_review_on: string | null;
  mobile: string | null;
  email: string | null;
  address_lines: string;
  postcode: string | null;
  letter_carer: string | null;
  contact_method: string | null;
  needs: string;
  group_id: string | null;
  /** 1: here, and on a register whose people are invited, so that they have a place in some year. */
  is_listed: number;
  /** The planned month of the round of the year before, where that is closed. */
  round_before: string | null;
  /** The last later year they have declined; null where there is none. */
  declined_since: number | null;
} & { [Column in keyof KeptStep as `kept_${Column}`]: KeptStep[Column] };

/** Which rounds of some people: those that may still move, or all of them. */
export type WhichRounds = 'moving' | 'all';

/** The rounds of some people, each with what decides where it stands. */
export function roundRows(db: Reader, personIds: readonly string[], which: WhichRounds = 'moving') {
  const some = which === 'all' ? sql`1 = 1` : sql`(c.state = 'open' OR c.ended_as IS NULL)`;
  return db.rows<RoundRow>(sql`
    SELECT c.id, c.person_id, c.year, c.planned_month, c.state, c.joined_on, c.version,
           p.registration, p.left_on, p.death_kind,
           p.died_on, p.last_review_on, p.mobile, p.email, p.address_lines, p.postcode, p.letter_carer, p.contact_method,
           p.needs, s.group_id,
           CASE WHEN EXISTS (SELECT 1 FROM standing l WHERE l.person_id = c.person_id) THEN 1 ELSE 0 END AS is_listed,
           (SELECT b.planned_month FROM cycle b
             WHERE b.person_id = c.person_id AND b.year = c.year - 1 AND b.state = 'closed') AS round_before,
           ${declinedSince} AS declined_since,
           c.step AS kept_step, c.places AS kept_places, c.step_since AS kept_step_since, c.next_kind AS kept_next_kind,
           c.next_on AS kept_next_on, c.next_channel AS kept_next_channel, c.next_purpose AS kept_next_purpose,
           c.next_set AS kept_next_set, c.next_by AS kept_next_by, c.ended_as AS kept_ended_as
      FROM cycle c JOIN person p ON p.id = c.person_id
      LEFT JOIN standing s ON s.person_id = c.person_id AND s.year = c.year
     WHERE c.person_id IN ${inList(personIds)} AND ${some}
     ORDER BY c.person_id, c.year`);
}

export type HistoryRow = {
  id: string;
  cycle_id: string;
  kind: string;
  sentence: string;
  happened_on: string | null;
  about: string | null;
  reason: string | null;
  entered_by: string;
  entered_at: string;
};

export function historyRows(db: Reader, cycleIds: readonly string[]) {
  return db.rows<HistoryRow>(sql`
    SELECT id, cycle_id, kind, sentence, happened_on, about, reason, entered_by, entered_at
      FROM cycle_event WHERE cycle_id IN ${inList(cycleIds)} ORDER BY id`);
}

export type SentRow = {
  invitation_id: string;
  cycle_id: string;
  attempt: number;
  channel: Channel;
  letter_purpose: LetterPurpose;
  kind: InvitationEventKind;
  happened_on: string;
  detail: string | null;
  entered_by: string;
  entered_at: string;
  /** What was made, with where it went; only of what came back. */
  came_back: string | null;
  /** Who gets it, of a copy; null of every other letter. */
  copy_for: string | null;
};

/** What a letter `i` is for: attempt 0 is none of the ladder's; a copy is for what its letter is. */
export const letterPurpose = sql`CASE WHEN i.attempt > 0 OR i.attempt = ${copyAttempts.invitations} THEN i.letter_purpose
         WHEN i.offers = 1 THEN 'offer' WHEN i.reminds IS NULL THEN 'appointments' ELSE 'reminder' END`;

/** What was made and sent in some rounds, in the order of its making. */
export function sentRows(db: Reader, cycleIds: readonly string[]) {
  return db.rows<SentRow>(sql`
    SELECT i.id AS invitation_id, i.cycle_id, i.attempt, i.channel, ${letterPurpose} AS letter_purpose, e.kind, e.happened_on, e.detail,
           e.entered_by, e.entered_at, i.copy_for, CASE WHEN e.kind = 'returned' THEN i.content END AS came_back
      FROM invitation i JOIN invitation_event e ON e.invitation_id = i.id
     WHERE i.cycle_id IN ${inList(cycleIds)} ORDER BY i.cycle_id, i.attempt, i.serial, e.id`);
}

export type ContactRow = {
  id: string;
  cycle_id: string;
  person_id: string;
  method: ContactMethod;
  outcome: ContactOutcome;
  invited: number;
  happened_on: string;
  until: string | null;
  note: string | null;
  withdraws: string | null;
  entered_by: string;
  entered_at: string;
};

/** Contacts of some rounds in the order they were recorded, those that were taken back left out. */
export function contactRows(db: Reader, cycleIds: readonly string[]) {
  return db.rows<ContactRow>(sql`
    SELECT c.id, c.cycle_id, c.person_id, c.method, c.outcome, c.invited, c.happened_on, c.until, c.note, c.withdraws,
           c.entered_by, c.entered_at
      FROM contact c
     WHERE c.cycle_id IN ${inList(cycleIds)} AND c.withdraws IS NULL
       AND NOT EXISTS (SELECT 1 FROM contact w WHERE w.cycle_id = c.cycle_id AND w.withdraws = c.id)
     ORDER BY c.cycle_id, c.id`);
}

export type BookedRow = {
  cycle_id: string;
  part: 'tests' | 'conversation';
  state: string;
  on_day: string;
  /** When it last changed. */
  changed_at: string;
};

/** An appointment `a` was booked by mistake, which was taken back before anybody told them of it: it never was. */
const neverWas = sql`a.state = 'cancelled' AND COALESCE((
         SELECT m.reason FROM appointment_event m WHERE m.appointment_id = a.id
          ORDER BY m.entered_at DESC, m.id DESC LIMIT 1), '') = ${bookedByMistake}
       AND NOT EXISTS (SELECT 1 FROM told_appointment t WHERE t.appointment_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM told_by_phone_of o WHERE o.appointment_id = a.id)`;

/** What the appointment book has of some rounds, in the order it was booked; what was only offered is left out. */
export function bookedRows(db: Reader, cycleIds: readonly string[]) {
  return db.rows<BookedRow>(sql`
    SELECT a.cycle_id, a.part, a.state, a.on_day, MAX(e.entered_at) AS changed_at
      FROM appointment a JOIN appointment_event e ON e.appointment_id = a.id
     WHERE a.cycle_id IN ${inList(cycleIds)} AND a.state <> 'pencilled' AND NOT (${neverWas})
     GROUP BY a.id, a.cycle_id, a.part, a.state, a.on_day, a.booked_at
    HAVING SUM(CASE e.kind WHEN 'booked' THEN 1 ELSE 0 END) > 0
     ORDER BY a.cycle_id, a.booked_at, a.id`);
}

/** The last visit to come of each round of some people, of whichever year; what is only offered is left out. */
export function lastVisits(db: Reader, personIds: readonly string[]) {
  return db.rows<{ person_id: string; cycle_id: string; on_day: string }>(sql`
    SELECT person_id, cycle_id, MAX(on_day) AS on_day FROM appointment
     WHERE person_id IN ${inList(personIds)} AND state IN ('booked', 'arrived', 'in-room')
     GROUP BY person_id, cycle_id ORDER BY on_day, cycle_id`);
}

/** Until when places are kept for people who were invited to book, in whichever of their rounds. */
export function keptPlacesOf(db: Reader, personIds: readonly string[]) {
  return db.rows<{ person_id: string; kept_until: string }>(sql`
    SELECT person_id, MAX(kept_until) AS kept_until FROM appointment
     WHERE person_id IN ${inList(personIds)} AND state = 'pencilled' AND kept_until IS NOT NULL
     GROUP BY person_id`);
}

export function addContact(db: Writer, row: ContactRow): Promise<void> {
  return db.insert('contact', row);
}

/** Keeps where some rounds stand; all of them stand at the same place. */
export function keepStepOf(db: Writer, cycleIds: readonly string[], kept: KeptStep): Promise<number> {
  return db.run(sql`
    UPDATE cycle SET step = ${kept.step}, places = ${kept.places}, step_since = ${kept.step_since}, next_kind = ${kept.next_kind},
           next_on = ${kept.next_on}, next_channel = ${kept.next_channel}, next_purpose = ${kept.next_purpose},
           next_set = ${kept.next_set}, next_by = ${kept.next_by}, ended_as = ${kept.ended_as}
     WHERE id IN ${inList(cycleIds)}`);
}
