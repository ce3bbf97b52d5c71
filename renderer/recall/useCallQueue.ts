import { computed, ref, shallowRef } from 'vue';
import type { Role } from '../../shared/contract.ts';
import { kindsIn } from '../../shared/recall/jobKinds.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PageCall } from '../api/call.ts';
import { problemOf } from '../api/useQuery.ts';

export type Callee = { personId: string; cycleId: string };

// As many as a list answers at once; the next ones are asked for when these are done.
const atOnce = 200;

/** The people to phone, one after the other, one's own first and the longest due of them; or one person, where the address names them. */
export function useCallQueue(
  call: PageCall,
  { only, first }: { only: () => Callee | null; first: () => readonly Role[] },
) {
  const people = shallowRef<readonly Callee[]>([]);
  const place = ref(0);
  const total = ref(0);
  const recorded = ref(0);
  const loading = ref(true);
  const problem = shallowRef<Problem | null>(null);
  const current = computed(() => people.value[place.value] ?? null);

  async function load(startAt: string | null): Promise<void> {
    loading.value = true;
    try {
      const one = only();
      const found = one ? { total: 1, lines: [one] } : await listed();
      people.value = found.lines;
      total.value = found.total;
      place.value = Math.max(
        people.value.findIndex(({ cycleId }) => cycleId === startAt),
        0,
      );
      problem.value = null;
    } catch (caught) {
      problem.value = problemOf(caught);
    } finally {
      loading.value = false;
    }
  }

  async function listed(): Promise<{ total: number; lines: Callee[] }> {
    const answer = await call('recall.listWork', {
      kinds: [...kindsIn('phone')],
      first: [...first()],
      limit: atOnce,
    });
    return {
      total: answer.total,
      lines: answer.lines.map(({ id, cycleId }) => ({ personId: id, cycleId })),
    };
  }

  /** The person is done with: whoever comes after has their place; after the last come those passed over. */
  async function leave({ cycleId }: Callee, wasRecorded: boolean): Promise<void> {
    people.value = people.value.filter((one) => one.cycleId !== cycleId);
    total.value = Math.max(total.value - 1, people.value.length);
    if (wasRecorded) recorded.value += 1;
    if (place.value >= people.value.length) place.value = 0;
    if (people.value.length === 0 && only() === null) await load(null);
  }

  /** Passes somebody over without recording anything; they stay on the list. */
  function step(by: 1 | -1) {
    const many = people.value.length;
    if (many > 0) place.value = (place.value + by + many) % many;
  }

  return { current, place, total, recorded, loading, problem, load, leave, step };
}
