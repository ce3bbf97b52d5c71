import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue';
import type { InputOf, OperationName, OutputOf } from '../../shared/api.ts';
import { Problem } from '../../shared/problem.ts';
import type { PageCall } from './call.ts';

export type Query<T> = {
  data: Readonly<Ref<T | null>>;
  problem: Readonly<Ref<Problem | null>>;
  loading: Readonly<Ref<boolean>>;
  reload: () => Promise<void>;
  /** Puts what a command returned in the place of what was shown. */
  replace: (value: T) => void;
};

export const problemOf = (caught: unknown): Problem =>
  caught instanceof Problem ? caught : new Problem('unexpected', String(caught));

/**
 * Asks when the question changes and drops late answers to older ones; `null` asks nothing. What was shown goes with
 * its question, unless `keep` says that it may stay until the next answer (lists that follow one's typing).
 */
export function useQuery<N extends OperationName>(
  call: PageCall,
  name: N,
  question: () => InputOf<N> | null,
  { keep = false }: { keep?: boolean } = {},
): Query<OutputOf<N>> {
  const data: Ref<OutputOf<N> | null> = shallowRef(null);
  const problem = shallowRef<Problem | null>(null);
  const loading = ref(false);
  let asking: AbortController | null = null;
  let newest: Promise<void> = Promise.resolve();

  async function ask(input: InputOf<N> | null) {
    asking?.abort();
    const mine = (asking = new AbortController());
    loading.value = input !== null;
    if (input === null) return;
    try {
      const answer = await call(name, input, { signal: mine.signal });
      if (mine !== asking) return;
      data.value = answer;
      problem.value = null;
    } catch (caught) {
      if (mine === asking) problem.value = problemOf(caught);
    } finally {
      if (mine === asking) loading.value = false;
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      if (!keep) data.value = null;
      problem.value = null;
      newest = ask(question());
    },
    { immediate: true },
  );
  /** Over when the newest question is answered, whoever asked it meanwhile. */
  async function reload() {
    newest = ask(question());
    let waited: Promise<void>;
    do {
      waited = newest;
      await waited;
    } while (waited !== newest);
  }
  onScopeDispose(() => {
    asking?.abort();
    asking = null;
  });
  return {
    data,
    problem,
    loading,
    reload,
    replace: (value) => (data.value = value),
  };
}
