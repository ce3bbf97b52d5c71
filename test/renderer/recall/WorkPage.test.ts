import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import WorkPage from '../../../renderer/recall/WorkPage.vue';
import LostPage from '../../../renderer/recall/LostPage.vue';
import type { WorkLine } from '../../../shared/recall/work.contract.ts';
import { aLine, waitingFor } from './aLine.ts';
import { openPage, press, pressAlt, settle } from './openPage.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});
afterEach(() => vi.restoreAllMocks());

/** The program with these people; recording something of one takes them off the list, unless `stay`. */
function aProgram(given: readonly WorkLine[], { stay = false } = {}) {
  let left = [...given];
  return (name: string, input: Record<string, unknown>) => {
    switch (name) {
      case 'recall.listWork': {
        const kinds = [...Map.groupBy(left, ({ next }) => next.kind)];
        return {
          total: left.length,
          lines: left.slice(Number(input['from']), Number(input['from']) + 100),
          byKind: kinds.map(([kind, lines]) => ({ kind, count: lines.length })),
        };
      }
      case 'register.findGroups':
        return { groups: [], words: {}, version: 1 };
      case 'practice.listViews':
        return [];
      case 'recall.countWork':
        return { counts: [], lost: left.length, withoutRound: 0 };
      case 'recall.findMonthEnd':
        return { month: input['month'], lost: left.length, closed: null };
      case 'recall.recordStep':
      case 'recall.recordContact':
      case 'recall.decideNext':
        if (!stay) left = left.filter(({ cycleId }) => cycleId !== input['cycleId']);
        return {};
      default:
        return {};
    }
  };
}

const three = (kind: WorkLine['next']['kind'], said: Partial<WorkLine> = {}) =>
  ['Hussain', 'Gill', 'Oakley'].map((familyName, index) =>
    waitingFor(kind, { ...said, familyName, id: `p${index}`, cycleId: `c${index}` }),
  );
const focusedRow = () => document.activeElement?.getAttribute('aria-rowindex');

test('one press moves the person on, and the next person’s row has the focus', async () => {
  const answers = aProgram(three('check-results', { step: 'checked' }));
  const { page, asked } = await openPage(WorkPage, { path: '/recall', answers });
  await settle(50);
  expect(page.get('[aria-label="The person of this row"]').text()).toContain('HUSSAIN');
  page.get<HTMLElement>('tr[aria-rowindex="2"]').element.focus();

  pressAlt(1);
  await settle(100);
  expect(asked.find(({ name }) => name === 'recall.recordStep')?.input).toMatchObject({
    cycleId: 'c0',
    milestone: 'checked',
    what: 'done',
    on: '2026-11-23',
  });
  expect(page.text()).not.toContain('HUSSAIN');
  expect(page.get('[aria-label="The person of this row"]').text()).toContain('GILL');
  expect(focusedRow()).toBe('2');
});

test('somebody who stays in the list gives the focus to the row after', async () => {
  const answers = aProgram(three('phone'), { stay: true });
  const { page } = await openPage(WorkPage, { path: '/recall?which=all', answers });
  await settle(50);
  pressAlt(3);
  await settle(100);
  expect(focusedRow()).toBe('3');
  expect(page.get('[aria-label="The person of this row"]').text()).toContain('GILL');
});

test('no press of Alt and a number acts while somebody types', async () => {
  const answers = aProgram(three('phone'));
  const { page, asked } = await openPage(WorkPage, { path: '/recall', answers });
  await settle(50);
  press('f', { ctrlKey: true });
  expect(document.activeElement?.id).toBe('work-search');
  pressAlt(2);
  await settle(20);
  expect(asked.some(({ name }) => name === 'recall.recordContact')).toBe(false);
  expect(page.exists()).toBe(true);
});

test('the lead nurse decides with a reason, and never without one', async () => {
  const answers = aProgram(three('decide'));
  const { asked } = await openPage(WorkPage, { path: '/recall?kinds=decide', answers, role: 'nurse' });
  await settle(50);
  pressAlt(1);
  await settle(50);
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  const record = () =>
    [...(dialog?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent?.includes('Record the decision'))
      ?.click();
  record();
  await settle(20);
  expect(dialog?.querySelector('[role="alert"]')?.textContent).toContain('Choose how it goes on');
  expect(dialog?.querySelector('[role="alert"]')?.textContent).toContain('Say why');

  dialog?.querySelector<HTMLInputElement>('input[value="phone"]')?.click();
  const reason = dialog?.querySelector<HTMLInputElement>('#reason');
  if (reason) reason.value = 'Was in hospital';
  reason?.dispatchEvent(new Event('input'));
  await settle();
  record();
  await settle(50);
  expect(asked.find(({ name }) => name === 'recall.decideNext')?.input).toMatchObject({
    cycleId: 'c0',
    way: 'phone',
    on: '2026-11-30',
    reason: 'Was in hospital',
  });
});

test('nobody lost is an achievement, in words', async () => {
  const { page } = await openPage(LostPage, { path: '/recall/lost', answers: aProgram([]) });
  await settle(50);
  expect(page.text()).toContain('nobody has waited longer than the practice allows');
  expect(page.text()).toContain('Nobody planned for October 2026 or before is lost.');
});

test('the lost are listed with what moves them on, and the month asks for a reason', async () => {
  const answers = aProgram([aLine({ stuck: true })]);
  const { page } = await openPage(LostPage, { path: '/recall/lost', answers });
  await settle(50);
  expect(page.text()).toContain('1 person has waited longer');
  expect(page.get('[aria-label="The person of this row"]').text()).toContain('Phone');
  expect(page.text()).toContain('Close October 2026 with a reason…');
});
