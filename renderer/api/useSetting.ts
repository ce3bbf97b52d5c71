import { computed, reactive } from 'vue';
import type { InputOf, OperationName, OutputOf } from '../../shared/api.ts';
import { usePageStatus } from './pageStatus.ts';
import type { PageCall } from './call.ts';
import { useCommand } from './useCommand.ts';
import { useQuery } from './useQuery.ts';

/**
 * A setting of the practice on its page: read with its version, and saved as a whole over that version only. `save` says
 * the words in the status bar and is false where nothing was saved; `failed` then says why.
 */
export function useSetting<F extends OperationName, C extends OperationName>(
  call: PageCall,
  find: F,
  change: C & (OutputOf<C> extends OutputOf<F> ? C : never),
) {
  const status = usePageStatus();
  const query = useQuery(call, find, () => ({}) as InputOf<F>);
  const saving = useCommand<C>(call, change);

  async function save(input: InputOf<C>, words: string): Promise<boolean> {
    const saved = await saving.run(input);
    if (saved === null) return false;
    query.replace(saved as OutputOf<F>);
    status.say(words);
    return true;
  }
  return reactive({
    data: query.data,
    problem: computed(() => query.problem.value?.message ?? null),
    loading: query.loading,
    reload: query.reload,
    failed: computed(() => saving.problem.value?.message ?? null),
    busy: saving.busy,
    save,
  });
}
