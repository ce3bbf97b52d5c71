import { onScopeDispose, shallowRef, watch } from 'vue';
import { onBeforeRouteLeave, onBeforeRouteUpdate, useRoute, type RouteLocationNormalized } from 'vue-router';
import { usePageStatus } from '../api/pageStatus.ts';

/**
 * Whether something was typed into the form of a page and not saved since: the status bar says it, and leaving asks first.
 * Saving is what says something in the status bar. Pages that keep what is typed as a draft ask by themselves.
 */
export function useUnsavedForms() {
  const status = usePageStatus();
  const route = useRoute();
  const leaving = shallowRef<((may: boolean) => void) | null>(null);
  watch(
    () => status.message,
    () => (status.unsaved = false),
  );
  onScopeDispose(() => (status.unsaved = false));

  function heard({ target }: Event) {
    if (route.meta['keepsDraft'] !== true && target instanceof Element && target.closest('form'))
      status.unsaved = true;
  }
  function ask(to: RouteLocationNormalized, from: RouteLocationNormalized) {
    if (!status.unsaved || to.path === from.path) return true;
    return new Promise<boolean>((resolve) => (leaving.value = resolve));
  }
  onBeforeRouteLeave(ask);
  onBeforeRouteUpdate(ask);

  function answer(may: boolean) {
    if (may) status.unsaved = false;
    leaving.value?.(may);
    leaving.value = null;
  }
  return { leaving, heard, answer };
}
