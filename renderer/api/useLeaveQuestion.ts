import { shallowRef } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';

/**
 * Asks before a page is left with something unsaved: `leaving` is there while somebody is asked, and `answer` says whether
 * they go. `mayLeave` is for whoever has more ways out than to another page.
 */
export function useLeaveQuestion(isUnsaved: () => boolean) {
  const leaving = shallowRef<((may: boolean) => void) | null>(null);
  function mayLeave(): true | Promise<boolean> {
    if (!isUnsaved()) return true;
    return new Promise<boolean>((resolve) => (leaving.value = resolve));
  }
  onBeforeRouteLeave(mayLeave);

  function answer(may: boolean) {
    leaving.value?.(may);
    leaving.value = null;
  }
  return { leaving, mayLeave, answer };
}
