import { computed, nextTick, shallowRef, watch, type Ref } from 'vue';
import type { DayVisit, VisitState } from '../../../shared/booking/day.contract.ts';
import { listName } from '../../../shared/format.ts';
import type { PageCall } from '../../api/call.ts';
import { usePageStatus } from '../../api/pageStatus.ts';
import { useCommand } from '../../api/useCommand.ts';
import type { FallRequest } from '../../api/moveRequest.ts';
import { actsFor, recordedWords, type VisitAct } from './dayWords.ts';

/** What is recorded of the chosen visit, once its day has come; `changed` brings the book up to now afterwards. */
export function useVisitActs(
  call: PageCall,
  visit: Readonly<Ref<DayVisit | null>>,
  {
    isToCome,
    mayHaveMissed,
    changed,
  }: { isToCome: () => boolean; mayHaveMissed: () => boolean; changed: () => Promise<void> },
) {
  const status = usePageStatus();
  const recording = useCommand(call, 'booking.recordVisit');
  const accepting = useCommand(call, 'booking.acceptOffer');
  /** What falls away, until that has been decided. */
  const falling = shallowRef<FallRequest | null>(null);
  const acts = computed((): VisitAct[] =>
    visit.value && !isToCome()
      ? actsFor(visit.value.state).filter(({ to }) => to !== 'did-not-attend' || mayHaveMissed())
      : [],
  );

  watch(
    () => visit.value?.appointmentId,
    () => {
      recording.clear();
      accepting.clear();
    },
  );

  async function act({ to }: Pick<VisitAct, 'to'>): Promise<void> {
    const one = visit.value;
    if (!one) return;
    if (to === 'did-not-attend') letFall(to);
    else await record(one, to);
  }

  /** Whoever does not come leaves something behind: that is shown before it is done. */
  function letFall(because: FallRequest['because']): void {
    const one = visit.value;
    if (!one) return;
    const { personId, cycleId, appointmentId } = one;
    falling.value = { personId, cycleId, appointmentId, words: listName(one), because };
  }

  async function record(one: DayVisit, to: VisitState): Promise<void> {
    const { personId, appointmentId, version } = one;
    const recorded = await recording.run({ personId, appointmentId, to, version });
    if (recorded) status.say(recordedWords(recorded, listName(one)));
    // Refused or not, the book may have moved on since it was shown.
    await changed();
    await nextTick();
  }

  /** What they were offered, both halves of it, is booked. */
  async function accept(): Promise<void> {
    const one = visit.value;
    if (!one) return;
    const { personId, cycleId } = one;
    if (await accepting.run({ personId, cycleId })) status.say(`Booked: ${listName(one)}`);
    await changed();
  }

  /** By its key: what cannot be recorded as things stand says why instead of doing nothing. */
  function actByKey(to: VisitState): void {
    const one = visit.value;
    const found = acts.value.find((each) => each.to === to && each.kind !== 'back');
    if (!one) status.say('Choose an appointment first');
    else if (found) void act(found);
    else if (to === 'did-not-attend' && !isToCome() && !mayHaveMissed())
      status.say(`${listName(one)}: their time is still to come`);
    else status.say(`${listName(one)}: that cannot be recorded now`);
  }

  return {
    acts,
    act,
    actByKey,
    accept,
    falling,
    letFall,
    busy: computed(() => recording.busy.value || accepting.busy.value),
    problem: computed(() => recording.problem.value ?? accepting.problem.value),
  };
}
