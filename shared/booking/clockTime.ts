import { z } from 'zod';

/** What the clock on the wall of the practice shows, `09:10`; no zone, so a clock change moves no appointment. */
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'Not a time, for example 09:10');
export type ClockTime = z.infer<typeof ClockTime>;

/** Minutes since midnight, 0 to 1439. */
export function minuteOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The time so many minutes since midnight; 0 to 1439. */
export function timeAt(minute: number): ClockTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** A time some minutes later on the same day. */
export function minutesAfter(time: ClockTime, minutes: number): ClockTime {
  return timeAt(minuteOf(time) + minutes);
}
