import { computed, ref, watch } from 'vue';
import type { OutputOf } from '../../../shared/api.ts';
import type { FoundPairs } from '../../../shared/booking/pairs.contract.ts';
import type { BookingWishes } from '../../../shared/booking/wishes.ts';
import { addDays, type IsoDate } from '../../../shared/time/isoDate.ts';
import type { PageCall } from '../../api/call.ts';
import { usePageStatus } from '../../api/pageStatus.ts';
import { useCommand } from '../../api/useCommand.ts';
import { useQuery } from '../../api/useQuery.ts';
import { choicesFrom, placesIn } from './pairWords.ts';
import { useCountdown } from './useCountdown.ts';
import { useMoving, type MovingAsked } from '../changes/useMoving.ts';
import { useSettling } from './useSettling.ts';

type Who = { personId: string; cycleId: string } & MovingAsked;
export type Booked = OutputOf<'booking.bookPair'>['appointments'];

/** Everything the panel does: what is offered and chosen, the hold with its time, booking, and what went wrong. */
export function useFindPair(call: PageCall, who: () => Who) {
  const status = usePageStatus();
  const notBefore = ref<IsoDate | null>(null);
  const move = useMoving(who);
  const round = () => ({ personId: who().personId, cycleId: who().cycleId });
  const { data, problem, loading, reload } = useQuery(
    call,
    'booking.findPairs',
    () => ({ ...round(), notBefore: notBefore.value, moving: move.ids.value }),
    { keep: true },
  );
  const booking = useCommand(call, 'booking.bookPair');
  const moving = useCommand(call, 'booking.moveAppointment');
  const holding = useCommand(call, 'booking.hold');
  const releasing = useCommand(call, 'booking.releaseHold');
  const wishing = useCommand(call, 'booking.saveWishes');

  const shown = computed(() => (data.value?.person.id === who().personId ? data.value : null));
  watch(shown, (now) => now && move.know(now.booked));
  const { choices, chosen, pair } = useChoice(() => shown.value);
  watch(
    () => who().personId,
    () => {
      notBefore.value = null;
      move.start();
    },
  );

  const secondsLeft = useCountdown(
    () => shown.value?.hold?.secondsLeft ?? null,
    () => {
      status.say('The hold has ended. Its places are free again');
      void reload();
    },
  );

  const commands = [booking, moving, holding, releasing, wishing];
  const { settle, settleBooking, ...press } = useSettling(commands, reload);

  async function book(): Promise<Booked | null> {
    if (!pair.value) return null;
    const wanted = { ...round(), ...placesIn(pair.value) };
    const ours = move.of(shown.value?.booked ?? []);
    if (ours.length === 0) return (await settleBooking(() => booking.run(wanted)))?.appointments ?? null;
    const why = move.why();
    if (why === null) return null;
    return (await settleBooking(() => moving.run({ ...wanted, moving: ours, ...why })))?.appointments ?? null;
  }
  async function hold() {
    const wanted = pair.value && { ...round(), ...placesIn(pair.value) };
    if (wanted && (await settle(() => holding.run(wanted)))) status.say('Held');
  }
  async function release() {
    const { personId } = who();
    if (await settle(() => releasing.run({ personId }))) status.say('Let go of');
  }
  async function wish(wishes: BookingWishes) {
    const { personId } = who();
    // As it was read when they were wished: nothing saved meanwhile is overwritten unseen.
    const version = shown.value?.wished.version ?? 0;
    await settle(() => wishing.run({ personId, wishes, version }));
  }
  /** The same again from the day after the last that is offered. */
  function later() {
    const last = lastDayIn(shown.value);
    if (last !== undefined) notBefore.value = addDays(last, 1);
  }
  const fromStart = () => (notBefore.value = null);

  const asked = { shown, problem, loading, reload, notBefore, secondsLeft, ...press };
  const acts = { book, hold, release, wish, later, fromStart };
  const moves = { isMove: move.isMove, mayMove: move.may, moves: move.has, setMoves: move.set, why: move };
  return { ...asked, ...acts, ...moves, choices, chosen, pair };
}

/** What can be chosen, the first until somebody chooses; a choice stays while it is offered. */
function useChoice(shown: () => FoundPairs | null) {
  const choices = computed(() => choicesFrom(shown()?.offers ?? [], shown()?.hold ?? null));
  const chosen = ref<string | null>(null);
  const pair = computed(() => choices.value.find(({ key }) => key === chosen.value) ?? null);
  watch(choices, (now) => {
    if (!now.some(({ key }) => key === chosen.value)) chosen.value = now[0]?.key ?? null;
  });
  return { choices, chosen, pair };
}

/** The last day on which something offered begins. */
function lastDayIn(found: FoundPairs | null): IsoDate | undefined {
  const days = (found?.offers ?? []).flatMap(
    ({ tests, conversation }) => (tests ?? conversation)?.onDay ?? [],
  );
  return days.toSorted().at(-1);
}
