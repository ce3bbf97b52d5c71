import { settledBy } from '../../../shared/booking/tasks.ts';
import type { WriteContext } from '../../context.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { closedNow } from './pinboard.ts';
import { settleBooked } from './settleTasks.sql.ts';

/** Whatever waited for a half of some rounds that stands booked by now is settled, whichever cancelling left it behind. */
export async function settleStanding(
  ctx: WriteContext,
  cycleIds: readonly string[],
  how: string,
): Promise<void> {
  for (const cycleId of new Set(cycleIds)) {
    const booked = (await liveAppointmentsOf(ctx.db, cycleId)).filter(({ state }) => state === 'booked');
    // A half that is still kept for them is still to be offered.
    const kinds = settledBy(booked.map(({ part }) => part)).filter((kind) => kind !== 'offer');
    if (kinds.length > 0) await settleBooked(ctx.db, { cycleId, kinds }, closedNow(ctx, how));
  }
}
