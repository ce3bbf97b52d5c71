import { computed, onScopeDispose, ref } from 'vue';
import { counted } from '../../../shared/format.ts';

/** Counts down a wait in whole seconds, for the words at the screen. */
export function useWait() {
  const seconds = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  function start(given: number) {
    clearInterval(timer);
    seconds.value = Math.max(0, Math.ceil(given));
    timer = setInterval(() => {
      seconds.value -= 1;
      if (seconds.value <= 0) clearInterval(timer);
    }, 1000);
  }
  onScopeDispose(() => clearInterval(timer));

  const inWords = computed(() => {
    const minutes = Math.floor(seconds.value / 60);
    const rest = counted(seconds.value % 60, 'second');
    return minutes > 0 ? `${counted(minutes, 'minute')} ${rest}` : rest;
  });
  return { seconds, inWords, start };
}
