import { mount } from '@vue/test-utils';
import { afterEach, expect, test } from 'vitest';
import SearchBox from '../../../../renderer/ui/search/SearchBox.vue';
import SearchPanel from '../../../../renderer/ui/search/SearchPanel.vue';
import { markMatch } from '../../../../renderer/ui/search/searchResults.ts';

const result = (id: string, words: string) => ({ id, icon: 'person' as const, words, facts: [`Born ${id}`] });
const groups = [
  {
    id: 'people',
    caption: 'People',
    results: [result('1', 'HUSSAIN, Nasreen'), result('2', 'HUSBAND, Carol')],
  },
  { id: 'actions', caption: 'Actions', results: [result('3', 'Letters')] },
];
const aPanel = (loading = false, shown = groups) =>
  mount(SearchPanel, {
    props: { query: 'hus', groups: shown, loading, found: '2 people found', placeholder: 'Name' },
    attachTo: document.body,
  });
afterEach(() => (document.body.innerHTML = ''));

test('arrows go through people and actions and round again; Enter opens the chosen one', async () => {
  const panel = aPanel();
  const box = panel.get('[role=combobox]');
  expect(box.attributes('aria-activedescendant')).toBe('found-1');
  await box.trigger('keydown', { key: 'ArrowDown' });
  await box.trigger('keydown', { key: 'ArrowDown' });
  expect(panel.get('[aria-selected=true]').text()).toContain('Letters');
  await box.trigger('keydown', { key: 'ArrowDown' });
  await box.trigger('keydown', { key: 'Enter' });
  expect(panel.emitted('choose')).toEqual([['1']]);
});

test('Enter opens nobody while the answer is still to come', async () => {
  const panel = aPanel(true);
  await panel.get('[role=combobox]').trigger('keydown', { key: 'Enter' });
  expect(panel.emitted('choose')).toBeUndefined();
  await new Promise((resolve) => setTimeout(resolve, 320));
  expect(panel.get('[role=status]').text()).toBe('Searching…');
});

test('whoever types a whole name and presses Enter opens who answers it, not who was found before', async () => {
  const panel = aPanel(true);
  await panel.get('[role=combobox]').trigger('keydown', { key: 'Enter' });
  await panel.setProps({
    loading: false,
    groups: [{ id: 'p', caption: 'People', results: [result('9', 'HUSK, Ann')] }],
  });
  expect(panel.emitted('choose')).toEqual([['9']]);
});

test('typing on after Enter opens nobody', async () => {
  const panel = aPanel(true);
  await panel.get('[role=combobox]').trigger('keydown', { key: 'Enter' });
  await panel.setProps({ query: 'husk' });
  await panel.setProps({ loading: false });
  expect(panel.emitted('choose')).toBeUndefined();
});

test('the chosen person stays chosen when more results come', async () => {
  const panel = aPanel();
  await panel.get('[role=combobox]').trigger('keydown', { key: 'ArrowDown' });
  await panel.setProps({
    groups: [{ id: 'p', caption: 'People', results: [result('9', 'HUSK'), result('2', 'HUSBAND')] }],
  });
  expect(panel.get('[role=combobox]').attributes('aria-activedescendant')).toBe('found-2');
});

test('nobody found is said in words', () => {
  const panel = mount(SearchPanel, {
    props: { query: 'zzz', groups: [], loading: false, found: 'No people found', placeholder: 'Name' },
  });
  expect(panel.get('[role=status]').text()).toBe('No people found');
  expect(panel.get('[role=combobox]').attributes('aria-expanded')).toBe('false');
});

test('Ctrl+K opens search wherever one is, with an empty question', async () => {
  const box = mount(SearchBox, { props: { groups, loading: false, found: '' }, attachTo: document.body });
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
  await new Promise((done) => setTimeout(done, 20));
  expect(document.querySelector('[role=combobox]')).not.toBeNull();
  expect(box.emitted('query')).toEqual([['']]);
  box.unmount();
});

test('marks the letters where a word starts with them', () => {
  const marked = (text: string, typed: string) =>
    markMatch(text, typed)
      .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
      .join('');
  expect(marked('HUSSAIN, Nasreen (Mrs)', 'hus')).toBe('[HUS]SAIN, Nasreen (Mrs)');
  expect(marked('DAVIES-PRICE, Angharad', 'price')).toBe('DAVIES-[PRICE], Angharad');
  expect(marked('BANANA, Anna', 'ann')).toBe('BANANA, [Ann]a');
  expect(marked('HUSSAIN', '')).toBe('HUSSAIN');
});
