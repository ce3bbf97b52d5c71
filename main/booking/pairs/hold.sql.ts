import type { PlaceWanted } from '../../../shared/booking/booking.contract.ts';
import { sql } from '../../db/sql.ts';
import type { Reader, Writer } from '../../db/store.ts';

export type HoldRow = {
  id: string;
  person_id: string;
  cycle_id: string | null;
  held_by: string;
  made_at: string;
  until: string;
  tests_clinic_id: string | null;
  tests_place: number | null;
  conversation_clinic_id: string | null;
  conversation_place: number | null;
};

/** The hold for a person, lapsed or not: there is one at most. */
export function holdFor(db: Reader, personId: string): Promise<HoldRow | null> {
  return db.row<HoldRow>(sql`
    SELECT id, person_id, cycle_id, held_by, made_at, until, tests_clinic_id, tests_place, conversation_clinic_id,
           conversation_place
      FROM hold WHERE person_id = ${personId}`);
}

export function addHold(db: Writer, row: HoldRow): Promise<void> {
  return db.insert('hold', row);
}

/** The tests stay held; the conversation, which never lies before them, does not. */
export async function letGoOfConversation(db: Writer, { id, ...hold }: HoldRow): Promise<void> {
  const { conversation_clinic_id: clinic, conversation_place: place } = hold;
  if (clinic === null || place === null) return;
  await db.run(
    sql`DELETE FROM taken_place WHERE hold_id = ${id} AND clinic_id = ${clinic} AND place >= ${place}`,
  );
  await db.run(
    sql`UPDATE hold SET conversation_clinic_id = NULL, conversation_place = NULL WHERE id = ${id}`,
  );
}

/** Where the two halves of a hold begin. */
export function placesHeld(row: HoldRow): { tests: PlaceWanted | null; conversation: PlaceWanted | null } {
  return {
    tests: placeAt(row.tests_clinic_id, row.tests_place),
    conversation: placeAt(row.conversation_clinic_id, row.conversation_place),
  };
}

function placeAt(clinicId: string | null, place: number | null): PlaceWanted | null {
  return clinicId === null || place === null ? null : { clinicId, place };
}
