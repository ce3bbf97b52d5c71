import { onBeforeUnmount, onMounted } from 'vue';

const controlOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? (target.closest('a, button, label, input, [role="option"]') ?? target) : null;

/**
 * The second press of a double-click is for what was pressed first. Where the first one moved the page, and something
 * else came under the hand, it is nobody's: nothing is opened, sent or recorded by it.
 */
export function useSteadyClicks(): void {
  let first: Element | null = null;

  function steady(event: MouseEvent) {
    const control = controlOf(event.target);
    // `detail` counts the presses of one place in quick succession; keys have none.
    if (event.detail <= 1) first = control;
    const isSame = first === control || first?.contains(control) || control?.contains(first);
    if (event.detail <= 1 || first === null || isSame) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  onMounted(() => {
    window.addEventListener('click', steady, { capture: true });
    window.addEventListener('dblclick', steady, { capture: true });
  });
  onBeforeUnmount(() => {
    window.removeEventListener('click', steady, { capture: true });
    window.removeEventListener('dblclick', steady, { capture: true });
  });
}
