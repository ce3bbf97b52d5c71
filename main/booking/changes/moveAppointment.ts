import type { z } from 'zod';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { changesContract } from '../../../shared/booking/changes.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext } from '../../context.ts';
import { appointmentNamed } from '../appointment.sql.ts';
import { bookHalves } from '../pairs/bookPair.ts';
import { changeState } from '../bookPlace.ts';
import { closedNow } from './pinboard.ts';
import { settleTasksOf } from './tasks.sql.ts';

type Move = z.output<(typeof changesContract)['booking.moveAppointment']['input']>;

/**
 * Lets go of the old places and takes the new ones in the same transaction, by the checks of every booking: where a new
 * one is refused, everything stands as before. Throws `not-found`, `step-not-possible`, and what `bookHalves` does.
 */
export async function moveAppointment(
  ctx: CommandContext,
  { moving, reason, ...asked }: Move,
): Promise<{ appointments: Appointment[] }> {
  const words = `Moved${reason === null ? '' : `: ${reason}`}`;
  for (const { id, version } of moving) {
    const { part } = await ownOne(ctx, asked, id);
    // A half that is let go of has another place, or it is a cancellation, which leaves a task.
    if (asked[part] === null) throw new Problem('step-not-possible', 'Choose another place for each half.');
    await changeState(ctx, id, { to: 'cancelled', version, reason: words });
    await settleTasksOf(ctx.db, id, closedNow(ctx, words));
  }
  return { appointments: await bookHalves(ctx, asked) };
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
