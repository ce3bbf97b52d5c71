import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { useRoundRequest } from '../../../renderer/api/moveRequest.ts';
import RoundDialogs from '../../../renderer/recall/RoundDialogs.vue';
import WorkPage from '../../../renderer/recall/WorkPage.vue';
import { aProgram, three } from './aWorkingList.ts';
import { openPage, pressAlt, settle } from './openPage.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
});
afterEach(() => vi.restoreAllMocks());

/** The list as it stands in the window, with the dialogs of one person's year over it. */
const WorkInWindow = defineComponent(() => {
  const rounds = useRoundRequest();
  return () => [
    h(WorkPage),
    rounds.request ? h(RoundDialogs, { request: rounds.request, onDone: rounds.finish }) : null,
  ];
});

test('the lead nurse decides with a reason, and never without one', async () => {
  const answers = aProgram(three('decide'));
  const { asked } = await openPage(WorkInWindow, { path: '/recall?kinds=decide', answers, role: 'nurse' });
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

test('a step somebody does not need asks for the reason only, in the same dialog as on the person’s page', async () => {
  const answers = aProgram(three('check-results', { step: 'checked' }));
  const { asked } = await openPage(WorkInWindow, { path: '/recall', answers });
  await settle(50);
  pressAlt(2);
  await settle(50);
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  expect(dialog?.textContent).toContain('No check needed?');
  expect(dialog?.querySelector('#milestone')).toBeNull();
  const confirm = () =>
    [...(dialog?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent?.includes('No check needed'))
      ?.click();
  confirm();
  await settle(20);
  expect(dialog?.querySelector('[role="alert"]')?.textContent).toContain('Say why it is not needed');

  const reason = dialog?.querySelector<HTMLInputElement>('#reason');
  if (reason) reason.value = 'Nothing was measured';
  reason?.dispatchEvent(new Event('input'));
  await settle();
  confirm();
  await settle(50);
  expect(asked.find(({ name }) => name === 'recall.recordStep')?.input).toMatchObject({
    cycleId: 'c0',
    milestone: 'checked',
    what: 'skipped',
    on: '2026-11-23',
    reason: 'Nothing was measured',
  });
});

test('a contact is recorded with Alt and a number in its dialog, and a death is asked twice', async () => {
  const answers = aProgram(three('decide'));
  const { asked } = await openPage(WorkInWindow, { path: '/recall?kinds=decide', answers });
  await settle(50);
  const one = { personId: 'p0', cycleId: 'c0', version: 3, words: 'GILL, Nasreen (Mrs)' };
  void useRoundRequest().ask({ ...one, what: 'contact' });
  await settle(50);
  pressAlt(9);
  await settle(50);
  const recorded = () => asked.filter(({ name }) => name === 'recall.recordContact');
  expect(recorded()).toEqual([]);
  const [, sure] = document.querySelectorAll<HTMLElement>('[role="dialog"]');
  expect(sure?.textContent).toContain('Record that they have died?');
  [...(sure?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.includes('Cancel'))?.click();
  await settle(50);
  pressAlt(5);
  await settle(50);
  expect(recorded()[0]?.input).toMatchObject({ cycleId: 'c0', method: 'phone', outcome: 'no-answer' });
});
