import type { z } from 'zod';
import { appointmentPartWords, type Appointment } from '../../../shared/booking/appointment.ts';
import type { changesContract } from '../../../shared/booking/changes.contract.ts';
import { movedFromWords, movedWords, moveWords } from '../../../shared/booking/moveReason.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext } from '../../context.ts';
import { appointmentNamed } from '../appointment.sql.ts';
import { bookHalves } from '../pairs/bookPair.ts';
import { changeState, noteEvent } from '../bookPlace.ts';
import { closedNow } from './pinboard.ts';
import { settleTasksOf } from './settleTasks.sql.ts';

type Move = z.output<(typeof changesContract)['booking.moveAppointment']['input']>;

/**
 * Lets go of the old places and takes the new ones in the same transaction, by the checks of every booking: where a new
 * one is refused, everything stands as before. Throws `not-found`, `step-not-possible`, and what `bookHalves` does.
 */
export async function moveAppointment(
  ctx: CommandContext,
  { moving, because, reason, ...asked }: Move,
): Promise<{ appointments: Appointment[] }> {
  const why = moveWords(because, reason);
  const words = movedWords(why);
  const left: Appointment[] = [];
  for (const { id, version } of moving) {
    const before = await ownOne(ctx, asked, id);
    // A half that is let go of has another place, or it is a cancellation, which leaves a task.
    if (asked[before.part] === null)
      throw new Problem('step-not-possible', 'Choose another place for each half.');
    await changeState(ctx, id, { to: 'cancelled', version, reason: words });
    left.push(before);
  }
  const appointments = await bookHalves(ctx, asked);
  // After the booking, which offers anew what is left of an offer.
  for (const { id } of left) await settleTasksOf(ctx.db, id, closedNow(ctx, words));
  await noteMoves(ctx, { left, booked: appointments, why });
  return { appointments };
}

type Moves = { left: readonly Appointment[]; booked: readonly Appointment[]; why: string };

/** What is booked now says from where it came and why, so that its own history is whole. */
async function noteMoves(ctx: CommandContext, { left, booked, why }: Moves): Promise<void> {
  for (const { id, part } of booked) {
    const was = left.find((one) => one.part === part);
    if (!was) continue;
    const sentence = `${appointmentPartWords[part]} ${movedFromWords(was)}`;
    await noteEvent(ctx, id, { kind: 'moved', sentence, reason: why });
  }
}

async function ownOne(
  ctx: CommandContext,
  { personId, cycleId }: Pick<Move, 'personId' | 'cycleId'>,
  id: string,
): Promise<Appointment> {
  const appointment = await appointmentNamed(ctx.db, id);
  if (appointment?.personId !== personId || appointment.cycleId !== cycleId) throw new Problem('not-found');
  if (appointment.state !== 'booked' && appointment.state !== 'pencilled')
    throw new Problem('step-not-possible');
  return appointment;
}
