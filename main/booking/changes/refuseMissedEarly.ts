import type { Appointment } from '../../../shared/booking/appointment.ts';
import { Problem } from '../../../shared/problem.ts';
import { londonTime } from '../../../shared/time/londonTime.ts';
import type { Clock } from '../../context.ts';

/** Nobody has missed a day that is still to come, nor what has not begun. Throws `step-not-possible`. */
export function refuseMissedEarly({ clock }: { clock: Clock }, { onDay, startsAt }: Appointment): void {
  const now = londonTime(clock.now());
  if (onDay > now.date) throw new Problem('step-not-possible', 'That day is still to come.');
  if (onDay === now.date && startsAt > now.time)
    throw new Problem('step-not-possible', `It begins at ${startsAt}.`);
}
