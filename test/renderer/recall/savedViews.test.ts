import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import MemberListPage from '../../../renderer/register/MemberListPage.vue';
import WorkPage from '../../../renderer/recall/WorkPage.vue';
import type { SavedView } from '../../../shared/practice/views.contract.ts';
import { openPage, settle } from './openPage.ts';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
});
afterEach(() => vi.restoreAllMocks());

const aView = (said: Partial<SavedView> = {}): SavedView => ({
  id: 'v1',
  page: 'recall-work',
  name: 'Heart, to phone',
  audience: 'me',
  query: { kinds: 'phone,call-back', group: 'b' },
  savedBy: 'Siân Prosser',
  mayChange: true,
  version: 1,
  ...said,
});

function aProgram(views: readonly SavedView[]) {
  let kept = [...views];
  return (name: string, input: Record<string, unknown>) => {
    switch (name) {
      case 'recall.listWork':
        return { total: 0, lines: [], byKind: [] };
      case 'register.listMembers':
        return { total: 0, lines: [], byGroup: [] };
      case 'register.findGroups':
        return { groups: [{ id: 'b', letter: 'B', name: 'Heart' }], words: {}, version: 1 };
      case 'practice.listViews':
        return [...kept];
      case 'practice.saveView':
        kept.push(aView({ ...input, id: 'v2' }));
        return kept.at(-1);
      case 'practice.removeView':
        kept = kept.filter(({ id }) => id !== input['id']);
        return aView();
      default:
        return {};
    }
  };
}

const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]');
const buttonIn = (box: HTMLElement | null, words: string) =>
  [...(box?.querySelectorAll('button') ?? [])].find((one) => one.textContent?.includes(words));

async function choose(words: string) {
  const trigger = document.querySelector<HTMLElement>('[aria-haspopup="menu"]');
  trigger?.dispatchEvent(new MouseEvent('click', { bubbles: true, button: 0 }));
  await settle(20);
  const item = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
    one.textContent?.includes(words),
  );
  item?.click();
  await settle(50);
}

test('a view is saved by a press, with a name and a word on who sees it, and never without them', async () => {
  const { asked } = await openPage(WorkPage, { path: '/recall?group=b&held=held', answers: aProgram([]) });
  await choose('Save this view…');
  expect(dialog()?.textContent).toContain('Due now · B Heart · Held');
  buttonIn(dialog(), 'Save this view')?.click();
  await settle(20);
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain('Enter a name for the view');
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toContain('Choose who sees it');

  const name = dialog()?.querySelector<HTMLInputElement>('#view-name');
  if (name) name.value = 'Held hearts';
  name?.dispatchEvent(new Event('input'));
  dialog()?.querySelector<HTMLInputElement>('input[value="everyone"]')?.click();
  await settle();
  buttonIn(dialog(), 'Save this view')?.click();
  await settle(50);
  expect(asked.find((one) => one.name === 'practice.saveView')?.input).toEqual({
    page: 'recall-work',
    name: 'Held hearts',
    audience: 'everyone',
    query: { held: 'held', group: 'b' },
  });
  expect(dialog()).toBeNull();
  expect(document.querySelector('[aria-haspopup="menu"]')?.textContent).toContain('Held hearts');
});

test('opening a view asks what it holds, its order too', async () => {
  const sorted = aView({
    page: 'register-list',
    name: 'Oldest first',
    query: { group: 'b', sort: 'birthDate' },
  });
  const { asked, at } = await openPage(MemberListPage, {
    path: '/registers/list?year=2025&search=oak',
    answers: aProgram([sorted]),
  });
  await choose('Oldest first');
  expect(at()).toBe('/registers/list?group=b&sort=birthDate');
  expect(
    asked.findLast((one) => one.name === 'register.listMembers' && one.input['sort'])?.input,
  ).toMatchObject({
    year: 2026,
    groupIds: ['b'],
    search: '',
    sort: 'birthDate',
    descending: false,
  });
});

test.each([
  [{ group: 'x' }, 'a group that the practice does not have any more'],
  [{ kinds: 'fax' }, 'filters that this list does not have any more'],
  [{ colour: 'blue' }, 'filters that this list does not have any more'],
])('a view of %o says in words that it does not fit, and the list stays', async (query, why) => {
  const { at, asked } = await openPage(WorkPage, {
    path: '/recall?which=all',
    answers: aProgram([aView({ query })]),
  });
  await choose('Heart, to phone');
  expect(dialog()?.textContent).toContain(why);
  expect(at()).toBe('/recall?which=all');

  buttonIn(dialog(), 'Delete this view')?.click();
  await settle(50);
  expect(asked.find((one) => one.name === 'practice.removeView')?.input).toEqual({ id: 'v1', version: 1 });
  expect(dialog()).toBeNull();
});

test('a view of everyone’s that somebody else saved is opened, and not renamed or deleted', async () => {
  await openPage(WorkPage, {
    path: '/recall',
    answers: aProgram([aView({ audience: 'everyone', mayChange: false })]),
  });
  await choose('Rename or delete…');
  expect(dialog()).toBeNull();
  expect(document.querySelector('[role="menu"]')?.textContent).toContain('Everyone in the practice');
});
