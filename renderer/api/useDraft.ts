import { ref, watch } from 'vue';
import type { PageCall } from './call.ts';
import { useKeepNow } from './keepNow.ts';

// Long enough not to write at every key, short enough that a power cut costs no more than a word.
const restMilliseconds = 700;

/**
 * Keeps what is being typed with the practice, each member's own, so that a lock or a power cut does not lose it.
 * `value` is what to keep, null when there is nothing unsaved; `restore` gets what was kept before.
 */
export function useDraft(
  call: PageCall,
  place: string,
  given: { value: () => string | null; restore: (kept: string) => void },
) {
  const wasRestored = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: string | null = null;

  async function keep(value: string | null) {
    clearTimeout(timer);
    timer = undefined;
    if (value === kept) return;
    kept = value;
    await call('practice.keepDraft', { place, value });
  }

  /** Asks for what was kept; call it when the form shows what is saved. */
  async function bringBack() {
    const { value } = await call('practice.findDraft', { place });
    kept = value;
    if (value === null) return;
    wasRestored.value = true;
    given.restore(value);
  }

  // A draft that cannot be kept is not worth an alarm while somebody types: saving will say what is wrong.
  const keepTyped = () => keep(given.value()).catch(() => void (kept = null));
  watch(given.value, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepTyped(), restMilliseconds);
  });
  // What was put away on purpose is not typed again.
  useKeepNow(() => (timer === undefined ? Promise.resolve() : keepTyped()));

  return { wasRestored, bringBack, forget: () => keep(null) };
}
