import { Temporal } from 'temporal-polyfill';
import { inject, type InjectionKey } from 'vue';
import type { IsoDate } from '../../shared/time/isoDate.ts';

/** The page's only clock; tests provide a fixed one. */
export type PageClock = { today(): IsoDate; timeOfDay(): string };

export const clockKey: InjectionKey<PageClock> = Symbol('clock');

/** The practice's day and time of day (`08:02`): always London's, whatever the computer thinks. */
export const londonClock: PageClock = {
  today: () => Temporal.Now.plainDateISO('Europe/London').toString(),
  timeOfDay: () => Temporal.Now.plainTimeISO('Europe/London').toString({ smallestUnit: 'minute' }),
};

export function useClock(): PageClock {
  return inject(clockKey, londonClock);
}

/** A stored instant as `23-Nov-2026` and `14:05` in London. */
export function londonParts(instant: string): { date: IsoDate; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London');
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
