import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { inList, sql, type Sql } from '../../db/sql.ts';
import type { Writer } from '../../db/store.ts';

/** By whom, when and how a task was closed. */
export type Closing = { by: string; at: string; how: string };

/** Closes the open tasks an appointment left behind. */
export function settleTasksOf(db: Writer, appointmentId: string, closing: Closing): Promise<void> {
  return settle(db, sql`appointment_id = ${appointmentId}`, closing);
}

/** Closes what was to be told of some appointments, and that they were to be moved. */
export function settleTellAndMove(
  db: Writer,
  appointmentIds: readonly string[],
  closing: Closing,
): Promise<void> {
  const kinds = sql`kind IN ('tell', 'rebook-tests', 'rebook-conversation', 'rebook-pair')`;
  return settle(db, sql`${kinds} AND appointment_id IN ${inList(appointmentIds)}`, closing);
}

/** Closes what offered some appointments: they are not kept any more. */
export function settleOffersOf(
  db: Writer,
  appointmentIds: readonly string[],
  closing: Closing,
): Promise<void> {
  return settle(
    db,
    sql`kind = 'offer' AND cycle_id IN (SELECT cycle_id FROM appointment WHERE id IN ${inList(appointmentIds)})`,
    closing,
  );
}

/** Closes what offers somebody places since an instant, unless it only follows an offer that was closed with some words. */
export function settleOfferSince(
  db: Writer,
  { cycleId, at, follows }: { cycleId: string; at: string; follows: string },
  closing: Closing,
): Promise<void> {
  const before = sql`EXISTS (
    SELECT 1 FROM booking_task b WHERE b.cycle_id = ${cycleId} AND b.kind = 'offer' AND b.closed_how = ${follows}
       AND b.closed_at >= ${at})`;
  return settle(
    db,
    sql`cycle_id = ${cycleId} AND kind = 'offer' AND opened_at >= ${at} AND NOT ${before}`,
    closing,
  );
}

/** Closes what some people were to be told of any appointment. */
export function settleTellTasksOf(db: Writer, personIds: readonly string[], closing: Closing): Promise<void> {
  return settle(db, sql`kind = 'tell' AND person_id IN ${inList(personIds)}`, closing);
}

/** Closes all open tasks of some people. */
export function settleTasksOfPeople(
  db: Writer,
  personIds: readonly string[],
  closing: Closing,
): Promise<void> {
  return settle(db, sql`person_id IN ${inList(personIds)}`, closing);
}

/** Closes what a booking of a round settles; whoever is to be moved and still stands where they were is still to be moved. */
export function settleBooked(
  db: Writer,
  { cycleId, kinds }: { cycleId: string; kinds: readonly BookingTaskKind[] },
  closing: Closing,
): Promise<void> {
  const toMove = sql`kind IN ('rebook-tests', 'rebook-conversation', 'rebook-pair') AND EXISTS (
    SELECT 1 FROM appointment a WHERE a.id = booking_task.appointment_id AND a.state IN ('pencilled', 'booked'))`;
  return settle(db, sql`cycle_id = ${cycleId} AND kind IN ${inList(kinds)} AND NOT (${toMove})`, closing);
}

/** Closes what waited for a place in a round before one of its appointments was made: that stands again. */
export function settleWaitingBefore(
  db: Writer,
  { id, cycleId }: { id: string; cycleId: string },
  closing: Closing,
): Promise<void> {
  const waits = sql`cycle_id = ${cycleId} AND kind IN ('outreach', 'waiting')`;
  return settle(db, sql`${waits} AND id < ${id}`, closing);
}

/** Closes the open tasks of some kinds of a round: what they asked for has been done. */
export function settleTasks(
  db: Writer,
  { cycleId, kinds }: { cycleId: string; kinds: readonly BookingTaskKind[] },
  closing: Closing,
): Promise<void> {
  return settle(db, sql`cycle_id = ${cycleId} AND kind IN ${inList(kinds)}`, closing);
}

async function settle(db: Writer, which: Sql, { by, at, how }: Closing): Promise<void> {
  await db.run(sql`
    UPDATE booking_task SET closed_by = ${by}, closed_at = ${at}, closed_how = ${how}, version = version + 1
     WHERE ${which} AND closed_at IS NULL`);
}

/** What was closed of an appointment, and how, is to be done after all. */
export async function reopenTasksOf(db: Writer, appointmentId: string, closedHow: string): Promise<void> {
  await reopen(db, sql`appointment_id = ${appointmentId} AND closed_how = ${closedHow}`);
}

/** What was to be told of an appointment is to be told again: it stands once more. */
export async function reopenTellTasks(db: Writer, appointmentId: string, closedHow: string): Promise<void> {
  await reopen(db, sql`appointment_id = ${appointmentId} AND kind = 'tell' AND closed_how = ${closedHow}`);
}

/** What was closed of some kinds of a round, and how, is to be done after all. */
export async function reopenTasks(
  db: Writer,
  { cycleId, kinds }: { cycleId: string; kinds: readonly BookingTaskKind[] },
  closedHow: string,
): Promise<void> {
  await reopen(db, sql`cycle_id = ${cycleId} AND kind IN ${inList(kinds)} AND closed_how = ${closedHow}`);
}

/** What was closed of some kinds of a round at an instant or after it, and how, is to be done after all. */
export async function reopenTasksSince(
  db: Writer,
  { cycleId, kinds }: { cycleId: string; kinds: readonly BookingTaskKind[] },
  { at, how }: { at: string; how: string },
): Promise<void> {
  const closed = sql`closed_how = ${how} AND closed_at >= ${at}`;
  await reopen(db, sql`cycle_id = ${cycleId} AND kind IN ${inList(kinds)} AND ${closed}`);
}

async function reopen(db: Writer, which: Sql): Promise<void> {
  await db.run(sql`
    UPDATE booking_task SET closed_by = NULL, closed_at = NULL, closed_how = NULL, version = version + 1
     WHERE ${which}`);
}
