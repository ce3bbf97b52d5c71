import { computed, ref } from 'vue';
import type { Appointment } from '../../../shared/booking/appointment.ts';
import type { MoveBecause } from '../../../shared/booking/moveReason.ts';

export type MovingAsked = {
  /** What is to be moved from the beginning. */
  moving: readonly string[];
  /** Once it is known what stands, that is moved too. */
  moveOther: boolean;
};

/** Which of the appointments somebody has are let go of for other places, and why: that is said before it is done. */
export function useMoving(asked: () => MovingAsked) {
  const ids = ref<string[]>([...asked().moving]);
  const because = ref<MoveBecause | null>(null);
  const reason = ref('');
  const isUnsaid = ref(false);
  let isKnown = false;

  function start() {
    ids.value = [...asked().moving];
    because.value = asked().moveOther ? 'other-half' : null;
    [reason.value, isUnsaid.value] = ['', false];
    isKnown = false;
  }
  start();
  /** Only what nobody has come to yet. */
  const may = ({ state }: Appointment) => state === 'booked' || state === 'pencilled';
  const has = (id: string) => ids.value.includes(id);
  const set = (id: string, on: boolean) =>
    (ids.value = on ? [...ids.value, id] : ids.value.filter((one) => one !== id));

  function know(booked: readonly Appointment[]) {
    if (asked().moveOther && !isKnown) {
      ids.value = booked.filter(may).map(({ id }) => id);
      // What is only offered goes with no other half: somebody would rather have another time.
      if (booked.every(({ state }) => state === 'pencilled')) because.value = null;
    }
    isKnown = true;
  }
  const of = (booked: readonly Appointment[]) =>
    booked.filter(({ id }) => has(id)).map(({ id, version }) => ({ id, version }));

  /** What is sent with the move; null where nobody has said why. */
  function why() {
    isUnsaid.value = because.value === null;
    const words = reason.value.trim();
    return because.value && { because: because.value, reason: words === '' ? null : words };
  }

  const unsaid = computed(() => isUnsaid.value && because.value === null);
  return {
    because,
    reason,
    unsaid,
    why,
    ids,
    start,
    may,
    has,
    set,
    know,
    of,
    isMove: computed(() => ids.value.length > 0),
  };
}
