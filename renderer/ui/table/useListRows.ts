import { computed, ref, shallowRef, watch } from 'vue';
import { useRowWindows } from './useRowWindows.ts';

/**
 * A list that answers in windows: the rows as one scrolls, and with each window the total and whatever else comes
 * along. When the question changes everything is asked anew, the rows in sight first.
 */
export function useListRows<Row, Answer extends { total: number; lines: readonly Row[] }>(
  question: () => unknown,
  ask: (from: number, limit: number) => Promise<Answer>,
) {
  const answer = shallowRef<Answer | null>(null);
  const loading = ref(true);
  const inSight = { from: 0, count: 1 };
  let asking = 0;

  const rows = useRowWindows<Row>(async (from, limit) => {
    const mine = asking;
    const found = await ask(from, limit);
    if (mine === asking) {
      answer.value = found;
      loading.value = false;
    }
    return found.lines;
  });

  function need(from: number, count: number) {
    Object.assign(inSight, { from, count });
    rows.need(from, count);
  }

  /** Asks again for what is in sight; the total is that of the last answer until the next one. */
  function reload() {
    asking += 1;
    loading.value = true;
    rows.forget();
    rows.need(inSight.from, inSight.count);
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      inSight.from = 0;
      reload();
    },
  );
  rows.need(0, 1);
  const total = computed(() => answer.value?.total ?? 0);
  return {
    answer,
    total,
    loading,
    problem: rows.problem,
    rowAt: rows.rowAt,
    replace: rows.replace,
    need,
    reload,
  };
}
