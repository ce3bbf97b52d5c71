import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../main/context.ts';

/** A clock that stands still until it is set; nine in the morning, UTC. */
export function fixedClock(today: string): Clock & { set(day: string): void; pass(seconds: number): void } {
  let now = Temporal.Instant.from(`${today}T09:00:00Z`);
  return {
    today: () => now.toZonedDateTimeISO('Europe/London').toPlainDate().toString(),
    now: () => now.toString({ fractionalSecondDigits: 3 }),
    set: (day) => {
      now = Temporal.Instant.from(`${day}T09:00:00Z`);
    },
    pass: (seconds) => {
      now = now.add({ seconds });
    },
  };
}
