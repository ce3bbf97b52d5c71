import { computed, ref, type Ref } from 'vue';
import type { Problem } from '../../../shared/problem.ts';

type Refusable = { problem: Readonly<Ref<Problem | null>>; clear: () => void };

/**
 * One command at a time, and after it what is offered now. Until that is there the press still lasts: a refusal shows
 * together with the new pairs, so that a second Enter never asks again for what was just refused.
 */
export function useSettling(commands: readonly Refusable[], reload: () => Promise<void>) {
  /** What is under way; null when nothing is. */
  const settling = ref<'booking' | 'other' | null>(null);

  async function settle<T>(
    run: () => Promise<T | null>,
    what: 'booking' | 'other' = 'other',
  ): Promise<T | null> {
    if (settling.value) return null;
    settling.value = what;
    for (const command of commands) command.clear();
    try {
      const answer = await run();
      await reload();
      return answer;
    } finally {
      settling.value = null;
    }
  }

  const refused = computed(() =>
    settling.value ? null : (commands.map((one) => one.problem.value).find((one) => one !== null) ?? null),
  );
  return { settle, settling, refused };
}
