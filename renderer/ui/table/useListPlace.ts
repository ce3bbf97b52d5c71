import { onBeforeUnmount, type Ref, watch } from 'vue';

/** By place in the window's history, as row numbers; they go when the window locks. */
const places = new Map<string, number>();

function hereInHistory(): string | null {
  const position: unknown = (history.state as { position?: unknown } | null)?.position;
  return typeof position === 'number' ? `${position} ${location.hash.replace(/\?.*/, '')}` : null;
}

/**
 * Whoever opens somebody from a list and comes back is at that row again, or at who has its place now. A list that is
 * opened anew begins at its top.
 */
export function useListPlace(
  label: string,
  total: () => number,
  current: Readonly<Ref<number>>,
  goTo: (row: number) => unknown,
): void {
  // By the time the list goes, the window is elsewhere.
  const here = hereInHistory();
  if (here === null) return;
  const key = `${here} ${label}`;
  let kept = places.get(key);
  places.delete(key);
  watch(
    total,
    (rows) => {
      if (rows === 0 || kept === undefined) return;
      goTo(Math.min(kept, rows - 1));
      kept = undefined;
    },
    { immediate: true, flush: 'post' },
  );
  onBeforeUnmount(() => places.set(key, current.value));
}
