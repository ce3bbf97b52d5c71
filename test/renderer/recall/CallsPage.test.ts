import { expect, test } from 'vitest';
import { useBookRequest } from '../../../renderer/api/moveRequest.ts';
import CallsPage from '../../../renderer/recall/CallsPage.vue';
import { aPhoneList, recorded } from './aPhoneList.ts';
import { openPage, press, pressAlt, settle } from './openPage.ts';

test('two people are phoned by keyboard only, and the third is at hand', async () => {
  const { answers } = aPhoneList();
  const { page, asked } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  expect(page.text()).toContain('HUSSAIN');
  expect(page.text()).toContain('Person 1 of 3');
  expect(page.text()).not.toContain('GILL');
  expect(document.activeElement?.id).toBe('call-note');

  pressAlt(1);
  await settle(20);
  expect(page.text()).toContain('GILL');
  pressAlt(5);
  await settle(20);
  expect(page.text()).toContain('OAKLEY');
  expect(page.text()).toContain('2 calls recorded');
  expect(recorded(asked).map(({ cycleId, outcome, on }) => [cycleId, outcome, on])).toEqual([
    ['c1', 'will-book', '2026-11-23'],
    ['c2', 'no-answer', '2026-11-23'],
  ]);
});

test('whoever phones has the calls of their own role first', async () => {
  const { answers } = aPhoneList();
  const { asked } = await openPage(CallsPage, { path: '/recall/calls', answers, role: 'hca' });
  const lists = asked.filter(({ name }) => name === 'recall.listWork').map(({ input }) => input);
  expect(lists).toEqual([{ kinds: ['phone', 'call-back'], first: ['hca', 'nurse'], limit: 200 }]);
});

test('whoever will book is booked at once where clinics are open, and the next person follows either way', async () => {
  const { answers } = aPhoneList({ openUntil: '2027-03-31' });
  const { page } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  const booking = useBookRequest();
  pressAlt(1);
  await settle(20);
  expect(booking.request).toEqual({ personId: 'p1', cycleId: 'c1', words: 'HUSSAIN, Nasreen (Mrs)' });
  expect(page.text()).toContain('HUSSAIN');
  booking.finish(null);
  await settle(20);
  expect(page.text()).toContain('GILL');
});

test('when the last has been phoned the list says that it is empty', async () => {
  const { answers } = aPhoneList();
  const { page } = await openPage(CallsPage, { path: '/recall/calls', answers });
  for (let call = 0; call < 3; call += 1) {
    await settle(20);
    pressAlt(6);
  }
  await settle(20);
  expect(page.text()).toContain('Nobody to phone');
  expect(page.text()).toContain('3 calls recorded');
});

test('a note is kept as it is typed, comes back at the same person, and goes with what is recorded', async () => {
  const { answers, kept } = aPhoneList();
  const first = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  press('ArrowDown', { altKey: true });
  await settle(20);
  await first.page.get('#call-note').setValue('Rings back after 5');
  // Left before anything could rest: leaving keeps it.
  first.page.unmount();
  await settle(20);
  expect(kept.draft).toContain('Rings back after 5');

  const second = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  expect(second.page.text()).toContain('GILL');
  expect((second.page.get('#call-note').element as HTMLTextAreaElement).value).toBe('Rings back after 5');
  pressAlt(6);
  await settle(300);
  expect(recorded(second.asked)[0]).toMatchObject({ cycleId: 'c2', note: 'Rings back after 5' });
  expect(kept.draft).not.toContain('Rings back');
});

test('being called later asks from when; Esc goes back to the note and stays on the page', async () => {
  const { answers } = aPhoneList();
  const { page, asked, at } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  pressAlt(2);
  await settle();
  expect(document.activeElement?.id).toBe('call-until');
  await page.get('form').trigger('submit');
  expect(page.text()).toContain('Enter the day they asked for');
  press('Escape');
  await settle();
  expect(document.activeElement?.id).toBe('call-note');
  expect(at()).toBe('/recall/calls');

  pressAlt(2);
  await settle();
  for (const [id, text] of [
    ['call-until', '1'],
    ['call-until-month', '12'],
    ['call-until-year', '2026'],
  ])
    await page.get(`#${id}`).setValue(text);
  await page.get('form').trigger('submit');
  await settle(20);
  expect(recorded(asked)[0]).toMatchObject({ outcome: 'call-later', until: '2026-12-01' });
});

test('a death is asked twice, because it cannot be taken back here', async () => {
  const { answers } = aPhoneList();
  const { asked } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  pressAlt(9);
  await settle(20);
  expect(recorded(asked)).toEqual([]);
  const dialog = document.querySelector('[role="dialog"]');
  expect(dialog?.textContent).toContain('Record that they have died?');
  expect(document.activeElement?.textContent).toContain('Cancel');
  pressAlt(1);
  expect(recorded(asked)).toEqual([]);
  const confirm = [...(dialog?.querySelectorAll('button') ?? [])].find((one) =>
    one.textContent?.includes('Record: has died'),
  );
  confirm?.click();
  await settle(20);
  expect(recorded(asked)[0]).toMatchObject({ outcome: 'died' });
});

test('whoever somebody else has phoned meanwhile is passed over', async () => {
  const { answers } = aPhoneList({ phoned: ['c1'] });
  const { page, asked } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(40);
  expect(page.text()).toContain('GILL');
  expect(recorded(asked)).toEqual([]);
});

test('a number this role may not see is said in words', async () => {
  const { answers } = aPhoneList({ draft: JSON.stringify({ at: 'c3', notes: {} }) });
  const { page } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  expect(page.text()).toContain('OAKLEY');
  expect(page.text()).toContain('your role may not see the number');
});

test('Ctrl+B finds a pair during the call, and whoever is booked is not asked again when it is recorded', async () => {
  const { answers } = aPhoneList({ openUntil: '2027-03-31' });
  const { asked } = await openPage(CallsPage, { path: '/recall/calls', answers });
  await settle(20);
  const booking = useBookRequest();
  expect(document.activeElement?.id).toBe('call-note');
  press('b', { ctrlKey: true });
  await settle(20);
  expect(booking.request).toMatchObject({ personId: 'p1', cycleId: 'c1' });
  booking.finish([]);
  await settle(20);
  expect(recorded(asked)).toEqual([]);
  pressAlt(1);
  await settle(20);
  expect(recorded(asked)).toMatchObject([{ outcome: 'will-book' }]);
  expect(booking.request).toBeNull();
});
