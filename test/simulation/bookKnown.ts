import { liveStates, type Appointment } from '../../shared/booking/appointment.ts';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import type { World } from './simulateYears.ts';

/** Everything in the book of one person, as it stands now. */
export async function appointmentsOf({ practice }: World, personId: string): Promise<Appointment[]> {
  return (await practice.call('booking.findPersonAppointments', { personId })).appointments;
}

/** Still to be, or not yet written down. */
export const isLive = ({ state }: Appointment) => liveStates.includes(state);

/** Whether they have been, or are to come, for all that is left of their year: then nobody else writes it down. */
export async function isBooked(world: World, { id, cycleId }: WorkLine): Promise<boolean> {
  const all = await appointmentsOf(world, id);
  return all.some(
    (one) => one.cycleId === cycleId && one.part === 'conversation' && (isLive(one) || one.state === 'done'),
  );
}
