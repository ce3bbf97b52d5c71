import type { Appointment } from '../../../shared/booking/appointment.ts';
import { declinedReason } from '../../../shared/recall/roundState.ts';
import type { WriteContext } from '../../context.ts';
import { offeredTo } from '../plan/offers.sql.ts';
import { offerOf } from '../plan/offerInWords.ts';
import { closedNow, openTasks } from './pinboard.ts';
import { openTasksOf, settleTasks } from './tasks.sql.ts';

/** Somebody who was offered both halves and declined one of them is still to be offered the other, and no more. */
export async function offerWhatIsLeft(
  ctx: WriteContext,
  cycleId: string,
  fallen: readonly Pick<Appointment, 'personId'>[],
): Promise<void> {
  const [one] = fallen;
  const offer = (await openTasksOf(ctx.db, cycleId)).find(({ kind }) => kind === 'offer');
  if (!one || !offer) return;
  await settleTasks(ctx.db, { cycleId, kinds: ['offer'] }, closedNow(ctx, declinedReason));
  const task = offerOf(await offeredTo(ctx.db, { personId: one.personId, cycleId }));
  if (task !== null) await openTasks(ctx, [{ ...task, due_on: offer.dueOn }]);
}
