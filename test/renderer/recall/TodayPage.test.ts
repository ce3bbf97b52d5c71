import { expect, test, vi } from 'vitest';
import TodayPage from '../../../renderer/recall/TodayPage.vue';
import type { OutputOf } from '../../../shared/api.ts';
import type { TodayJob } from '../../../shared/recall/recall.contract.ts';
import { aLine } from './aLine.ts';
import { openPage, press, settle } from './openPage.ts';

function aJob(said: Partial<TodayJob>): TodayJob {
  return {
    kind: 'phone',
    count: 9,
    month: null,
    sentence: '',
    dueOn: null,
    since: null,
    by: 'admin',
    only: false,
    about: null,
    ...said,
  };
}

function aDay(said: Partial<OutputOf<'recall.findToday'>> = {}): OutputOf<'recall.findToday'> {
  return {
    today: '2026-11-23',
    jobs: [],
    doneToday: [],
    list: { whole: { extractOn: '2026-11-20', appliedAt: '2026-11-20T08:00:00.000Z' }, parts: [] },
    lost: 0,
    withoutRound: 0,
    coming: [],
    booked: [],
    lastMonth: { month: '2026-10', lost: 0, closed: null },
    ...said,
  };
}

const answersOf = (given: () => OutputOf<'recall.findToday'>) => (name: string) => {
  if (name === 'recall.findToday') return given();
  if (name === 'recall.listWork') return { total: 9, lines: [aLine()], byKind: [] };
  return {};
};

test('the day is started once, registers before rounds and both before anything is counted', async () => {
  const answers = answersOf(() => aDay());
  const { page, asked, day } = await openPage(TodayPage, { path: '/today', answers });
  await settle(20);
  const looks = ['register.startDay', 'recall.startDay', 'booking.startDay', 'letter.checkHolds'];
  const first = [...looks, 'recall.findToday'];
  const names = () => asked.map(({ name }) => name).filter((name) => first.includes(name));
  expect(names()).toEqual(first);

  // Left open overnight: the page looks when it is looked at again.
  day.today = '2026-11-24';
  document.dispatchEvent(new Event('visibilitychange'));
  await settle(20);
  expect(names()).toEqual([...first, ...first]);
  document.dispatchEvent(new Event('visibilitychange'));
  await settle(20);
  // The day has begun; what others have done since is asked for.
  expect(names()).toEqual([...first, ...first, 'recall.findToday']);
  expect(page.exists()).toBe(true);
});

test('nothing left is done for today, in words, with what comes next', async () => {
  const coming = [{ on: '2026-11-25', kind: 'phone' as const, count: 61 }];
  const { page } = await openPage(TodayPage, { path: '/today', answers: answersOf(() => aDay({ coming })) });
  await settle(20);
  expect(page.text()).toContain('Done for today');
  expect(page.text()).toContain('Next: 61 to phone on Wed 25-Nov-2026.');
  expect(page.text()).toContain('nobody has waited too long');
});

test('a healthcare assistant without jobs is shown the book of the day, and nothing that the office does next', async () => {
  const day = aDay({
    coming: [
      { on: '2026-11-24', kind: 'invite' as const, count: 1 },
      { on: '2026-11-25', kind: 'check-results' as const, count: 4 },
    ],
    booked: [
      { on: '2026-11-23', tests: 9, conversations: 5 },
      { on: '2026-11-24', tests: 0, conversations: 2 },
    ],
  });
  const { page } = await openPage(TodayPage, { path: '/today', answers: answersOf(() => day), role: 'hca' });
  await settle(20);
  expect(page.text()).toContain('Today’s book has 9 for tests and 5 for conversations.');
  expect(page.text()).toContain('Next: 4 with results to check on Wed 25-Nov-2026.');
  expect(page.text()).toContain('Tue 24-Nov2 for conversations');
  expect(page.findAll('a[href="#/appointments?day=2026-11-23"]').map((link) => link.text())).toEqual([
    'Today',
  ]);
});

test('the chosen job shows its first people; Enter opens it, its number opens the list', async () => {
  const jobs = [aJob({ kind: 'notices', count: 3 }), aJob({})];
  const { page, at } = await openPage(TodayPage, {
    path: '/today',
    answers: answersOf(() => aDay({ jobs })),
  });
  await settle(20);
  page.get<HTMLElement>('[data-job]').element.focus();
  press('ArrowDown');
  await settle(20);
  expect(document.activeElement?.textContent).toContain('People to phone');
  expect(page.text()).toContain('HUSSAIN');
  expect(page.text()).toContain('8 more people');
  expect(
    page.findAll('a').some((link) => link.attributes('href') === '#/recall?kinds=phone%2Ccall-back'),
  ).toBe(true);
  (document.activeElement as HTMLElement).click();
  await vi.waitFor(() => expect(at()).toBe('/recall/calls'));
});

test('a page that was just opened is worked with from its first key: arrows choose, Enter opens', async () => {
  const jobs = [aJob({ kind: 'notices', count: 3 }), aJob({})];
  const answers = answersOf(() => aDay({ jobs }));
  const { at } = await openPage(TodayPage, { path: '/today', answers });
  await settle(20);
  expect(document.activeElement).toBe(document.body);
  press('ArrowDown');
  await settle(20);
  expect(document.activeElement?.textContent).toContain('People to phone');
  (document.activeElement as HTMLElement).blur();
  press('Enter');
  await vi.waitFor(() => expect(at()).toBe('/recall/calls'));
});

test('where nothing is left to do the arrows are the page’s own', async () => {
  await openPage(TodayPage, { path: '/today', answers: answersOf(() => aDay()) });
  await settle(20);
  const arrow = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
  document.body.dispatchEvent(arrow);
  expect(arrow.defaultPrevented).toBe(false);
});

test('what others do first stays reachable', async () => {
  const jobs = [aJob({ kind: 'decide', by: 'nurse' }), aJob({})];
  const { page } = await openPage(TodayPage, {
    path: '/today',
    answers: answersOf(() => aDay({ jobs })),
    role: 'nurse',
  });
  await settle(20);
  // One job has no order.
  expect(page.text()).toContain('1 job left. 0 done.');
  expect(page.text()).toContain('1 job that others do first');
  expect(page.text()).toContain('Lead nurse to decide');
});

test('after a part the panel still says how old the whole list is, and what the part brought', async () => {
  const whole = { extractOn: '2026-03-10', appliedAt: '2026-03-10T08:00:00.000Z' };
  const list = { whole, parts: [{ extractOn: '2026-11-22', people: 120 }] };
  const { page } = await openPage(TodayPage, { path: '/today', answers: answersOf(() => aDay({ list })) });
  await settle(20);
  expect(page.text()).toContain('The list is 258 days old. Deaths and moves since then are not in it.');
  expect(page.text()).toContain('Since then: 120 people from a part of 22-Nov-2026.');
});
