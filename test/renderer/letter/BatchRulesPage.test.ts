import { mount } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { expect, test } from 'vitest';
import { callKey, type PageCall } from '../../../renderer/api/call.ts';
import { useSession } from '../../../renderer/api/session.ts';
import BatchRulesPage from '../../../renderer/letter/BatchRulesPage.vue';
import type { Role } from '../../../shared/contract.ts';

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** The page of somebody in this role, in a practice that has set nothing. */
async function aPage(role: Role) {
  const pinia = createPinia();
  setActivePinia(pinia);
  useSession().signedIn = {
    member: { id: 'm1', name: 'Helen Cross', role },
    practice: { name: 'Beckside Surgery', sample: false },
  };
  const saved: unknown[] = [];
  const call = (async (name: string, input: object) => {
    if (name === 'letter.changeBatchRules') saved.push(input);
    return { rules: { confirmAbove: 20, canary: 5 }, version: 3, ...input };
  }) as PageCall;
  const page = mount(BatchRulesPage, {
    global: { plugins: [pinia], provide: { [callKey as symbol]: call } },
    attachTo: document.body,
  });
  await settle();
  return { page, saved };
}

test('a manager sets the size above which a second person confirms', async () => {
  const { page, saved } = await aPage('manager');
  await page.get('#above').setValue('50');
  await page.get('#first').setValue('0');
  await page.get('form').trigger('submit');
  await settle();
  expect(saved).toEqual([{ rules: { confirmAbove: 50, canary: 0 }, version: 3 }]);
  page.unmount();
});

test('a practice of one sets none', async () => {
  const { page, saved } = await aPage('manager');
  await page.get('input[value="never"]').setValue();
  expect(page.find('#above').exists()).toBe(false);
  await page.get('form').trigger('submit');
  await settle();
  expect(saved).toMatchObject([{ rules: { confirmAbove: null } }]);
  page.unmount();
});

test('what is not a number of letters is said twice in the same words, and nothing is saved', async () => {
  const { page, saved } = await aPage('manager');
  await page.get('#above').setValue('many');
  await page.get('#first').setValue('51');
  await page.get('form').trigger('submit');
  await settle();
  expect(saved).toEqual([]);
  for (const words of ['Enter a number of letters from 0 to 5000', 'Enter a number of letters from 0 to 50'])
    expect(page.text().split(words).length).toBeGreaterThan(2);
  page.unmount();
});

test('everyone else reads what is set', async () => {
  const { page } = await aPage('admin');
  expect(page.text()).toContain('For more than 20 letters made by one person in a day');
  expect(page.text()).toContain('A practice manager changes these.');
  expect(page.find('form').exists()).toBe(false);
  page.unmount();
});
