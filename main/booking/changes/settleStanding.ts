import { settledBy, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { WriteContext } from '../../context.ts';
import { liveAppointmentsOf } from '../appointment.sql.ts';
import { closedNow } from './pinboard.ts';
import { settleBooked } from './settleTasks.sql.ts';

/** What asks to book a half again. */
export const rebookKinds = ['rebook-tests', 'rebook-conversation', 'rebook-pair'] as const;

type How = { how: string; kinds: readonly BookingTaskKind[] };

/**
 * Whatever of some kinds asks for a half of some rounds that stands booked by now is settled, whichever cancelling left it
 * behind. A half that is still kept for them is still to be offered.
 */
export async function settleStanding(
  ctx: WriteContext,
  cycleIds: readonly string[],
  { how, kinds }: How,
): Promise<void> {
  for (const cycleId of new Set(cycleIds)) {
    const booked = (await liveAppointmentsOf(ctx.db, cycleId)).filter(({ state }) => state === 'booked');
    const settled = settledBy(booked.map(({ part }) => part)).filter(
      (kind) => kind !== 'offer' && kinds.includes(kind),
    );
    if (settled.length > 0) await settleBooked(ctx.db, { cycleId, kinds: settled }, closedNow(ctx, how));
  }
}
