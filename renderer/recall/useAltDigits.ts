import { onBeforeUnmount, onMounted } from 'vue';

const layers = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/**
 * Alt+1 to Alt+9 for the acts of a view, wherever the focus is; nothing while a dialog or a menu lies over it. `within`
 * is the view itself, which may stand in a dialog.
 */
export function useAltDigits(
  act: (digit: number, event: KeyboardEvent) => void,
  within: () => HTMLElement | null = () => null,
): void {
  function onKey(event: KeyboardEvent) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const top = [...document.querySelectorAll(layers)].at(-1);
    if (top && !top.contains(within())) return;
    event.preventDefault();
    if (!event.repeat) act(Number(digit), event);
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
