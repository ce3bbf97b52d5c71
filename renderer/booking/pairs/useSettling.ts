import { computed, onScopeDispose, ref, type Ref } from 'vue';
import type { Problem } from '../../../shared/problem.ts';

type Refusable = { problem: Readonly<Ref<Problem | null>>; clear: () => void };

/**
 * One command at a time, and after each what is offered now. Until that is there the press still lasts: a refusal shows
 * together with the new pairs, so that a second Enter never asks again for what was just refused. Any other press
 * meanwhile waits its turn and is not lost.
 */
export function useSettling(commands: readonly Refusable[], reload: () => Promise<void>) {
  const busy = ref(false);
  /** From the press that books until what came of it is shown. */
  const booking = ref(false);
  let turn: Promise<unknown> = Promise.resolve();
  let isGone = false;
  onScopeDispose(() => (isGone = true));

  async function inTurn<T>(before: Promise<unknown>, run: () => Promise<T | null>): Promise<T | null> {
    await before;
    // Whoever has closed the panel wants nothing of it any more.
    if (isGone) return null;
    busy.value = true;
    try {
      const answer = await run();
      await reload();
      return answer;
    } finally {
      busy.value = false;
    }
  }

  function settle<T>(run: () => Promise<T | null>): Promise<T | null> {
    // At the press, not at its turn: what the one before is refused stays to be read.
    for (const command of commands) command.clear();
    const mine = inTurn(turn, run);
    turn = mine.catch(() => null);
    return mine;
  }

  /** Whoever presses Enter twice books once: null for the second press. */
  async function settleBooking<T>(run: () => Promise<T | null>): Promise<T | null> {
    if (booking.value) return null;
    booking.value = true;
    try {
      return await settle(run);
    } finally {
      booking.value = false;
    }
  }

  const refused = computed(() =>
    busy.value || booking.value
      ? null
      : (commands.map((one) => one.problem.value).find((one) => one !== null) ?? null),
  );
  return { settle, settleBooking, busy, booking, refused };
}
