import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Component, defineComponent, h } from 'vue';
import { useSteadyClicks } from '../../../renderer/frame/useSteadyClicks.ts';
import CallsPage from '../../../renderer/recall/CallsPage.vue';
import WorkPage from '../../../renderer/recall/WorkPage.vue';
import { aPhoneList, recorded } from './aPhoneList.ts';
import { aProgram, three } from './aWorkingList.ts';
import { openPage, settle } from './openPage.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});
afterEach(() => vi.restoreAllMocks());

/** A page in a window, which is where double-clicks are steadied. */
const inWindow = (page: Component) =>
  defineComponent(() => {
    useSteadyClicks();
    return () => h(page);
  });

/** Presses the button with these words twice, as a hand does: what came of the first is there at the second. */
async function doubleClick(words: string) {
  for (const detail of [1, 2]) {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((one) => one.textContent.includes(words));
    button?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }));
    await settle(100);
  }
}

test('a double-click on what came of a call is one call: nothing is recorded about the next person', async () => {
  const { answers } = aPhoneList();
  const { page, asked } = await openPage(inWindow(CallsPage), { path: '/recall/calls', answers });
  await settle(20);
  await doubleClick('No answer');
  expect(recorded(asked).map(({ cycleId }) => cycleId)).toEqual(['c1']);
  expect(page.text()).toContain('GILL');
});

test('a double-click on the act of a working list moves one person on', async () => {
  const answers = aProgram(three('check-results', { step: 'checked' }));
  const { page, asked } = await openPage(inWindow(WorkPage), { path: '/recall', answers });
  await settle(50);
  const act = page.get('[aria-label="The person of this row"] button').text();
  await doubleClick(act);
  const moved = asked.filter(({ name }) => name === 'recall.recordStep').map(({ input }) => input['cycleId']);
  expect(moved).toEqual(['c0']);
  expect(page.get('[aria-label="The person of this row"]').text()).toContain('GILL');
});
