import { onBeforeUnmount, onMounted } from 'vue';

/** What the focused element stood in, the nearest first. */
function placesOf(element: Element): HTMLElement[] {
  const places: HTMLElement[] = [];
  for (let place = element.parentElement; place && place !== document.body; place = place.parentElement)
    places.push(place);
  return places;
}

const layer = '[role="dialog"], [role="menu"], [role="listbox"]';

/** Where there is none of its own, the next key is for the place itself. */
function focusPlace(place: HTMLElement) {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * Whoever works with keys goes on near where they were when what they were on is gone: a row that moved on, a button
 * that became a sentence, also while a dialog about it was open. Without it the focus is nowhere, and the next key goes
 * to nobody.
 */
export function useFocusKept(): void {
  let last: HTMLElement | null = null;
  let places: HTMLElement[] = [];
  let wasInLayer = false;

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    wasInLayer = target.closest(layer) !== null;
    if (wasInLayer) return;
    last = target;
    places = placesOf(target);
  }
  function look() {
    if (!last || document.activeElement !== document.body || document.querySelector(layer)) return;
    // Whoever pressed beside everything wants it nowhere.
    if (last.isConnected && !wasInLayer) return;
    wasInLayer = false;
    if (last.isConnected) return last.focus({ preventScroll: true });
    last = null;
    const place = places.find((one) => one.isConnected);
    if (place && place.id !== 'app') focusPlace(place);
  }
  // After whatever else wanted the focus has taken it.
  let frame = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  onMounted(() => {
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
  });
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember);
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
}
