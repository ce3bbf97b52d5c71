import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { CommandContext } from '../../context.ts';
import { changeState } from '../bookPlace.ts';
import { closedNow, openTasks } from '../changes/pinboard.ts';
import { settleTasks } from '../changes/settleTasks.sql.ts';
import { offerInWords } from './offerInWords.ts';
import type { OfferedHalfRow } from './offers.sql.ts';

/**
 * The places that were kept for somebody are free, and they wait on the pinboard to be booked, unless they have said no to
 * a later year: then nobody asks them again for this one.
 */
export async function freeOffer(
  ctx: CommandContext,
  halves: readonly OfferedHalfRow[],
  reason: string,
): Promise<Appointment[]> {
  const freed: Appointment[] = [];
  for (const { id, version } of halves)
    freed.push(await changeState(ctx, id, { to: 'cancelled', version, reason }));
  const [first] = halves;
  if (!first) return freed;
  const { person_id, cycle_id, id: appointment_id } = first;
  await settleTasks(ctx.db, { cycleId: cycle_id, kinds: ['offer'] }, closedNow(ctx, reason));
  if (first.declined_since !== null) return freed;
  const sentence = `To book: ${offerInWords(halves)} ${halves.length === 1 ? 'was' : 'were'} offered. ${reason}`;
  const due_on = ctx.clock.today();
  await openTasks(ctx, [{ person_id, cycle_id, appointment_id, kind: 'waiting', sentence, due_on }]);
  return freed;
}
