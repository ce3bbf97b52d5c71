import { effectScope, nextTick, ref } from 'vue';
import { afterEach, expect, test, vi } from 'vitest';
import type { PageCall } from '../../../renderer/api/call.ts';
import { keepDraftsNow } from '../../../renderer/api/keepNow.ts';
import { useDraft } from '../../../renderer/api/useDraft.ts';

/** A form that keeps what is typed into it, and what the program was asked to keep. */
function aFormWithADraft(answer: () => Promise<unknown> = async () => ({})) {
  const kept: unknown[] = [];
  const call = ((_name: string, { value }: { value: unknown }) => {
    kept.push(value);
    return answer();
  }) as PageCall;
  const typed = ref<string | null>(null);
  const scope = effectScope();
  const draft = scope.run(() =>
    useDraft(call, 'register.groups', {
      value: () => typed.value,
      restore: (text) => (typed.value = text),
    }),
  );
  const type = async (text: string) => {
    typed.value = text;
    await nextTick();
  };
  return { kept, type, scope, forget: () => draft?.forget() };
}

afterEach(() => vi.useRealTimers());

test('the last word typed before the screen is locked is kept', async () => {
  const { kept, type, scope } = aFormWithADraft();
  await type('Diabetes');
  await keepDraftsNow();
  expect(kept).toEqual(['Diabetes']);

  await keepDraftsNow();
  expect(kept).toHaveLength(1);
  scope.stop();
});

test('so is the one typed before another page is opened, but nothing that was put away on purpose', async () => {
  const { kept, type, scope } = aFormWithADraft();
  await type('Diabetes');
  scope.stop();
  expect(kept).toEqual(['Diabetes']);

  const other = aFormWithADraft();
  await other.type('Diabetes');
  await other.forget();
  other.scope.stop();
  await keepDraftsNow();
  expect(other.kept).toEqual([]);
});

test('a program that does not answer holds up no lock', async () => {
  vi.useFakeTimers();
  const { type, scope } = aFormWithADraft(() => new Promise(() => {}));
  await type('Diabetes');
  const locking = keepDraftsNow();
  await vi.advanceTimersByTimeAsync(1000);
  await expect(locking).resolves.toBeUndefined();
  scope.stop();
});
