import type { Instant } from '../../shared/time/isoDate.ts';
import { inList, sql } from '../db/sql.ts';
import type { Reader, Writer } from '../db/store.ts';

/** Neighbouring places of one clinic; the first place of a clinic is 0. */
export type Places = { clinicId: string; first: number; count: number };

export type TakenPlace = {
  clinic_id: string;
  place: number;
  appointment_id: string | null;
  hold_id: string | null;
  blocked: string | null;
};

/** Who has the places: an appointment or a hold. */
export type Taker = { appointmentId: string } | { holdId: string };

/**
 * Takes places for somebody, after letting go of holds on them that have lapsed by `now`. The key of the table is the
 * fence: where any of them is somebody else's nothing is taken and the answer says whether it is only held, on both
 * engines and whoever else writes at the same moment.
 */
export async function takePlaces(db: Writer, places: Places, { by, now }: { by: Taker; now: Instant }) {
  const wanted = Array.from({ length: places.count }, (_, index) => places.first + index);
  await releaseLapsedHolds(db, places.clinicId, { wanted, now });
  const others = await db.rows<{ hold_id: string | null }>(sql`
    SELECT hold_id FROM taken_place WHERE clinic_id = ${places.clinicId} AND place IN ${inList(wanted)}`);
  if (others.length > 0) return { isHeld: others.every(({ hold_id }) => hold_id !== null) };
  const [appointmentId, holdId] = 'appointmentId' in by ? [by.appointmentId, null] : [null, by.holdId];
  await db.insertMany(
    'taken_place',
    ['clinic_id', 'place', 'appointment_id', 'hold_id', 'blocked'],
    wanted.map((place) => [places.clinicId, place, appointmentId, holdId, null]),
  );
  return 'taken' as const;
}

/** A hold is one promise: where one of its places is wanted and it has lapsed, all of it is let go. */
async function releaseLapsedHolds(
  db: Writer,
  clinicId: string,
  { wanted, now }: { wanted: readonly number[]; now: Instant },
): Promise<void> {
  const lapsed = await db.rows<{ id: string }>(sql`
    SELECT DISTINCT h.id FROM taken_place t JOIN hold h ON h.id = t.hold_id
     WHERE t.clinic_id = ${clinicId} AND t.place IN ${inList(wanted)} AND h.until <= ${now} ORDER BY h.id`);
  for (const { id } of lapsed) await deleteHold(db, id);
}

export async function deleteHold(db: Writer, holdId: string): Promise<void> {
  await db.run(sql`DELETE FROM taken_place WHERE hold_id = ${holdId}`);
  await db.run(sql`DELETE FROM hold WHERE id = ${holdId}`);
}

/** The places of an appointment are free again, but for those kept free next: their clinic is changing. */
export async function releasePlaces(db: Writer, appointmentId: string): Promise<void> {
  await db.run(sql`
    UPDATE taken_place SET appointment_id = NULL, blocked = then_blocked, then_blocked = NULL
     WHERE appointment_id = ${appointmentId} AND then_blocked IS NOT NULL`);
  await db.run(sql`DELETE FROM taken_place WHERE appointment_id = ${appointmentId}`);
}

/** Keeps places of clinics free of bookings, with the reason shown in the book. */
export async function blockPlaces(
  db: Writer,
  blocked: readonly { clinicId: string; place: number; why: string }[],
): Promise<void> {
  if (blocked.length === 0) return;
  await db.insertMany(
    'taken_place',
    ['clinic_id', 'place', 'appointment_id', 'hold_id', 'blocked'],
    blocked.map(({ clinicId, place, why }) => [clinicId, place, null, null, why]),
  );
}

/** What is taken in some clinics; lapsed holds are still among it and are for the reader to pass over. */
export function takenIn(db: Reader, clinicIds: readonly string[]): Promise<TakenPlace[]> {
  return db.rows<TakenPlace>(sql`
    SELECT clinic_id, place, appointment_id, hold_id, blocked FROM taken_place
     WHERE clinic_id IN ${inList(clinicIds)} ORDER BY clinic_id, place`);
}
