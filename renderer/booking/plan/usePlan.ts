import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { MonthPlan } from '../../../shared/booking/plan/plan.contract.ts';
import type { YearMonth } from '../../../shared/time/isoDate.ts';
import type { PageCall } from '../../api/call.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';

/** Longest that a better answer is looked for, s. */
const seconds = 60;

/**
 * The plan of a month: the first answer at once, replaced by each better one while it is looked for; leaving the month
 * ends the search.
 */
export function usePlan(call: PageCall, month: Ref<YearMonth>, mayPlan: Ref<boolean>) {
  const first = useQuery(call, 'booking.findMonthPlan', () => ({ month: month.value }));
  const search = useCommand(call, 'booking.planMonth');
  const better = shallowRef<MonthPlan | null>(null);
  const plan = computed(() => (better.value?.month === month.value ? better.value : first.data.value));
  /** What is answered to a search that is over is of a book that has changed since. */
  let turn = 0;

  async function lookForBetter() {
    const mine = (turn += 1);
    await ended();
    if (mine !== turn) return;
    const found = await search.run({ month: month.value, seconds });
    if (found && mine === turn) better.value = found;
  }
  function stop() {
    turn += 1;
    better.value = null;
    search.cancel();
  }
  /** One search at a time: the one before has to have ended. */
  function ended(): Promise<void> {
    if (!search.busy.value) return Promise.resolve();
    search.cancel();
    return new Promise((resolve) => {
      const unwatch = watch(search.busy, (busy) => {
        if (busy) return;
        unwatch();
        resolve();
      });
    });
  }
  async function reload() {
    stop();
    await first.reload();
  }
  watch(first.data, (answer) => {
    // Where nobody fits anywhere there is nothing to better.
    if (answer && mayPlan.value && answer.figures.placed > 0 && better.value === null) void lookForBetter();
  });
  // Cancelled it goes on for a moment: what it still says is not shown.
  watch(search.soFar, (answer) => {
    if (answer && !search.cancelling.value && isBetter(answer, plan.value)) better.value = answer;
  });
  watch(month, stop);
  onScopeDispose(() => search.cancel());
  return { plan, first, search, lookForBetter, reload };
}

/** More people placed, or as many with fewer points; a search that begins again does not begin with its best. */
function isBetter({ figures }: MonthPlan, shown: MonthPlan | null): boolean {
  if (!shown) return true;
  const more = figures.placed - shown.figures.placed;
  return more > 0 || (more === 0 && figures.points < shown.figures.points);
}
