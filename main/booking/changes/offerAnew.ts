import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { WriteContext } from '../../context.ts';
import { offeredTo } from '../plan/offers.sql.ts';
import { offerOf } from '../plan/offerInWords.ts';
import { fallenOffer, isHalfToBook } from './fallenOffer.sql.ts';
import { closedNow, openTasks } from './pinboard.ts';
import { settleTasks } from './settleTasks.sql.ts';
import { openTasksOf } from './tasks.sql.ts';

type Round = { personId: string; cycleId: string };

/**
 * Whoever is to be offered places is to be offered what is kept for them now, and no more: half may be gone or moved. An
 * offer that waited because half of it had fallen away goes on once nothing of that is to be booked any more.
 */
export async function offerAnew(ctx: WriteContext, round: Round, why: string): Promise<void> {
  const open = await openOffer(ctx, round);
  const waits = open === undefined && (await isHalfToBook(ctx.db, round.cycleId)) === null;
  const fallen = waits ? await fallenOffer(ctx.db, round.cycleId) : null;
  const dueOn = open?.dueOn ?? fallen?.due_on;
  if (dueOn !== undefined) await offerKept(ctx, round, { why, dueOn });
}

/** What is still kept once the other half is booked is to be offered, though somebody had closed the offer of both. */
export async function offerTheRest(ctx: WriteContext, round: Round, why: string): Promise<void> {
  const open = await openOffer(ctx, round);
  await offerKept(ctx, round, { why, dueOn: open?.dueOn ?? ctx.clock.today() });
}

async function openOffer({ db }: WriteContext, { cycleId }: Round) {
  return (await openTasksOf(db, cycleId)).find(({ kind }) => kind === 'offer');
}

async function offerKept(
  ctx: WriteContext,
  { personId, cycleId }: Round,
  { why, dueOn }: { why: string; dueOn: IsoDate },
): Promise<void> {
  await settleTasks(ctx.db, { cycleId, kinds: ['offer'] }, closedNow(ctx, why));
  const task = offerOf(await offeredTo(ctx.db, { personId, cycleId }));
  if (task !== null) await openTasks(ctx, [{ ...task, due_on: dueOn }]);
}
