import { onBeforeUnmount, onMounted } from 'vue';

/** Alt+1 to Alt+9 for the acts of a view, wherever the focus is; nothing while a dialog or a menu lies over it. */
export function useAltDigits(act: (digit: number, event: KeyboardEvent) => void): void {
  function onKey(event: KeyboardEvent) {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return;
    event.preventDefault();
    if (!event.repeat) act(Number(digit), event);
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
