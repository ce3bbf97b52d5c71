import { sql } from '../../../main/db/sql.ts';
import type { OutputOf } from '../../../shared/api.ts';
import { personOf, type aPracticeOf } from '../register/takeIn.ts';

export type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

/** The person a row became, with their round. */
export async function roundOf(opened: Opened, row: number) {
  const personId = await personOf(opened, row);
  const [round] = await opened.call('recall.listCycles', { personId });
  return { personId, cycleId: round?.id ?? '' };
}

/** The clinics as they are opened, the earliest first. */
export function clinicsOf({ core }: Pick<Opened, 'core'>) {
  return core.write((db) =>
    db.rows<{ id: string; name: string; on_day: string }>(sql`
      SELECT id, name, on_day FROM clinic ORDER BY on_day, starts_at`),
  );
}

/** The places of an offer, as booking wants them. */
export function placesIn(offer: OutputOf<'booking.findPairs'>['offers'][number] | undefined) {
  const place = (half: { clinicId: string; place: number } | null | undefined) =>
    half ? { clinicId: half.clinicId, place: half.place } : null;
  return { tests: place(offer?.tests), conversation: place(offer?.conversation) };
}
