import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import PlanPage from '../../../renderer/booking/plan/PlanPage.vue';
import { placeOfReader } from '../../../renderer/booking/plan/planWords.ts';
import type { MonthPlan } from '../../../shared/booking/plan/plan.contract.ts';
import { openPage, press, settle } from '../recall/openPage.ts';
import { aPlace, found } from './aPair.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});
afterEach(() => vi.restoreAllMocks());

const person = found().person;

/** A plan that places these people in this order. */
function aPlan(names: readonly string[], points: number, said: Partial<MonthPlan> = {}): MonthPlan {
  return {
    month: '2026-12',
    due: 4,
    leftOut: [],
    pencilled: 0,
    invited: 0,
    proof: { kind: 'first', percent: null, peopleAtMost: 4, seconds: 0 },
    figures: { placed: names.length, wishesMissed: 0, gapDays: 14, points },
    proposals: names.map((familyName, place) => ({
      cycleId: `c-${familyName}`,
      person: { ...person, id: `p-${familyName}`, familyName },
      tests: aPlace({ place }),
      conversation: null,
      gapDays: null,
      unmet: [],
      wishes: null,
    })),
    unplaced: [],
    openings: [],
    offeredBy: 'date',
    ...said,
  };
}

const rows = () =>
  [...document.querySelectorAll('tbody tr[aria-rowindex] td:first-child')].map((one) =>
    one.textContent?.trim(),
  );

/** The page while a better answer is looked for; `say` gives one, `end` the last. */
async function aSearch() {
  let say: (plan: MonthPlan) => void = () => undefined;
  let end: (plan: MonthPlan) => void = () => undefined;
  const opened = await openPage(PlanPage, {
    path: '/appointments/plan?month=2026-12',
    answers: (name, _input, { onSoFar }) => {
      if (name === 'booking.findMonthPlan') return aPlan(['Ashworth', 'Gill', 'Hussain'], 30);
      if (name !== 'booking.planMonth') return { pencilled: 3, leftOut: [] };
      say = (plan) => onSoFar?.(plan as never);
      return new Promise((resolve) => (end = resolve));
    },
  });
  await settle(20);
  return { ...opened, say: (plan: MonthPlan) => say(plan), end: (plan: MonthPlan) => end(plan) };
}

test('a better answer takes the place of the table while the search goes on, and the reader stays with their row', async () => {
  const { page, say, end } = await aSearch();
  expect(rows().map((one) => one?.slice(0, 4))).toEqual(['ASHW', 'GILL', 'HUSS']);
  page.get<HTMLElement>('tr[aria-rowindex="2"]').element.focus();
  press('ArrowDown');
  await settle(20);
  expect(document.activeElement?.textContent).toContain('GILL');
  say(aPlan(['Oakley', 'Ashworth', 'Hussain', 'Gill'], 40));
  await settle(50);
  expect(page.text()).toContain('with a place4');
  expect(rows()).toHaveLength(4);
  expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('5');
  expect(document.activeElement?.textContent).toContain('GILL');
  // The search goes on: nothing is said to be proven yet.
  expect(page.text()).not.toContain('Optimal');
  end(
    aPlan(['Oakley', 'Ashworth', 'Hussain', 'Gill'], 40, {
      proof: { ...aPlan([], 0).proof, kind: 'optimal' },
    }),
  );
  await settle(50);
  expect(page.text()).toContain('Optimal: nobody more can be placed');
  expect(document.activeElement?.textContent).toContain('GILL');
});

test('an answer that is not better than what is shown replaces nothing', async () => {
  const { page, say } = await aSearch();
  say(aPlan(['Hussain', 'Gill', 'Ashworth'], 31));
  await settle(50);
  expect(rows().map((one) => one?.slice(0, 4))).toEqual(['ASHW', 'GILL', 'HUSS']);
  expect(page.text()).toContain('with a place3');
});

test('what somebody is about to pencil in is what they have seen, whatever comes meanwhile', async () => {
  const { page, asked, say } = await aSearch();
  await page
    .findAll('button')
    .find((one) => one.text().startsWith('Pencil in'))
    ?.trigger('click');
  await settle(20);
  say(aPlan(['Oakley', 'Ashworth', 'Hussain', 'Gill'], 40));
  await settle(50);
  const dialog = document.querySelector('[role="alertdialog"], [role="dialog"]');
  expect(dialog?.textContent).toContain('Pencil in 3 people');
  [...(dialog?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.trim() === 'Pencil in 3')
    ?.click();
  await settle(20);
  const pencilled = asked.find(({ name }) => name === 'booking.pencilPlan')?.input;
  expect(pencilled?.['proposals']).toHaveLength(3);
});

test('whoever is pencilled in is invited to book until a day that is chosen, and then is to be phoned', async () => {
  const plan = aPlan([], 0, { pencilled: 2, offeredBy: 'invitation', due: 0 });
  const { page, asked } = await openPage(PlanPage, {
    path: '/appointments/plan?month=2026-12',
    answers: (name) => {
      if (name === 'booking.inviteToBook') plan.invited = 2;
      return name === 'booking.findMonthPlan' ? { ...plan } : { invited: 2 };
    },
  });
  await settle(20);
  const pressed = async (words: string) => {
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent?.trim().startsWith(words))
      ?.click();
    await settle(20);
  };
  expect(page.text()).toContain('2 people pencilled in, to be invited to book.');
  await pressed('Invite 2 to book…');
  expect(document.querySelector('[role=dialog]')?.textContent).toContain(
    'Until when are the places of 2 people kept?',
  );
  const dialog = document.querySelector('[role=dialog]');
  [...(dialog?.querySelectorAll('button') ?? [])]
    .find((one) => one.textContent?.includes('Invite 2'))
    ?.click();
  await settle(50);
  expect(asked.find(({ name }) => name === 'booking.inviteToBook')?.input).toEqual({
    month: '2026-12',
    keptUntil: '2026-12-14',
  });
  expect(page.text()).toContain('2 people pencilled in and invited to book; their places are kept for them.');
  expect(page.get('a[href="#/appointments/pinboard?kind=offer"]').text()).toBe('Whom to phone');
});

test('a reader whose person has no place any more goes on with the next who has one', () => {
  const row = (cycleId: string) => ({ cycleId });
  expect(placeOfReader(['b', 'c'].map(row), ['c', 'a'].map(row))).toBe(0);
  expect(placeOfReader(['b'].map(row), ['a'].map(row))).toBe(-1);
});
