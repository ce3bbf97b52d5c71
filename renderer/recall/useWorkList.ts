import { type Ref, watch } from 'vue';
import type { OutputOf } from '../../shared/api.ts';
import type { WorkFilter, WorkLine } from '../../shared/recall/work.contract.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { PageCall } from '../api/call.ts';
import { useListRows } from '../ui/table/useListRows.ts';
import { useWhoseFirst } from './whoseFirst.ts';

export type WorkList = ReturnType<typeof useWorkList>;

/** A working list as one scrolls; it is asked for anew when a new day has begun. */
export function useWorkList(call: PageCall, today: Readonly<Ref<IsoDate>>, filter: () => WorkFilter) {
  const first = useWhoseFirst();
  const list = useListRows<WorkLine, OutputOf<'recall.listWork'>>(filter, (from, limit) =>
    call('recall.listWork', { ...filter(), first: [...first()], from, limit }),
  );
  watch(today, list.reload);

  /** Asks again and waits until the rows in sight are there. */
  function refreshed(): Promise<void> {
    return new Promise((resolve) => {
      const stop = watch([list.loading, list.problem], ([loading, problem]) => {
        if (loading && problem === null) return;
        stop();
        resolve();
      });
      list.reload();
    });
  }
  return { ...list, refreshed };
}
