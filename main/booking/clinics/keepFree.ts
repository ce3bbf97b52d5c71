import type { WriteContext } from '../../context.ts';
import { blockNext, releaseHoldsIn, unblock } from './closing.sql.ts';
import type { PlannedClinic } from './planChange.ts';
import { blockPlaces, takenIn } from '../places.sql.ts';

/** Says anew which places of some clinics are kept free; what somebody has there stays theirs. */
export async function keepFree(
  ctx: WriteContext,
  clinics: readonly Pick<PlannedClinic, 'clinic' | 'blocked'>[],
): Promise<void> {
  const ids = clinics.map(({ clinic }) => clinic.id);
  await releaseHoldsIn(ctx.db, ids, { lapsedBy: ctx.clock.now() });
  await unblock(ctx.db, ids);
  const taken = new Set((await takenIn(ctx.db, ids)).map(({ clinic_id, place }) => `${clinic_id} ${place}`));
  const all = clinics.flatMap(({ clinic, blocked }) =>
    blocked.map((one) => ({ clinicId: clinic.id, ...one })),
  );
  const isTaken = ({ clinicId, place }: (typeof all)[number]) => taken.has(`${clinicId} ${place}`);
  await blockPlaces(
    ctx.db,
    all.filter((one) => !isTaken(one)),
  );
  for (const [, some] of Map.groupBy(all.filter(isTaken), ({ clinicId, why }) => `${clinicId} ${why}`)) {
    const [one] = some;
    if (one) await blockNext(ctx.db, { ...one, places: some.map(({ place }) => place) });
  }
}
