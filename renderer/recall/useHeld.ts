import { sendingKinds } from '../../shared/recall/nextAction.ts';
import { computed, ref, shallowRef } from 'vue';
import type { WorkLine } from '../../shared/recall/work.contract.ts';
import type { Problem } from '../../shared/problem.ts';
import type { PageCall } from '../api/call.ts';
import { problemOf } from '../api/useQuery.ts';
import { isHoldCode, type HeldPerson } from './wayOut.ts';

const atOnce = 200;
// Far more than a practice keeps back at a time; what is beyond it is counted and comes up as these are put right.
const atMost = 1000;

/** Whoever is due to be invited or reminded and kept back, with the guard's first reason. */
export function useHeld(call: PageCall) {
  const lines = shallowRef<readonly WorkLine[]>([]);
  const details = shallowRef<ReadonlyMap<string, string>>(new Map());
  const total = ref(0);
  const loading = ref(true);
  const problem = shallowRef<Problem | null>(null);

  async function list(): Promise<void> {
    const found: WorkLine[] = [];
    let all = 0;
    do {
      const answer = await call('recall.listWork', {
        kinds: [...sendingKinds],
        held: 'held',
        from: found.length,
        limit: atOnce,
      });
      all = answer.total;
      found.push(...answer.lines);
      if (answer.lines.length === 0) break;
    } while (found.length < Math.min(all, atMost));
    lines.value = found;
    total.value = all;
  }

  /** What makes each particular, such as which part of an address is missing: more than is kept with the round. */
  async function explain(): Promise<void> {
    const found = new Map<string, string>();
    for (let from = 0; from < lines.value.length; from += atOnce) {
      const cycleIds = lines.value.slice(from, from + atOnce).map(({ cycleId }) => cycleId);
      for (const { cycleId, hold } of await call('letter.findHolds', { cycleIds }))
        if (hold.detail !== null) found.set(cycleId, hold.detail);
    }
    details.value = found;
  }

  /** Shows what was found at the last look at once, then looks again: what has been put right since is gone. */
  async function load(): Promise<void> {
    loading.value = true;
    problem.value = null;
    try {
      await list();
      await call('letter.checkHolds', {});
      await list();
      await explain();
    } catch (caught) {
      problem.value = problemOf(caught);
    } finally {
      loading.value = false;
    }
  }

  const people = computed(() =>
    lines.value.flatMap(({ id, held, ...line }): HeldPerson[] =>
      held !== null && isHoldCode(held)
        ? [{ ...line, personId: id, code: held, detail: details.value.get(line.cycleId) ?? null }]
        : [],
    ),
  );
  const months = computed(() => [...new Set(lines.value.map(({ plannedMonth }) => plannedMonth))].sort());
  return { people, months, total, loading, problem, load };
}
