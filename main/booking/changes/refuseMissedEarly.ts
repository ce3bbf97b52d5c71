import type { Appointment } from '../../../shared/booking/appointment.ts';
import { hasBegun } from '../../../shared/booking/hasBegun.ts';
import { Problem } from '../../../shared/problem.ts';
import { londonTime } from '../../../shared/time/londonTime.ts';
import type { Clock } from '../../context.ts';

/** Nobody has missed a day that is still to come, nor what has not begun. Throws `step-not-possible`. */
export function refuseMissedEarly({ clock }: { clock: Clock }, { onDay, startsAt }: Appointment): void {
  const now = londonTime(clock.now());
  if (onDay > now.date) throw new Problem('step-not-possible', 'That day is still to come.');
  if (!hasBegun({ onDay, startsAt }, { today: now.date, time: now.time }))
    throw new Problem('step-not-possible', `It begins at ${startsAt}.`);
}
