import { onScopeDispose, ref, watch, type WatchSource } from 'vue';

/** True once a state has lasted so long, in ms: what is over sooner is not worth showing. */
export function useLasting(state: WatchSource<boolean>, ms: number) {
  const lasts = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    state,
    (isOn) => {
      clearTimeout(timer);
      if (isOn) timer = setTimeout(() => (lasts.value = true), ms);
      else lasts.value = false;
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return lasts;
}
