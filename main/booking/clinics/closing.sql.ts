import type { Instant } from '../../../shared/time/isoDate.ts';
import { inList, sql, sqlName } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

/** Cancels many at once: one statement for 300 people. Answers how many still were as they were seen. */
export async function cancelAppointments(db: Writer, ids: readonly string[]): Promise<number> {
  const changed = await db.run(sql`
    UPDATE appointment SET state = 'cancelled', version = version + 1
     WHERE id IN ${inList(ids)} AND state IN ('pencilled', 'booked')`);
  await db.run(sql`DELETE FROM taken_place WHERE appointment_id IN ${inList(ids)}`);
  return changed;
}

export async function addCancelledEvents(
  db: Writer,
  events: readonly { id: string; appointmentId: string; reason: string }[],
  by: { name: string; at: Instant },
): Promise<void> {
  await db.insertMany(
    'appointment_event',
    ['id', 'appointment_id', 'kind', 'sentence', 'reason', 'entered_by', 'entered_at'],
    events.map(({ id, appointmentId, reason }) => [
      id,
      appointmentId,
      'cancelled',
      'Cancelled by the practice',
      reason,
      by.name,
      by.at,
    ]),
  );
}

/** Of some appointments, those somebody is to book again already. */
export async function withRebookTask(db: Reader, appointmentIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ appointment_id: string }>(sql`
    SELECT DISTINCT appointment_id FROM booking_task
     WHERE appointment_id IN ${inList(appointmentIds)} AND kind IN ('rebook-tests', 'rebook-conversation', 'rebook-pair')
       AND closed_at IS NULL
     ORDER BY appointment_id`);
  return new Set(rows.map(({ appointment_id }) => appointment_id));
}

/** Takes clinics away that nobody was ever booked in; answers the ids of those that have to stay in the book. */
export async function removeUnusedClinics(db: Writer, ids: readonly string[]): Promise<string[]> {
  await db.run(sql`
    DELETE FROM taken_place WHERE clinic_id IN ${inList(ids)} AND appointment_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.clinic_id = taken_place.clinic_id)`);
  await db.run(sql`
    DELETE FROM clinic WHERE id IN ${inList(ids)}
       AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.clinic_id = clinic.id)`);
  const left = await db.rows<{ id: string }>(sql`
    SELECT id FROM clinic WHERE id IN ${inList(ids)} ORDER BY id`);
  return left.map(({ id }) => id);
}

/**
 * Lets go of what is held in some clinics: a hold is one promise, all of it goes. With `lapsedBy` only what had lapsed
 * by then; whoever is on the phone otherwise hears that the clinic has just been closed.
 */
export async function releaseHoldsIn(
  db: Writer,
  clinicIds: readonly string[],
  { lapsedBy }: { lapsedBy: Instant | null },
): Promise<void> {
  const which = lapsedBy === null ? sql`1 = 1` : sql`h.until <= ${lapsedBy}`;
  const held = await db.rows<{ id: string }>(sql`
    SELECT DISTINCT h.id FROM taken_place t JOIN hold h ON h.id = t.hold_id
     WHERE t.clinic_id IN ${inList(clinicIds)} AND ${which} ORDER BY h.id`);
  const ids = held.map(({ id }) => id);
  await db.run(sql`DELETE FROM taken_place WHERE hold_id IN ${inList(ids)}`);
  await db.run(sql`DELETE FROM hold WHERE id IN ${inList(ids)}`);
}

export async function closeClinics(db: Writer, ids: readonly string[], reason: string): Promise<void> {
  await db.run(sql`
    UPDATE clinic SET state = 'closed', closed_reason = ${reason}, version = version + 1
     WHERE id IN ${inList(ids)} AND state = 'open'`);
}

/** Forgets what is kept free in some clinics, now or next, before it is said anew. */
export async function unblock(db: Writer, clinicIds: readonly string[]): Promise<void> {
  await db.run(sql`DELETE FROM taken_place WHERE clinic_id IN ${inList(clinicIds)} AND blocked IS NOT NULL`);
  await db.run(sql`UPDATE taken_place SET then_blocked = NULL WHERE clinic_id IN ${inList(clinicIds)}`);
}

/** Places that are kept free once whoever has them has another. */
export async function blockNext(
  db: Writer,
  { clinicId, places, why }: { clinicId: string; places: readonly number[]; why: string },
): Promise<void> {
  await db.run(sql`
    UPDATE taken_place SET then_blocked = ${why}
     WHERE clinic_id = ${clinicId} AND place IN ${inList(places)} AND appointment_id IS NOT NULL`);
}

/** Some rows as they stand now, to be changed back by whoever takes an act back at once. */
export function versionsOf(db: Reader, table: 'clinic' | 'appointment', ids: readonly string[]) {
  return db.rows<{ id: string; version: number }>(sql`
    SELECT id, version FROM ${sqlName(table)} WHERE id IN ${inList(ids)} ORDER BY id`);
}
