import { movedWithClinicFrom } from '../../shared/booking/moveReason.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { HappenedToTold, ToldHalf } from '../recall/toTell.sql.ts';

/**
 * The days somebody would still come on in vain, from what they were told and what has happened in the book since: what
 * was cancelled, and what went to another day with its clinic. Whatever they were told after a cancelling told them of
 * it; after a move, what named the appointment itself.
 */
export function daysInVain(told: readonly ToldHalf[], happened: readonly HappenedToTold[]): IsoDate[] {
  return told.flatMap((row) => {
    const fell = fellOf(row, happened);
    if (fell === null) return [];
    const { state, appointment_id } = row;
    const haveHeard = told.some(
      (later) =>
        later.invitation_id > fell.eventId &&
        (state === 'cancelled' || later.appointment_id === appointment_id),
    );
    return haveHeard ? [] : [fell.wasOn];
  });
}

/** By which event what was told is not so any more, and for which day it was told; null where that day still stands. */
function fellOf(
  { invitation_id: toldBy, appointment_id, state, on_day }: ToldHalf,
  happened: readonly HappenedToTold[],
): { eventId: string; wasOn: IsoDate } | null {
  const since = happened.filter((one) => one.appointment_id === appointment_id && one.id > toldBy);
  const [moved] = since.flatMap(({ id, sentence }) => {
    const wasOn = movedWithClinicFrom(sentence);
    return wasOn === null ? [] : [{ eventId: id, wasOn }];
  });
  // It may have come back to its day.
  if (moved && moved.wasOn !== on_day) return moved;
  if (state !== 'cancelled') return null;
  // Where nothing says when it was cancelled, nobody knows that they have heard.
  return { eventId: since.findLast(({ kind }) => kind === 'cancelled')?.id ?? unheard, wasOn: on_day };
}

/** After every id. */
const unheard = '\uFFFF';
