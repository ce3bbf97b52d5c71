import { appointmentPartWords } from '../../../shared/booking/appointment.ts';
import { rebookBy } from '../../../shared/booking/rebookBy.ts';
import { bookingTaskWords, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { screenDay } from '../../../shared/format.ts';
import type { WriteContext } from '../../context.ts';
import type { BookedRow } from './affected.sql.ts';
import { withRebookTask } from './closing.sql.ts';
import type { Plan } from './planChange.ts';
import { openTasks } from '../changes/pinboard.ts';

/** An appointment that cannot stay, and why. */
export type Fallen = BookedRow & { why: string };

/** One task for each round somebody is to be booked again in, the soonest day first. */
export async function openRebookTasks(
  ctx: WriteContext,
  fallen: readonly Fallen[],
  plan: Pick<Plan, 'cancels' | 'others'>,
): Promise<void> {
  const ids = fallen.map(({ id }) => id);
  const known = await withRebookTask(ctx.db, ids);
  const byRound = Map.groupBy(
    fallen.filter(({ id }) => !known.has(id)),
    ({ cycle_id }) => cycle_id,
  );
  const today = ctx.clock.today();
  await openTasks(
    ctx,
    [...byRound.values()].flatMap(([first, ...rest]) => {
      if (!first) return [];
      const kind = rest.length > 0 ? 'rebook-pair' : kindOf(first, plan);
      return [
        {
          person_id: first.person_id,
          cycle_id: first.cycle_id,
          appointment_id: first.id,
          kind,
          sentence: sentenceOf([first, ...rest], kind, plan.cancels),
          due_on: rebookBy(first.on_day, today),
        },
      ];
    }),
  );
}

function kindOf({ id, part }: Fallen, { others }: Pick<Plan, 'others'>): BookingTaskKind {
  const act = others.get(id)?.act ?? 'keep';
  return act === 'keep' ? `rebook-${part}` : 'rebook-pair';
}

function sentenceOf(fallen: readonly Fallen[], kind: BookingTaskKind, cancelled: boolean): string {
  const what = fallen
    .map(
      (one) =>
        `${appointmentPartWords[one.part]} with ${one.clinician_name}, ${screenDay(one.on_day)} ${one.starts_at}`,
    )
    .join('; ');
  const why = fallen[0]?.why ?? '';
  return cancelled
    ? `${bookingTaskWords[kind]}: cancelled by the practice, ${what}. ${why}`
    : `Still booked, but to be moved: ${what}. ${why}`;
}
