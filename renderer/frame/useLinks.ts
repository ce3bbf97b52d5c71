import { onBeforeUnmount, onMounted } from 'vue';
import type { Router } from 'vue-router';

/**
 * Links to places go through the router. A plain link to `#/…` leaves no place in its history, and whoever then stays
 * on a page that asks before it is left would stand at another address than the page.
 */
export function useLinks(router: Router): void {
  function follow(event: MouseEvent) {
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented || !(event.target instanceof Element)) return;
    const href = event.target.closest('a[href^="#/"]')?.getAttribute('href');
    if (!href) return;
    event.preventDefault();
    void router.push(href.slice(1));
  }
  onMounted(() => window.addEventListener('click', follow));
  onBeforeUnmount(() => window.removeEventListener('click', follow));
}
