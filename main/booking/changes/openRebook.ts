import type { BookingTaskKind } from '../../../shared/booking/tasks.ts';
import type { WriteContext } from '../../context.ts';
import { isHalfToBook } from './fallenOffer.sql.ts';
import { closedNow, openTasks, type TaskToOpen } from './pinboard.ts';
import { settleBooked } from './settleTasks.sql.ts';
import { rebookKinds } from './settleStanding.ts';

/**
 * One task asks for what fell away of a round: it takes the place of one that asks for the same or less, which is closed by
 * the words of the falling, so that taking that back opens it again. Where both halves are to be booked again already,
 * nothing more is asked. Gives the id of the task that asks.
 */
export async function openRebook(ctx: WriteContext, task: TaskToOpen, words: string): Promise<string> {
  const { cycle_id: cycleId, kind } = task;
  const pair = await isHalfToBook(ctx.db, cycleId, 'rebook-pair');
  if (pair !== null && (kind === 'rebook-tests' || kind === 'rebook-conversation')) return pair.id;
  await settleBooked(ctx.db, { cycleId, kinds: asksNoMoreThan(kind) }, closedNow(ctx, words));
  const [id = ''] = await openTasks(ctx, [task]);
  return id;
}

function asksNoMoreThan(kind: BookingTaskKind): readonly BookingTaskKind[] {
  if (kind === 'rebook-pair') return rebookKinds;
  return kind === 'outreach' ? [] : [kind];
}
