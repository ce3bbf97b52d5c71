import { computed, ref, shallowRef } from 'vue';
import type { LetterFormatKind } from '../../../shared/letter/letterTemplate.ts';
import type { LetterBase } from '../../../shared/letter/letterTried.ts';
import type { Problem } from '../../../shared/problem.ts';
import type { PageCall } from '../../api/call.ts';
import { problemOf } from '../../api/useQuery.ts';

type Chosen = { personId: string; name: string; base: LetterBase; gets: { id: string; name: string } | null };

/** Whom the letter is shown for. One question opens the record; from then on the letter follows one's typing. */
export function useTrial(call: PageCall, format: LetterFormatKind) {
  const chosen = shallowRef<Chosen | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isChoosing = ref(false);

  async function choose(personId: string, name: string) {
    problem.value = null;
    try {
      const { base, gets } = await call('letter.findTrial', { personId, format });
      chosen.value = { personId, name, base: base as LetterBase, gets };
      isChoosing.value = false;
    } catch (caught) {
      problem.value = problemOf(caught);
    }
  }
  function clear() {
    chosen.value = null;
    problem.value = null;
  }
  const ask = () => (isChoosing.value = !isChoosing.value);
  const name = computed(() => chosen.value?.name ?? 'An invented person');
  return { chosen, problem, isChoosing, name, ask, choose, clear };
}
export type Trial = ReturnType<typeof useTrial>;
