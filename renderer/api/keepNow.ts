import { onScopeDispose } from 'vue';

// A program that does not answer must not hold up a lock.
const longestWait = 1000;

const keepers = new Set<() => Promise<unknown>>();
const keepAll = () => Promise.allSettled([...keepers].map((keep) => keep()));

/**
 * Has `keep` called while there is still time: before the screen locks, when the window closes and when the form goes.
 * It never rejects, and does nothing when nothing was typed.
 */
export function useKeepNow(keep: () => Promise<unknown>): void {
  const leave = () => void keep();
  keepers.add(keep);
  window.addEventListener('pagehide', leave);
  onScopeDispose(() => {
    keepers.delete(keep);
    window.removeEventListener('pagehide', leave);
    leave();
  });
}

/** Keeps what was typed in the last moment, in every form that is there. Takes a second at most. */
export async function keepDraftsNow(): Promise<void> {
  await Promise.race([keepAll(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
}
