import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { expect, onTestFinished, test } from 'vitest';
import { defineComponent, h, nextTick } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { usePageStatus } from '../../../renderer/api/pageStatus.ts';
import { useUnsavedForms } from '../../../renderer/practice/useUnsavedForms.ts';

/** A page of settings with two forms, the first of them with a button that takes a field away. */
async function aPageOfSettings() {
  const pinia = createPinia();
  setActivePinia(pinia);
  let unsaved!: ReturnType<typeof useUnsavedForms>;
  const page = `
    <form id="one"><input name="days" value="7"><input name="more" value="1">
      <button type="button">Remove</button>
      <button type="button" id="nothing">Show</button></form>
    <form id="two"><input name="minutes" value="10"></form>`;
  const Settings = defineComponent(() => {
    unsaved = useUnsavedForms();
    const { entered, typed, pressed, submitted } = unsaved;
    const heard = {
      onFocusin: entered,
      onInput: typed,
      onChange: typed,
      onClickCapture: pressed,
      onSubmit: submitted,
    };
    return () => h('div', { ...heard, innerHTML: page });
  });
  const nowhere = defineComponent({ render: () => null });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/settings', component: Settings },
      { path: '/today', component: nowhere },
    ],
  });
  await router.push('/settings');
  const wrapper = mount(RouterView, { global: { plugins: [pinia, router] }, attachTo: document.body });
  onTestFinished(() => wrapper.unmount());
  await nextTick();
  const remove = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Remove');
  remove?.addEventListener('click', () => document.querySelector('[name=more]')?.remove());

  const status = usePageStatus();
  return {
    status,
    router,
    unsaved: () => unsaved,
    /** Whoever is in a field already comes to no other. */
    async type(field: string, value = '99') {
      const input = document.querySelector<HTMLInputElement>(`[name=${field}]`);
      if (document.activeElement !== input) input?.focus();
      if (input) input.value = value;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await nextTick();
    },
    async press(words: string) {
      [...document.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
      await nextTick();
      await nextTick();
    },
    /** Sends a form, and says in the status bar that it was saved. */
    async save(form: string) {
      // From a field of it: this window gives a form another identity when it is asked for itself.
      document.querySelector(`#${form} input`)?.dispatchEvent(new Event('submit', { bubbles: true }));
      status.say('Saved');
      await nextTick();
    },
  };
}

test('saving one form of a page does not say that the other one is saved', async () => {
  const { status, type, save } = await aPageOfSettings();
  await type('days');
  await type('minutes');
  await save('two');
  expect(status.unsaved).toBe(true);
  await save('one');
  expect(status.unsaved).toBe(false);
});

test('what else is said in the status bar saves nothing', async () => {
  const { status, type } = await aPageOfSettings();
  await type('days');
  status.say('174 letters saved');
  await nextTick();
  expect(status.unsaved).toBe(true);
});

test('a value that was typed back needs no saving, and what was saved is what it is typed back to', async () => {
  const { status, type, save } = await aPageOfSettings();
  await type('days', '14');
  await type('days', '7');
  expect(status.unsaved).toBe(false);

  await type('days', '14');
  await save('one');
  await type('days', '7');
  expect(status.unsaved).toBe(true);
  await type('days', '14');
  expect(status.unsaved).toBe(false);
});

test('a button that takes a field away is a change, one that only shows something is none', async () => {
  const { status, press } = await aPageOfSettings();
  await press('Show');
  expect(status.unsaved).toBe(false);
  await press('Remove');
  expect(status.unsaved).toBe(true);
});

test('what a button changed stays unsaved, also after something else was typed and typed back', async () => {
  const { status, press, type } = await aPageOfSettings();
  await type('days', '14');
  await press('Remove');
  await type('days', '7');
  expect(status.unsaved).toBe(true);
});

test('leaving asks, stays or leaves as it is answered, and asks nothing of a form that was made anew', async () => {
  const { router, type, unsaved } = await aPageOfSettings();
  await type('days');
  const staying = router.push('/today');
  await expect.poll(() => unsaved().leaving.value).not.toBeNull();
  unsaved().answer(false);
  await staying;
  expect(router.currentRoute.value.path).toBe('/settings');

  document.querySelector('#one')?.remove();
  await router.push('/today');
  expect(router.currentRoute.value.path).toBe('/today');
});
