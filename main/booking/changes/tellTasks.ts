import {
  appointmentStateWords,
  keepsItsPlaces,
  type AppointmentState,
} from '../../../shared/booking/appointment.ts';
import type { WriteContext } from '../../context.ts';
import { closedNow } from './pinboard.ts';
import { reopenTasksOf, settleTasksOf, settleTellAndMove } from './settleTasks.sql.ts';

const theyCame = 'They came';
const hasCome = (state: AppointmentState) => ['arrived', 'in-room', 'done'].includes(state);

/**
 * Nobody is to be told any more that an appointment has moved, nor to be moved out of it, once it is off or they have come
 * to it. Where they were marked as come by a slip they still are; where it was cancelled by one, `restore`
 * knows how.
 */
export async function followTelling(
  ctx: WriteContext,
  appointmentId: string,
  { from, to, reason }: { from: AppointmentState; to: AppointmentState; reason: string | null },
): Promise<void> {
  if (to === 'pencilled') return;
  if (to === 'booked') return hasCome(from) ? reopenTasksOf(ctx.db, appointmentId, theyCame) : undefined;
  if (keepsItsPlaces(to)) return settleTasksOf(ctx.db, appointmentId, closedNow(ctx, theyCame));
  const how = reason ?? appointmentStateWords[to];
  await settleTellAndMove(ctx.db, [appointmentId], closedNow(ctx, how));
}
