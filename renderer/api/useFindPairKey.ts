import { onBeforeUnmount, onMounted } from 'vue';
import { useBookRequest, type BookRequest } from './moveRequest.ts';
import { usePageStatus, type KeyHint } from './pageStatus.ts';

const layers = '[role="dialog"], [role="alertdialog"], [role="menu"]';

/** For the keys of a view. */
export const findPairHint: KeyHint = { keys: ['Ctrl', 'B'], does: 'find a pair' };

/** Who is on screen, or why a pair is found for nobody here. */
export type WhoIsThere = BookRequest | string;

/**
 * Ctrl+B finds a pair for whoever is on screen, also while a note is typed; nothing while a dialog or a menu lies over
 * it. `booked` brings the view up to now. No browser of the program's has a use for the key.
 */
export function useFindPairKey(who: () => WhoIsThere, booked: (asked: BookRequest) => unknown): void {
  const booking = useBookRequest();
  const status = usePageStatus();

  async function find(): Promise<void> {
    const there = who();
    if (typeof there === 'string') status.say(there);
    else if (await booking.ask(there)) await booked(there);
  }
  function onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, shiftKey, repeat } = event;
    if (!ctrlKey || altKey || metaKey || shiftKey || key.toLowerCase() !== 'b') return;
    event.preventDefault();
    if (!repeat && document.querySelector(layers) === null) void find();
  }
  onMounted(() => window.addEventListener('keydown', onKey));
  onBeforeUnmount(() => window.removeEventListener('keydown', onKey));
}
