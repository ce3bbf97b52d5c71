import { onBeforeUnmount, onMounted } from 'vue';
import type { VisitState } from '../../../shared/booking/day.contract.ts';

type Keys = {
  beside: (by: 1 | -1) => void;
  goTo: () => void;
  record: (to: VisitState) => void;
  /** From what can be done back to the place in the book. */
  back: () => void;
};

const digits: Readonly<Record<string, VisitState>> = {
  Digit1: 'arrived',
  Digit2: 'in-room',
  Digit3: 'done',
  Digit4: 'did-not-attend',
};

/** Ctrl and an arrow for the day beside, Ctrl+G for any day, F8 and Alt+1 to 4 for what is recorded of the chosen visit. */
export function useBookKeys({ beside, goTo, record, back }: Keys): void {
  function onKey(event: KeyboardEvent) {
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null) return;
    if (!handle(event)) return;
    event.preventDefault();
  }

  function handle(event: KeyboardEvent): boolean {
    const { key, code, ctrlKey, altKey, metaKey, shiftKey, repeat } = event;
    if (metaKey || shiftKey) return false;
    if (key === 'Escape' && event.target instanceof Element && event.target.closest('[data-chosen]')) {
      back();
      return true;
    }
    if (ctrlKey && !altKey) {
      if (key.toLowerCase() === 'g') goTo();
      else if (isTyping(event.target)) return false;
      else if (key === 'ArrowLeft') beside(-1);
      else if (key === 'ArrowRight') beside(1);
      else return false;
      return true;
    }
    const to = key === 'F8' && !altKey ? 'arrived' : altKey && !ctrlKey ? digits[code] : undefined;
    // A key that is held down records once.
    if (to !== undefined && !repeat) record(to);
    return to !== undefined;
  }

  /** In a box the arrows with Ctrl go from word to word. */
  const isTyping = (target: EventTarget | null) =>
    target instanceof HTMLElement && target.matches('input, textarea, select');

  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
