import type { AppointmentState } from '../../shared/booking/appointment.ts';
import type { Channel } from '../../shared/recall/channel.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader } from '../db/store.ts';
import { lastKind } from './lastKind.sql.ts';
import { stillTold } from './toldByPhone.sql.ts';
import { versionTold } from './versionTold.sql.ts';

export type RemindableRow = {
  id: string;
  cycle_id: string;
  person_id: string;
  year: number;
  on_day: string;
  state: AppointmentState;
  version: number;
  /** Dead, gone or restricted. */
  kept_from: number;
  birth_date: string;
  mobile: string | null;
  email: string | null;
  needs: string;
  contact_method: string | null;
  agreed_format: string | null;
  letter_carer: string | null;
};

/** Appointments of some days, or by their ids, with what keeps a reminder from whoever they are for. */
export type WhichAppointments = { after: string; until: string } | { ids: readonly string[] };

export function remindableRows(db: Reader, which: WhichAppointments) {
  // The states of the index that is kept of what is to come.
  const asked =
    'ids' in which
      ? sql`a.id IN ${inList(which.ids)}`
      : sql`a.on_day > ${which.after} AND a.on_day <= ${which.until}
            AND a.state IN ('pencilled', 'booked', 'arrived', 'in-room') AND a.state = 'booked'`;
  return db.rows<RemindableRow>(sql`
    SELECT a.id, a.cycle_id, a.person_id, c.year, a.on_day, a.state, ${versionTold} AS version,
           CASE WHEN p.death_kind IS NOT NULL OR p.registration = 'left' OR p.restricted = 1 THEN 1 ELSE 0 END AS kept_from,
           p.birth_date, p.mobile, p.email, p.needs, p.contact_method, p.agreed_format, p.letter_carer
      FROM appointment a JOIN person p ON p.id = a.person_id JOIN cycle c ON c.id = a.cycle_id
     WHERE ${asked} ORDER BY a.on_day, a.starts_at, a.id`);
}

export type SentOfRow = {
  appointment_id: string;
  version: number;
  invitation_id: string;
  channel: Channel;
  reminds: number | null;
  /** The day it was first printed or handed over; null where it has not left. */
  left_on: string | null;
  last_kind: string;
};

/** What was sent of some appointments, and when it left. */
export function sentOf(db: Reader, appointmentIds: readonly string[]) {
  return db.rows<SentOfRow>(sql`
    SELECT t.appointment_id, t.version, i.id AS invitation_id, i.channel, i.reminds,
           MIN(CASE WHEN e.kind IN ('printed', 'posted') THEN e.happened_on END) AS left_on,
           ${lastKind} AS last_kind
      FROM told_appointment t JOIN invitation i ON i.id = t.invitation_id
      JOIN invitation_event e ON e.invitation_id = i.id
     WHERE t.appointment_id IN ${inList(appointmentIds)}
     GROUP BY t.appointment_id, t.version, i.id, i.channel, i.reminds`);
}

/** What was said of some appointments on the phone. */
export function saidOf(db: Reader, appointmentIds: readonly string[]) {
  return db.rows<{ appointment_id: string; version: number; told_on: string }>(sql`
    SELECT o.appointment_id, o.version, b.told_on
      FROM told_by_phone_of o JOIN told_by_phone b ON b.id = o.telling_id
     WHERE o.appointment_id IN ${inList(appointmentIds)} AND ${stillTold}`);
}

export type FailedRow = {
  person_id: string;
  cycle_id: string;
  content: string;
  /** 1 where it will not arrive there the next time either. */
  lasts: number;
};

/** The messages to some people that did not arrive. */
export function failedMessages(db: Reader, personIds: readonly string[]) {
  return db.rows<FailedRow>(sql`
    SELECT i.person_id, i.cycle_id, i.content,
           CASE WHEN d.status IN ('permanent-failure', 'refused') THEN 1 ELSE 0 END AS lasts
      FROM invitation i JOIN delivery d ON d.invitation_id = i.id
     WHERE i.person_id IN ${inList(personIds)} AND i.channel IN ('text', 'email')
       AND (d.status IN ('permanent-failure', 'refused') OR EXISTS (
         SELECT 1 FROM invitation_event e WHERE e.invitation_id = i.id AND e.kind = 'returned'))`);
}
