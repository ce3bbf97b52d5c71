import { computed, nextTick, shallowRef, watch, type Ref } from 'vue';
import type { OutputOf } from '../../shared/api.ts';
import type { DayVisit, VisitState } from '../../shared/booking/day.contract.ts';
import { listName } from '../../shared/format.ts';
import type { PageCall } from '../api/call.ts';
import { usePageStatus } from '../api/pageStatus.ts';
import { problemOf } from '../api/useQuery.ts';
import { useCommand } from '../api/useCommand.ts';
import type { Problem } from '../../shared/problem.ts';
import { actsFor, recordedWords, type VisitAct } from './dayWords.ts';

/** What is recorded of the chosen visit; `changed` brings the book up to now afterwards. */
export function useVisitActs(
  call: PageCall,
  visit: Readonly<Ref<DayVisit | null>>,
  changed: () => Promise<void>,
) {
  const status = usePageStatus();
  const recording = useCommand(call, 'booking.recordVisit');
  const looked = shallowRef<OutputOf<'booking.findFallAway'> | null>(null);
  const lookProblem = shallowRef<Problem | null>(null);
  const acts = computed((): VisitAct[] => (visit.value ? actsFor(visit.value.state) : []));

  watch(
    () => visit.value?.appointmentId,
    () => {
      recording.clear();
      lookProblem.value = null;
      looked.value = null;
    },
  );

  /** Whoever did not come leaves something behind: that is shown before it is done. */
  async function act({ to }: Pick<VisitAct, 'to'>): Promise<void> {
    const one = visit.value;
    if (!one) return;
    if (to !== 'did-not-attend') return record(one, to);
    try {
      const { personId, appointmentId } = one;
      looked.value = await call('booking.findFallAway', { personId, appointmentId, because: to });
      lookProblem.value = null;
    } catch (error) {
      lookProblem.value = problemOf(error);
    }
  }

  async function confirmMissed(): Promise<void> {
    const one = visit.value;
    if (one && looked.value) await record(one, 'did-not-attend', looked.value.act);
    looked.value = null;
  }

  async function record(
    one: DayVisit,
    to: VisitState,
    otherHalf: OutputOf<'booking.findFallAway'>['act'] = null,
  ): Promise<void> {
    const { personId, appointmentId, version } = one;
    const recorded = await recording.run({ personId, appointmentId, to, version, otherHalf });
    if (recorded) status.say(recordedWords(recorded, listName(one)));
    // Refused or not, the book may have moved on since it was shown.
    await changed();
    await nextTick();
  }

  /** By its key: what cannot be recorded as things stand says why instead of doing nothing. */
  function actByKey(to: VisitState): void {
    const one = visit.value;
    const found = acts.value.find((each) => each.to === to && each.kind !== 'back');
    if (!one) status.say('Choose an appointment first');
    else if (found) void act(found);
    else status.say(`${listName(one)}: that cannot be recorded now`);
  }

  return {
    acts,
    act,
    actByKey,
    looked,
    confirmMissed,
    forget: () => (looked.value = null),
    busy: recording.busy,
    problem: computed(() => recording.problem.value ?? lookProblem.value),
  };
}
