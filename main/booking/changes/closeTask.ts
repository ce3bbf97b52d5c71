import type { z } from 'zod';
import type { changesContract } from '../../../shared/booking/changes.contract.ts';
import { listName } from '../../../shared/format.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext } from '../../context.ts';
import { changeVersioned } from '../../db/changeVersioned.ts';
import { keepSteps } from '../../recall/keepSteps.ts';
import { closedTask } from './closedTask.sql.ts';
import { isOpenTask, taskNamed } from './tasks.sql.ts';
import { whyPointless } from './whyPointless.ts';

type Input<N extends 'booking.closeTask' | 'booking.reopenTask'> = z.output<
  (typeof changesContract)[N]['input']
>;

/** A task is closed with what was done; Ctrl+Z puts it on the pinboard again. */
export async function closeTask(ctx: CommandContext, { taskId, version, how }: Input<'booking.closeTask'>) {
  const task = await taskNamed(ctx.db, taskId);
  if (!task || !(await isOpenTask(ctx.db, taskId))) throw new Problem('not-found');
  const changes = { closed_by: ctx.actor.name, closed_at: ctx.clock.now(), closed_how: how };
  await changeVersioned(ctx.db, 'booking_task', { id: taskId, version }, changes);
  ctx.canUndo({
    operation: 'booking.reopenTask',
    input: { taskId, version: version + 1 },
    words: `${how}: ${listName(task.person)}`,
  });
  return { taskId };
}

/**
 * A task that was closed is open again. Throws `step-not-possible` with the reason where it has become pointless since
 * (`whyPointless`).
 */
export async function reopenTask(ctx: CommandContext, { taskId, version }: Input<'booking.reopenTask'>) {
  const task = await closedTask(ctx.db, taskId);
  if (!task) throw new Problem('not-found');
  const pointless = whyPointless(task);
  if (pointless !== null) throw new Problem('step-not-possible', pointless);
  const changes = { closed_by: null, closed_at: null, closed_how: null };
  await changeVersioned(ctx.db, 'booking_task', { id: taskId, version }, changes);
  const open = await taskNamed(ctx.db, taskId);
  if (!open) throw new Problem('not-found');
  await keepSteps(ctx, [open.person.id]);
  return open;
}
