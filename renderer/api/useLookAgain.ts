import { onScopeDispose } from 'vue';

/**
 * Looks again by itself every so many ms while the window is in sight, and at once when it comes back into sight:
 * others work in the same practice. Ends with the page.
 */
export function useLookAgain(look: () => void, everyMs: number): void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  const timer = setInterval(lookIfSeen, everyMs);
  document.addEventListener('visibilitychange', lookIfSeen);
  onScopeDispose(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', lookIfSeen);
  });
}
