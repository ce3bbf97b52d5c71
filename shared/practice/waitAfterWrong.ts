import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../time/isoDate.ts';

/**
 * Seconds to wait before another password is looked at: none for three wrong ones, then 2, 4, 8 … up to five
 * minutes. Slows a guesser without locking a tired person out for the day.
 */
export function secondsToWait(wrongAt: readonly Instant[], now: Instant): number {
  const last = wrongAt.at(-1);
  if (last === undefined || wrongAt.length < 3) return 0;
  const pause = Math.min(2 ** (wrongAt.length - 2), 300);
  const passed = Temporal.Instant.from(now).since(Temporal.Instant.from(last)).total('seconds');
  // A clock that was put back must not lock anyone out for longer than the pause itself.
  return passed < 0 ? pause : Math.max(0, Math.ceil(pause - passed));
}
