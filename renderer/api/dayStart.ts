import { defineStore } from 'pinia';
import { ref, type Ref } from 'vue';
import { beginDay } from '../../shared/beginDay.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import { type PageCall, useCall } from './call.ts';
import { useSession } from './session.ts';
import { useClock } from './today.ts';
import { useLookAgain } from './useLookAgain.ts';

/** How often a page that is left open looks whether a new day has begun, ms. */
const lookEvery = 60_000;

/** Which day registers and rounds have been brought up to; it outlives the pages, and goes with the window. */
export const useDayStart = defineStore('dayStart', () => {
  const session = useSession();
  let started: { day: IsoDate; done: Promise<void> } | null = null;

  /** Once a day: age and lapsed medicines change registers overnight, and dated rules change what is due. */
  function ensure(call: PageCall, day: IsoDate): Promise<void> {
    if (started?.day === day) return started.done;
    const mine = { day, done: beginDay(call).then(() => undefined) };
    mine.done.then(() => askWhatWasDelivered(call)).catch(() => undefined);
    started = mine;
    // What did not work is tried again with the next question.
    mine.done.catch(() => {
      if (started === mine) started = null;
    });
    return mine.done;
  }

  /** The day does not wait for another service, nor for its troubles: they are told where somebody sends. */
  async function askWhatWasDelivered(call: PageCall): Promise<void> {
    if (session.mayAs(['manager', 'admin'])) await call('letter.pollDelivery', {});
  }
  return { ensure };
});

/** The practice's day as the page goes on, and questions that wait until that day has begun. */
export function useDay(): { today: Readonly<Ref<IsoDate>>; dayCall: PageCall } {
  const call = useCall();
  const clock = useClock();
  const days = useDayStart();
  const today = ref(clock.today());
  useLookAgain(() => (today.value = clock.today()), lookEvery);
  return {
    today,
    dayCall: async (name, input, options) => {
      await days.ensure(call, clock.today());
      return call(name, input, options);
    },
  };
}
