import { expect, test, vi } from 'vitest';
import HeldPage from '../../../renderer/recall/HeldPage.vue';
import { waitingFor } from './aLine.ts';
import { openPage, settle } from './openPage.ts';

test('held letters stand by reason with their way out, and what has been put right since is gone', async () => {
  const people = [
    waitingFor('invite', { id: 'p1', cycleId: 'c1', held: 'address' }),
    waitingFor('remind', { id: 'p2', cycleId: 'c2', familyName: 'Gill', held: 'format' }),
  ];
  let held = [...people];
  let looks = 0;
  const { page, at } = await openPage(HeldPage, {
    path: '/recall/held',
    answers: (name) => {
      if (name === 'recall.listWork') return { total: held.length, lines: held, byKind: [] };
      // Once at the start of the day, and again because somebody looks.
      if (name === 'letter.checkHolds' && (looks += 1) > 1)
        held = held.filter((line) => line.held !== 'address');
      if (name === 'letter.findHolds') return [];
      return {};
    },
  });
  await settle(50);
  expect(page.text()).toContain('1 person kept back');
  expect(page.text()).not.toContain('No full address');
  expect(page.text()).toContain('No letter in use in their format');
  expect(page.text()).toContain('GILL');
  const click = page.findAll('button').find((one) => one.text().startsWith('Ask and record the format'));
  await click?.trigger('click');
  await vi.waitFor(() => expect(at()).toBe('/people/p2'));
});

test('each held letter says what is its own, and nothing of needs where there are none', async () => {
  const people = [waitingFor('invite', { id: 'p1', cycleId: 'c1', held: 'address' })];
  const hold = {
    code: 'address',
    sentence: 'No full address',
    detail: 'not a full UK postcode',
    wayOut: 'Correct it',
    until: null,
  };
  const { page } = await openPage(HeldPage, {
    path: '/recall/held',
    answers: (name) => {
      if (name === 'recall.listWork') return { total: 1, lines: people, byKind: [] };
      return name === 'letter.findHolds' ? [{ cycleId: 'c1', hold }] : {};
    },
  });
  await settle(50);
  const row = page.get('li').text();
  expect(row).toContain('not a full UK postcode');
  expect(row).not.toContain('None');
});

test('no letter held is said as good news', async () => {
  const { page } = await openPage(HeldPage, {
    path: '/recall/held',
    answers: (name) => (name === 'recall.listWork' ? { total: 0, lines: [], byKind: [] } : {}),
  });
  await settle(50);
  expect(page.text()).toContain('No letter is held');
});
