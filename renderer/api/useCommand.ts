import { onScopeDispose, ref, shallowRef } from 'vue';
import type { InputOf, OperationName, OutputOf } from '../../shared/api.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PageCall } from './call.ts';
import type { JobProgress } from './events.ts';
import { problemOf } from './useQuery.ts';

/**
 * One press, one command: while it runs a second press does nothing. `run` gives the answer, or null with `problem`
 * set. `cancel` stops a long task; leaving the page does not. `soFar` is the best answer of a task that still goes on.
 */
export function useCommand<N extends OperationName>(call: PageCall, name: N) {
  const busy = ref(false);
  const cancelling = ref(false);
  const problem = shallowRef<Problem | null>(null);
  const progress = shallowRef<JobProgress | null>(null);
  const soFar = shallowRef<OutputOf<N> | null>(null);
  let stopper: AbortController | null = null;
  let isGone = false;
  onScopeDispose(() => (isGone = true));

  async function run(input: InputOf<N>): Promise<OutputOf<N> | null> {
    if (busy.value) return null;
    busy.value = true;
    cancelling.value = false;
    problem.value = null;
    progress.value = null;
    soFar.value = null;
    stopper = new AbortController();
    try {
      const answer = await call(name, input, {
        signal: stopper.signal,
        onProgress: (report) => (progress.value = report),
        onSoFar: (answer) => (soFar.value = answer),
      });
      return isGone ? null : answer;
    } catch (caught) {
      problem.value = problemOf(caught);
      return null;
    } finally {
      busy.value = false;
      progress.value = null;
    }
  }

  function cancel() {
    cancelling.value = true;
    stopper?.abort();
  }
  const clear = () => (problem.value = null);
  return { run, cancel, clear, busy, cancelling, problem, progress, soFar };
}
