import { onBeforeUnmount, onMounted } from 'vue';

const isSeen = (element: HTMLElement) => element.getClientRects().length > 0;

/** The first thing in a region that can take focus; the region itself when there is none. */
function wayInto(region: HTMLElement): HTMLElement {
  const candidates = region.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, [tabindex="0"]',
  );
  return [...candidates].find(isSeen) ?? region;
}

/** F6 goes to the next region (`data-region`), Shift+F6 back, as in other Windows programs. */
export function useRegionKeys() {
  function onKey(event: KeyboardEvent) {
    if (event.key !== 'F6') return;
    const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(isSeen);
    if (regions.length === 0) return;
    event.preventDefault();
    const here = regions.findLastIndex((region) => region.contains(document.activeElement));
    const next = event.shiftKey ? (here < 0 ? regions.length : here) - 1 : here + 1;
    const region = regions.at(next % regions.length);
    if (region) wayInto(region).focus();
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
