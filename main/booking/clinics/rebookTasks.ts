import { appointmentPartWords } from '../../../shared/booking/appointment.ts';
import { fallAwayWords } from '../../../shared/booking/otherHalf.ts';
import { rebookBy } from '../../../shared/booking/rebookBy.ts';
import { bookingTaskWords, type BookingTaskKind } from '../../../shared/booking/tasks.ts';
import { screenDay } from '../../../shared/format.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { WriteContext } from '../../context.ts';
import type { BookedRow } from './affected.sql.ts';
import { withRebookTask } from './closing.sql.ts';
import type { Plan } from './planChange.ts';
import { openRebook } from '../changes/openRebook.ts';
import { openTasks, type TaskToOpen } from '../changes/pinboard.ts';
import { roundsToBookAgain } from '../changes/fallenOffer.sql.ts';

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
  const tasks = [...byRound.values()].flatMap(([first, ...rest]) =>
    first ? [{ task: taskOf([first, ...rest], plan, ctx.clock.today()), words: cancelledWords(first) }] : [],
  );
  const waiting = plan.cancels ? await roundsToBookAgain(ctx.db, [...byRound.keys()]) : new Set<string>();
  const [again, others] = [true, false].map((is) =>
    tasks.filter(({ task }) => waiting.has(task.cycle_id) === is),
  );
  for (const { task, words } of again ?? []) await openRebook(ctx, task, words);
  await openTasks(
    ctx,
    (others ?? []).map(({ task }) => task),
  );
}

function taskOf(
  fallen: readonly [Fallen, ...Fallen[]],
  plan: Pick<Plan, 'cancels' | 'others'>,
  today: IsoDate,
): TaskToOpen {
  const [first, ...rest] = fallen;
  const { person_id, cycle_id, id: appointment_id, on_day } = first;
  const kind = rest.length > 0 ? 'rebook-pair' : kindOf(first, plan);
  const sentence = sentenceOf(fallen, kind, plan.cancels);
  return { person_id, cycle_id, appointment_id, kind, sentence, due_on: rebookBy(on_day, today) };
}

/** Why an appointment was cancelled with its clinic, as its history has it. */
export function cancelledWords({ why }: Pick<Fallen, 'why'>): string {
  return `${fallAwayWords.practice}: ${why}`;
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
