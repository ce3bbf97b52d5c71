import {
  appointmentPartWords,
  liveStates,
  type AppointmentPart,
  type AppointmentState,
} from '../../../shared/booking/appointment.ts';
import { screenDay } from '../../../shared/format.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';

type Visit = { cycle_id: string; part: AppointmentPart; state: AppointmentState; on_day: IsoDate };
type Half = { cycleId: string; part: AppointmentPart };

/** The visit of one kind a person has to come in another of their rounds: nobody is seen for the same thing twice. */
export function bookedElsewhere<V extends Visit>(
  had: readonly V[],
  { cycleId, part }: Half,
  today: IsoDate,
): V | null {
  const other = had.find(
    (one) =>
      one.cycle_id !== cycleId && one.part === part && one.on_day >= today && liveStates.includes(one.state),
  );
  return other ?? null;
}

/** `They are booked for the tests on Mon 11-May-2026 already.` */
export function elsewhereInWords({ part, state, on_day }: Omit<Visit, 'cycle_id'>): string {
  const what = appointmentPartWords[part].toLowerCase();
  const day = screenDay(on_day);
  return state === 'pencilled'
    ? `They are offered the ${what} on ${day} already.`
    : `They are booked for the ${what} on ${day} already.`;
}
