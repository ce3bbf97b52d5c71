import { reactive, ref, watch } from 'vue';
import { z } from 'zod';
import type { PageCall } from '../api/call.ts';
import { useKeepNow } from '../api/keepNow.ts';

// Short enough that only a power cut in the middle of a word could lose it.
const restMilliseconds = 250;
const place = 'recall.calls';
const Kept = z.object({ at: z.string().nullable(), notes: z.record(z.string(), z.string()) });

/**
 * The notes of calls as they are typed, by round, and whose turn it was: kept with the practice for each member of
 * staff, so that a visit to another page or a lock in the middle of a call loses nothing.
 */
export function useCallNotes(call: PageCall) {
  const notes = reactive<Record<string, string>>({});
  const at = ref<string | null>(null);
  const state = ref<'saved' | 'typing' | 'not-saved'>('saved');
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One after the other: of two on their way at once the older could arrive last.
  let sending: Promise<unknown> = Promise.resolve();

  const text = () => {
    const typed = Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== ''));
    return at.value === null && Object.keys(typed).length === 0
      ? ''
      : JSON.stringify({ at: at.value, notes: typed });
  };

  async function sendAfter(before: Promise<unknown>): Promise<void> {
    await before;
    const value = text();
    if (value === kept) return;
    try {
      await call('practice.keepDraft', { place, value: value === '' ? null : value });
      kept = value;
      state.value = text() === value ? 'saved' : 'typing';
    } catch {
      state.value = 'not-saved';
    }
  }

  function keep(): Promise<unknown> {
    clearTimeout(timer);
    sending = sendAfter(sending);
    return sending;
  }

  /** What was kept before, and at whom. */
  async function bringBack(): Promise<void> {
    const { value } = await call('practice.findDraft', { place });
    kept = value ?? '';
    const parsed = Kept.safeParse(value === null ? null : JSON.parse(value));
    if (!parsed.success) return;
    for (const [cycleId, note] of Object.entries(parsed.data.notes)) notes[cycleId] ??= note;
    at.value ??= parsed.data.at;
  }

  watch([() => JSON.stringify(notes), at], () => {
    clearTimeout(timer);
    if (text() === kept) return;
    state.value = 'typing';
    timer = setTimeout(() => void keep(), restMilliseconds);
  });
  useKeepNow(keep);

  const forget = (cycleId: string) => delete notes[cycleId];
  return { notes, at, state, bringBack, keep, forget };
}
