import type { z } from 'zod';
import type { Appointment } from '../../shared/booking/appointment.ts';
import type { PlaceWanted } from '../../shared/booking/booking.contract.ts';
import type { changesContract } from '../../shared/booking/changes.contract.ts';
import { wrongWithGap } from '../../shared/booking/otherHalf.ts';
import { settledBy } from '../../shared/booking/tasks.ts';
import { screenDate } from '../../shared/format.ts';
import { Problem } from '../../shared/problem.ts';
import type { CommandContext } from '../context.ts';
import { findSetting } from '../practice/settings.sql.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { appointmentNamed, appointmentsOfRound } from './appointment.sql.ts';
import { bookingSetting } from './bookingSetting.ts';
import { bookPlace, changeState } from './bookPlace.ts';
import { settleTasks } from './tasks.sql.ts';

type Move = z.output<(typeof changesContract)['booking.moveAppointment']['input']>;
type One = { appointmentId: string; version: number; to: PlaceWanted };

/**
 * One half to another place, the other with it where asked. The old places are let go of and the new ones taken in the
 * same transaction: where a new one is gone already, everything stands as before.
 */
export async function moveAppointment(
  ctx: CommandContext,
  input: Move,
): Promise<{ appointments: Appointment[] }> {
  const { personId, other, reason } = input;
  const ones: One[] = [input, ...(other === null ? [] : [other])];
  const before = await Promise.all(ones.map((one) => ownOne(ctx, personId, one.appointmentId)));
  for (const [index, one] of ones.entries()) {
    const was = before[index];
    const to = `Moved${reason === null ? '' : `: ${reason}`}`;
    if (was) await changeState(ctx, one.appointmentId, { to: 'cancelled', version: one.version, reason: to });
  }
  const appointments: Appointment[] = [];
  for (const [index, one] of ones.entries()) {
    const was = before[index];
    if (was) appointments.push(await bookAgain(ctx, was, one.to));
  }
  await checkGap(ctx, appointments);
  const kinds = settledBy(appointments.map(({ part }) => part));
  const [first] = appointments;
  if (first) {
    const how = `Booked for ${screenDate(first.onDay)}`;
    const closing = { by: ctx.actor.name, at: ctx.clock.now(), how };
    await settleTasks(ctx.db, { cycleId: first.cycleId, kinds }, closing);
  }
  await keepSteps(ctx, [personId]);
  return { appointments };
}

async function ownOne(ctx: CommandContext, personId: string, id: string): Promise<Appointment> {
  const appointment = await appointmentNamed(ctx.db, id);
  if (!appointment || appointment.personId !== personId) throw new Problem('not-found');
  if (appointment.state !== 'booked' && appointment.state !== 'pencilled')
    throw new Problem('step-not-possible');
  return appointment;
}

function bookAgain(ctx: CommandContext, was: Appointment, to: PlaceWanted): Promise<Appointment> {
  const { personId, cycleId, part, pairId, minutes } = was;
  return bookPlace(ctx, { personId, cycleId, part, pairId, ...to, minutes, state: 'booked' });
}

/** The two halves as they now stand must still fit each other. */
async function checkGap(ctx: CommandContext, [moved]: readonly Appointment[]): Promise<void> {
  if (!moved) return;
  const { value: rules } = await findSetting(ctx.db, bookingSetting.id, bookingSetting);
  const standing = ['booked', 'arrived', 'in-room', 'done'];
  const ofRound = (await appointmentsOfRound(ctx.db, moved.cycleId)).filter(({ state }) =>
    standing.includes(state),
  );
  const dayOf = (part: Appointment['part']) => ofRound.findLast((one) => one.part === part)?.onDay;
  const [tests, conversation] = [dayOf('tests'), dayOf('conversation')];
  if (tests === undefined || conversation === undefined) return;
  const wrong = wrongWithGap({ tests, conversation }, rules);
  if (wrong !== null) throw new Problem('gap-not-right', wrong);
}
