import { mount } from '@vue/test-utils';
import { expect, onTestFinished, test } from 'vitest';
import { defineComponent, h, nextTick } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useFocusKept } from '../../../renderer/frame/useFocusKept.ts';
import { useLinks } from '../../../renderer/frame/useLinks.ts';
import { useSteadyClicks } from '../../../renderer/frame/useSteadyClicks.ts';

async function aWindow(page: string) {
  const nowhere = defineComponent({ render: () => null });
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/today', component: nowhere },
      { path: '/people', component: nowhere },
    ],
  });
  await router.push('/today');
  const wrapper = mount(
    defineComponent(() => {
      useLinks(router);
      useFocusKept();
      useSteadyClicks();
      return () => h('div', { id: 'app', innerHTML: page });
    }),
    { attachTo: document.body },
  );
  onTestFinished(() => wrapper.unmount());
  const found = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);
  const moment = () => new Promise((resolve) => setTimeout(resolve, 60));
  return { router, found, moment };
}

test('a link to a place goes through the router, one with Ctrl opens as the browser does', async () => {
  const { router, found } = await aWindow('<a href="#/people"><b>People</b></a>');
  const link = found('a b');
  const withCtrl = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
  link?.dispatchEvent(withCtrl);
  expect(withCtrl.defaultPrevented).toBe(false);

  link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await nextTick();
  await router.isReady();
  await expect.poll(() => router.currentRoute.value.path).toBe('/people');
});

test('when the row with the focus goes, its list has it', async () => {
  const { found, moment } = await aWindow('<main><ul><li><button>Told</button></li></ul></main>');
  found('button')?.focus();
  found('li')?.remove();
  await moment();
  expect(document.activeElement).toBe(found('ul'));
});

test('a dialog whose opener is still there gives it back, and one whose opener went gives it to the place', async () => {
  const { found, moment } = await aWindow('<main><p><button id="opener">Needs</button></p></main>');
  const ask = () => {
    found('#opener')?.focus();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = '<button id="yes">Record</button>';
    document.body.append(dialog);
    found('#yes')?.focus();
    return dialog;
  };
  ask().remove();
  await moment();
  expect(document.activeElement).toBe(found('#opener'));

  const dialog = ask();
  found('#opener')?.remove();
  dialog.remove();
  await moment();
  expect(document.activeElement).toBe(found('p'));
});

test('a double-click whose first press moved the page presses nothing else', async () => {
  const { found } = await aWindow('<main><button id="go">5 are right</button></main>');
  const pressed: string[] = [];
  const click = (selector: string, detail: number) =>
    found(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
  found('#go')?.addEventListener('click', () => {
    pressed.push('go');
    const other = document.createElement('button');
    other.id = 'other';
    other.addEventListener('click', () => pressed.push('other'));
    found('main')?.replaceChildren(other);
  });
  click('#go', 1);
  click('#other', 2);
  expect(pressed).toEqual(['go']);

  click('#other', 1);
  click('#other', 2);
  expect(pressed).toEqual(['go', 'other', 'other']);
});
