import type { WriteContext } from '../../context.ts';
import { type Closing } from './settleTasks.sql.ts';
import { addTasks, type NewTask } from './tasks.sql.ts';

/** What is to be done for somebody, before it is known who opens it and when. */
export type TaskToOpen = Omit<NewTask, 'id' | 'opened_by' | 'opened_at'>;

/** Puts open tasks on the pinboard, as whoever acts; gives their ids in the same order. */
export async function openTasks(ctx: WriteContext, tasks: readonly TaskToOpen[]): Promise<string[]> {
  const opened = { opened_by: ctx.actor.name, opened_at: ctx.clock.now() };
  const rows = tasks.map((task) => ({ ...task, ...opened, id: ctx.newId() }));
  await addTasks(ctx.db, rows);
  return rows.map(({ id }) => id);
}

/** How a task ends: by whoever acts, now. */
export function closedNow(ctx: WriteContext, how: string): Closing {
  return { by: ctx.actor.name, at: ctx.clock.now(), how };
}
