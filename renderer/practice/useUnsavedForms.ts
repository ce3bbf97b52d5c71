import { nextTick, onScopeDispose, watch } from 'vue';
import { onBeforeRouteUpdate, useRoute } from 'vue-router';
import { usePageStatus } from '../api/pageStatus.ts';
import { useLeaveQuestion } from '../api/useLeaveQuestion.ts';

/** What a form holds, field by field: a button may add fields or take some away. */
const holds = (form: HTMLFormElement): string =>
  JSON.stringify(
    [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')].map(({ type, checked, value }) =>
      ['radio', 'checkbox'].includes(type) ? checked : value,
    ),
  );
const formOf = ({ target }: Event) => (target instanceof Element ? target.closest('form') : null);

/**
 * Which forms of a page hold what is not saved: the status bar says it, and leaving asks first. A form is saved when
 * something is said in the status bar after it was sent. Pages that keep what is typed as a draft ask by themselves.
 */
export function useUnsavedForms() {
  const status = usePageStatus();
  const route = useRoute();
  const keepsDraft = () => route.meta['keepsDraft'] === true;
  const changed = new Set<HTMLFormElement>();
  /** What a form held when somebody came to it, or when it was saved. */
  const saved = new WeakMap<HTMLFormElement, string>();
  let sent: { form: HTMLFormElement; held: string } | null = null;

  function look() {
    // A form that was made anew shows what is saved.
    for (const form of changed) if (!form.isConnected) changed.delete(form);
    // A page that keeps what is typed as a draft says so itself.
    if (!keepsDraft()) status.unsaved = changed.size > 0;
  }
  function change(form: HTMLFormElement | null) {
    // A value that was typed back is none to save.
    if (form && saved.get(form) === holds(form)) changed.delete(form);
    else if (form && !keepsDraft()) changed.add(form);
    look();
  }
  /** For `focusin`. */
  function entered(event: Event) {
    const form = formOf(event);
    if (form && !changed.has(form)) saved.set(form, holds(form));
  }
  /** For `input` and `change`. */
  const typed = (event: Event) => change(formOf(event));
  /** For `click`, before the button acts. */
  async function pressed(event: Event) {
    const form = formOf(event);
    const before = form && holds(form);
    await nextTick();
    if (!form?.isConnected || holds(form) === before) return look();
    // What a button adds may stand in no field: it is not known when it is taken back.
    if (!(event.target instanceof Element && event.target.closest('label'))) saved.delete(form);
    change(form);
  }
  /** For `submit`. */
  function submitted(event: Event) {
    const form = formOf(event);
    sent = form && { form, held: holds(form) };
  }
  watch(
    () => status.message,
    () => {
      if (sent) {
        changed.delete(sent.form);
        saved.set(sent.form, sent.held);
      }
      sent = null;
      look();
    },
  );
  onScopeDispose(() => (status.unsaved = false));

  const question = useLeaveQuestion(() => {
    look();
    return changed.size > 0;
  });
  // From one page of settings to another.
  onBeforeRouteUpdate((to, from) => to.path === from.path || question.mayLeave());

  function answer(may: boolean) {
    if (may) changed.clear();
    look();
    question.answer(may);
  }
  return { leaving: question.leaving, entered, typed, pressed, submitted, answer };
}
