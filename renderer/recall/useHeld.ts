import { computed } from 'vue';
import type { PageCall } from '../api/call.ts';
import { useQuery } from '../api/useQuery.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import { isHoldCode, isToResolve, type HeldPerson, type HeldGroup } from './wayOut.ts';

const atOnce = 200;

// Whoever is held for one of these is not due to be invited or reminded: they are on another list of the day.
const elsewhere: readonly HeldGroup['code'][] = [
  'waiting-for-gp',
  'gp-other-way',
  'in-another-run',
  'printed-not-posted',
  'letters-used-up',
];
const isOfDue = (code: HeldGroup['code']) => isToResolve(code) && !elsewhere.includes(code);

/**
 * Whoever is due to be invited or reminded and kept back. The guard's first reason is kept with each round; where it
 * has not been looked at, the guard is asked about one month, as when its letters are written.
 */
export function useHeld(call: PageCall, month: () => string | null) {
  const kept = useQuery(
    call,
    'recall.listWork',
    () => ({ kinds: ['invite', 'remind'], held: 'held', month: month(), limit: atOnce }),
    { keep: true },
  );
  const isKept = computed(() => (kept.data.value?.total ?? 0) > 0);
  const months = useQuery(call, 'recall.findToday', () => ({}), { keep: true });
  const monthsDue = computed(() => {
    const due = (months.data.value?.jobs ?? []).filter(({ kind }) => kind === 'invite' || kind === 'remind');
    return [...new Set(due.flatMap((job) => job.month ?? []))];
  });
  const asked = computed(() => month() ?? monthsDue.value[0] ?? null);
  const guard = useQuery(
    call,
    'letter.listHeld',
    () => (kept.data.value && !isKept.value && asked.value ? { month: asked.value, limit: atOnce } : null),
    { keep: true },
  );

  const people = computed((): HeldPerson[] => (isKept.value ? keptPeople() : guardedPeople()));
  const keptPeople = () =>
    (kept.data.value?.lines ?? []).flatMap(({ id, held, ...line }) =>
      held !== null && isHoldCode(held) ? [{ ...line, personId: id, code: held, detail: null }] : [],
    );
  const guardedPeople = () =>
    (guard.data.value?.lines ?? []).flatMap(({ holds, ...line }) => {
      const [first] = holds;
      if (!first || !isOfDue(first.code) || !asked.value) return [];
      const plannedMonth = asked.value;
      const { code, detail } = first;
      return [{ ...line, year: qofYearOf(plannedMonth), plannedMonth, code, detail }];
    });

  return {
    people,
    /** How many there are in all; more than are shown where there are more than one window of them. */
    total: computed(() => (isKept.value ? (kept.data.value?.total ?? 0) : people.value.length)),
    /** The one month that is shown; null where all are. */
    shownMonth: computed(() => (isKept.value ? month() : asked.value)),
    monthsDue,
    loading: computed(() => kept.loading.value || guard.loading.value || months.loading.value),
    problem: computed(() => kept.problem.value ?? guard.problem.value ?? months.problem.value),
    reload: () => Promise.all([kept.reload(), guard.reload()]),
  };
}
