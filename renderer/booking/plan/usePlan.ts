import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { MonthPlan } from '../../../shared/booking/plan/plan.contract.ts';
import type { YearMonth } from '../../../shared/time/isoDate.ts';
import type { PageCall } from '../../api/call.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';

/** Longest that a better answer is looked for, s. */
const seconds = 60;

/** The plan of a month: the first answer at once, replaced by the better one; leaving the month ends the search. */
export function usePlan(call: PageCall, month: Ref<YearMonth>, mayPlan: Ref<boolean>) {
  const first = useQuery(call, 'booking.findMonthPlan', () => ({ month: month.value }));
  const search = useCommand(call, 'booking.planMonth');
  const better = shallowRef<MonthPlan | null>(null);
  const plan = computed(() => (better.value?.month === month.value ? better.value : first.data.value));

  async function lookForBetter() {
    const asked = month.value;
    const found = await search.run({ month: asked, seconds });
    if (found && asked === month.value) better.value = found;
  }
  async function reload() {
    better.value = null;
    await first.reload();
  }
  watch(first.data, (answer) => {
    // Where nobody fits anywhere there is nothing to better.
    if (answer && mayPlan.value && answer.figures.placed > 0 && better.value === null) void lookForBetter();
  });
  watch(month, () => {
    better.value = null;
    search.cancel();
  });
  onScopeDispose(() => search.cancel());
  return { plan, first, search, lookForBetter, reload };
}
