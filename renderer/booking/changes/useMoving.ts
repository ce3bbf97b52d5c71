import { computed, ref } from 'vue';
import type { Appointment } from '../../../shared/booking/appointment.ts';

export type MovingAsked = {
  /** What is to be moved from the beginning. */
  moving: readonly string[];
  /** Once it is known what stands, that is moved too. */
  moveOther: boolean;
};

/** Which of the appointments somebody has are let go of for other places. */
export function useMoving(asked: () => MovingAsked) {
  const ids = ref<string[]>([...asked().moving]);
  let isKnown = false;

  function start() {
    ids.value = [...asked().moving];
    isKnown = false;
  }
  /** Only what nobody has come to yet. */
  const may = ({ state }: Appointment) => state === 'booked' || state === 'pencilled';
  const has = (id: string) => ids.value.includes(id);
  const set = (id: string, on: boolean) =>
    (ids.value = on ? [...ids.value, id] : ids.value.filter((one) => one !== id));

  function know(booked: readonly Appointment[]) {
    if (asked().moveOther && !isKnown) ids.value = booked.filter(may).map(({ id }) => id);
    isKnown = true;
  }
  const of = (booked: readonly Appointment[]) =>
    booked.filter(({ id }) => has(id)).map(({ id, version }) => ({ id, version }));

  return { ids, start, may, has, set, know, of, isMove: computed(() => ids.value.length > 0) };
}
