import type { IsoDate } from '../time/isoDate.ts';

type Start = { onDay: IsoDate; startsAt: string };

/** Whether an appointment has begun by a day and a time of day (`09:30`) in London: before, nobody can have missed it. */
export function hasBegun({ onDay, startsAt }: Start, now: { today: IsoDate; time: string }): boolean {
  return onDay < now.today || (onDay === now.today && startsAt <= now.time);
}
