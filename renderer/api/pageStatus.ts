import { defineStore } from 'pinia';
import { onScopeDispose, shallowRef, toValue, watchEffect, type MaybeRefOrGetter } from 'vue';

export type KeyHint = { keys: readonly string[]; does: string };

/** What the status bar shows: the last thing done, a fact of the view, its keys, whether all that was typed is saved. */
export const usePageStatus = defineStore('pageStatus', () => {
  const message = shallowRef<{ words: string } | null>(null);
  const fact = shallowRef<string | null>(null);
  const hints = shallowRef<readonly KeyHint[]>([]);
  const unsaved = shallowRef(false);
  const say = (words: string) => (message.value = { words });
  return { message, fact, hints, unsaved, say };
});

/** The keys of the current view, at most four, and a fact such as `171 of 272 people`. They go with the view. */
export function useStatusOfPage(
  hints: MaybeRefOrGetter<readonly KeyHint[]>,
  fact: MaybeRefOrGetter<string | null> = null,
): void {
  const status = usePageStatus();
  const mine = Symbol('page');
  watchEffect(() => {
    status.hints = toValue(hints);
    status.fact = toValue(fact);
    owner = mine;
  });
  onScopeDispose(() => {
    // The next page may have set its own before this one is gone.
    if (owner !== mine) return;
    status.hints = [];
    status.fact = null;
  });
}

/** Whether what is typed on the page is not saved, as long as the page is there. */
export function useUnsavedStatus(isUnsaved: () => boolean): void {
  const status = usePageStatus();
  watchEffect(() => (status.unsaved = isUnsaved()));
  onScopeDispose(() => (status.unsaved = false));
}

let owner: symbol | null = null;
