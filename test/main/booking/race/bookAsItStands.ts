import { expect } from 'vitest';
import { placesFor } from '../../../../shared/booking/clinic.ts';
import { sql } from '../../../../main/db/sql.ts';
import type { Reader } from '../../../../main/db/store.ts';

type Kept = {
  id: string;
  person_id: string;
  version: number;
  clinic_id: string;
  first_place: number;
  places: number;
};

/** Everything that has places: live appointments, and the halves of holds, told by what they say and not by the fence. */
export async function bookAsItStands(db: Reader) {
  const live = await db.rows<Kept>(sql`
    SELECT id, person_id, version, clinic_id, first_place, places FROM appointment
     WHERE state = 'booked' ORDER BY person_id, part`);
  const held = await db.rows<{
    id: string;
    clinic_id: string;
    first_place: number;
    minutes: number;
    slot: number;
  }>(
    sql`SELECT h.id, c.id AS clinic_id, CASE WHEN c.id = h.tests_clinic_id THEN h.tests_place
               ELSE h.conversation_place END AS first_place,
               CASE WHEN c.id = h.tests_clinic_id THEN 20 ELSE 40 END AS minutes, c.slot_minutes AS slot
          FROM hold h JOIN clinic c ON c.id = h.tests_clinic_id OR c.id = h.conversation_clinic_id`,
  );
  const taken = await db.rows<{ clinic_id: string; place: number; taker: string }>(sql`
    SELECT clinic_id, place, COALESCE(appointment_id, hold_id) AS taker FROM taken_place`);
  return {
    live,
    holds: new Set(held.map(({ id }) => id)).size,
    halvesHeld: held.length,
    said: [
      ...live.flatMap(({ id, ...one }) => placesOf(id, one)),
      ...held.flatMap(({ id, minutes, slot, ...one }) =>
        placesOf(id, { ...one, places: placesFor(minutes, slot) }),
      ),
    ].toSorted(),
    fenced: taken.map(({ clinic_id, place, taker }) => `${clinic_id} ${place} ${taker}`).toSorted(),
  };
}

function placesOf(taker: string, one: Pick<Kept, 'clinic_id' | 'first_place' | 'places'>): string[] {
  return Array.from(
    { length: one.places },
    (_, index) => `${one.clinic_id} ${one.first_place + index} ${taker}`,
  );
}

/** Nobody shares a place, nobody has half a pair, and the fence knows of exactly what is booked and held. */
export function expectWhole({
  live,
  holds,
  halvesHeld,
  said,
  fenced,
}: Awaited<ReturnType<typeof bookAsItStands>>) {
  expect(fenced).toEqual(said);
  const places = said.map((one) => one.split(' ').slice(0, 2).join(' '));
  expect(new Set(places).size).toBe(places.length);
  const halves = Map.groupBy(live, ({ person_id }) => person_id);
  for (const [person, some] of halves) expect(some.length, person).toBe(2);
  expect(halvesHeld).toBe(holds * 2);
}
