import { appointmentPartWords } from '../../../shared/booking/appointment.ts';
import { listInWords, screenDay } from '../../../shared/format.ts';
import type { IsoDate } from '../../../shared/time/isoDate.ts';
import type { TaskToOpen } from '../changes/pinboard.ts';
import type { OfferedHalfRow } from './offers.sql.ts';

/** The task of offering somebody the places that are kept for them; null where none are. */
export function offerOf(halves: readonly OfferedHalfRow[]): Omit<TaskToOpen, 'due_on'> | null {
  const [first] = halves;
  if (!first) return null;
  const { person_id, cycle_id, id: appointment_id } = first;
  const day = lastDayOf(halves);
  const until = day === null ? '' : `: kept until ${screenDay(day)}`;
  const sentence = `Offer ${offerInWords(halves)}${until}`;
  return { person_id, cycle_id, appointment_id, kind: 'offer', sentence };
}

/** The last day on which what is offered is still kept. */
export function lastDayOf(halves: readonly OfferedHalfRow[]): IsoDate | null {
  return halves.flatMap(({ kept_until }) => kept_until ?? []).toSorted()[0] ?? null;
}

/** `the tests of Mon 11-May-2026 09:00 and the conversation of Thu 28-May-2026 10:00` */
export function offerInWords(halves: readonly OfferedHalfRow[]): string {
  return listInWords(
    halves.map(
      ({ part, on_day, starts_at }) =>
        `the ${appointmentPartWords[part].toLowerCase()} of ${screenDay(on_day)} ${starts_at}`,
    ),
  );
}
