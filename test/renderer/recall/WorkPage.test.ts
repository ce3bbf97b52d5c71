import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useBookRequest } from '../../../renderer/api/moveRequest.ts';
import { usePageStatus } from '../../../renderer/api/pageStatus.ts';
import WorkPage from '../../../renderer/recall/WorkPage.vue';
import LostPage from '../../../renderer/recall/LostPage.vue';
import { aLine } from './aLine.ts';
import { aProgram, three } from './aWorkingList.ts';
import { openPage, press, pressAlt, settle } from './openPage.ts';

// A page without layout has no heights; the window over the rows needs one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(320);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1200, 32));
});
afterEach(() => vi.restoreAllMocks());

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

test('Ctrl+B finds a pair for the person of the row, not under a dialog and not with other keys', async () => {
  const answers = aProgram(three('phone'), { stay: true });
  const { page } = await openPage(WorkPage, { path: '/recall', answers });
  await settle(50);
  const booking = useBookRequest();
  expect(usePageStatus().hints).toContainEqual({ keys: ['Ctrl', 'B'], does: 'find a pair' });
  page.get<HTMLElement>('tr[aria-rowindex="2"]').element.focus();
  press('ArrowDown');
  await settle(20);
  press('b', { ctrlKey: true, shiftKey: true });
  expect(booking.request).toBeNull();
  const layer = document.body.appendChild(document.createElement('div'));
  layer.setAttribute('role', 'dialog');
  press('b', { ctrlKey: true });
  expect(booking.request).toBeNull();
  layer.remove();
  press('b', { ctrlKey: true });
  expect(booking.request).toMatchObject({ personId: 'p1', cycleId: 'c1' });
  booking.finish([]);
  await settle(100);
  expect(focusedRow()).toBe('4');
});

test('on an empty list Ctrl+B says that nobody is there', async () => {
  await openPage(WorkPage, { path: '/recall', answers: aProgram([]) });
  await settle(50);
  press('b', { ctrlKey: true });
  expect(useBookRequest().request).toBeNull();
  expect(usePageStatus().message?.words).toBe('Nobody is on this list');
});
