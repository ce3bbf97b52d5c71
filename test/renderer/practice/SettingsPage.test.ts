import { expect, test } from 'vitest';
import { createMemoryHistory } from 'vue-router';
import { settingsGroups } from '../../../renderer/practice/settingsPages.ts';
import SettingsPage from '../../../renderer/practice/SettingsPage.vue';
import { createHouseRouter } from '../../../renderer/router.ts';
import type { Role } from '../../../shared/contract.ts';
import { openPage, settle } from '../recall/openPage.ts';

const offered = async (path: string, role: Role) => {
  const { page, at } = await openPage(SettingsPage, { path, answers: () => ({}), role });
  const pages = page.get('nav[aria-label="Settings"]');
  return { page, at, pages, words: pages.findAll('a').map((link) => link.text()) };
};

test('every page of settings can be chosen from the list', () => {
  const pages = createHouseRouter(createMemoryHistory())
    .getRoutes()
    .flatMap(({ path }) => (/^\/settings\/[^:]+$/.test(path) ? [path] : []));
  const listed = settingsGroups.flatMap((group) => group.pages.map(({ path }) => path));
  expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('sending and the audit trail are offered to the practice manager only', async () => {
  expect((await offered('/settings/recall', 'manager')).words).toEqual(
    expect.arrayContaining(['Sending', 'Audit trail']),
  );
  const { words } = await offered('/settings/recall', 'nurse');
  expect(words).toContain('Recall');
  expect(words).not.toContain('Sending');
  expect(words).not.toContain('Audit trail');
});

test('where there is no room the list is behind a button that names the page, and closes when one is chosen', async () => {
  const { page, at, pages } = await offered('/settings/letters/first', 'manager');
  const button = page.get('button[aria-controls="settings-pages"]');
  expect(button.text()).toBe('Letters and messages');
  expect(pages.get('[aria-current="page"]').text()).toBe('Letters and messages');
  await button.trigger('click');
  expect(button.attributes('aria-expanded')).toBe('true');
  await pages
    .findAll('a')
    .find((link) => link.text() === 'Clinics')
    ?.trigger('click');
  await settle();
  expect(at()).toBe('/settings/clinics');
  expect(button.text()).toBe('Clinics');
  expect(button.attributes('aria-expanded')).toBe('false');
});
