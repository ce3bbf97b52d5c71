import type { WriteContext } from '../../context.ts';
import { offeredTo } from '../plan/offers.sql.ts';
import { offerOf } from '../plan/offerInWords.ts';
import { fallenOffer } from './fallenOffer.sql.ts';
import { closedNow, openTasks } from './pinboard.ts';
import { settleTasks } from './settleTasks.sql.ts';
import { openTasksOf } from './tasks.sql.ts';

/**
 * Whoever is to be offered places is to be offered what is kept for them now, and no more: half may be gone or moved. An
 * offer that waited because half of it had fallen away goes on once nothing of that is to be booked any more.
 */
export async function offerAnew(
  ctx: WriteContext,
  { personId, cycleId }: { personId: string; cycleId: string },
  why: string,
): Promise<void> {
  const open = (await openTasksOf(ctx.db, cycleId)).find(({ kind }) => kind === 'offer');
  const dueOn = open?.dueOn ?? (await fallenOffer(ctx.db, cycleId))?.due_on;
  if (dueOn === undefined) return;
  await settleTasks(ctx.db, { cycleId, kinds: ['offer'] }, closedNow(ctx, why));
  const task = offerOf(await offeredTo(ctx.db, { personId, cycleId }));
  if (task !== null) await openTasks(ctx, [{ ...task, due_on: dueOn }]);
}
