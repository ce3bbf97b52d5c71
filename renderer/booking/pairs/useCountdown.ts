import { onScopeDispose, ref, watch, type Ref } from 'vue';

/** Seconds left of something, counted down from what the program said; `ended` is called once when none are. */
export function useCountdown(from: () => number | null, ended: () => void): Readonly<Ref<number | null>> {
  const left = ref<number | null>(null);
  let timer: ReturnType<typeof setInterval> | undefined;
  let endsAt = 0;

  function stop() {
    clearInterval(timer);
    timer = undefined;
  }
  // Asked of the computer's running time, because a page in the background is not woken every second.
  function look() {
    left.value = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
    if (left.value > 0) return;
    stop();
    ended();
  }
  watch(
    from,
    (seconds) => {
      stop();
      left.value = seconds;
      if (seconds === null) return;
      endsAt = performance.now() + seconds * 1000;
      timer = setInterval(look, 1000);
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return left;
}
