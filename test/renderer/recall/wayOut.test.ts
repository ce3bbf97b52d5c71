import { createMemoryHistory } from 'vue-router';
import { expect, test } from 'vitest';
import { newestRead, noticeChips, noticesAsked } from '../../../renderer/recall/noticeWords.ts';
import { phonesOf } from '../../../renderer/recall/callWords.ts';
import { heldGroups, wayOutOf, type HeldPerson } from '../../../renderer/recall/wayOut.ts';
import { createHouseRouter } from '../../../renderer/router.ts';
import { holdCodes, type HoldCode } from '../../../shared/letter/holdReasons.ts';

function held(code: HoldCode, personId = 'p1'): HeldPerson {
  return {
    personId,
    cycleId: 'c1',
    familyName: 'Hussain',
    givenName: 'Nasreen',
    title: 'Mrs',
    nhsNumber: null,
    birthDate: '1957-11-09',
    year: 2026,
    plannedMonth: '2026-11',
    groupId: null,
    needs: [],
    housebound: false,
    careHome: false,
    detail: null,
    code,
  };
}

test.each(holdCodes)('whoever is held for “%s” has a click that leads somewhere', (code) => {
  const router = createHouseRouter(createMemoryHistory());
  for (const role of ['admin', 'gp'] as const) {
    const way = wayOutOf(held(code), role);
    expect(way.words).not.toBe('');
    if (way.does === 'go') expect(router.resolve(way.path).matched.at(-1)?.path).not.toContain('missing(');
  }
});

test('the GP decides on the spot, others are led to the person', () => {
  expect(wayOutOf(held('waiting-for-gp'), 'gp')).toEqual({ words: 'Decide…', does: 'gp-ask' });
  expect(wayOutOf(held('waiting-for-gp'), 'admin')).toMatchObject({ does: 'go', path: '/people/p1' });
});

test('held people stand by reason, and what nobody can change comes last', () => {
  const groups = heldGroups([held('written-recently'), held('address', 'p2'), held('restricted', 'p3')]);
  expect(groups.map(({ code }) => code)).toEqual(['restricted', 'address', 'written-recently']);
});

test('a number that may not be seen, and one that is not there, are said in words', () => {
  expect(phonesOf({ phones: null })).toMatchObject({ numbers: [], hidden: true });
  expect(phonesOf({ phones: { homePhone: null, mobile: '' } }).words[0]).toBe('No phone number is recorded.');
  expect(phonesOf({ phones: { homePhone: '01632 960555', mobile: '07700 900123' } })).toMatchObject({
    numbers: [
      { name: 'Mobile', number: '07700 900123' },
      { name: 'Home', number: '01632 960555' },
    ],
    words: [],
  });
});

test('only what was on the screen is read, and a letter in the post is no news', () => {
  expect(
    newestRead([
      { kind: 'pull', at: '2026-11-23T12:00:00.000Z' },
      { kind: 'died', at: '2026-11-22T09:00:00.000Z' },
      { kind: 'number', at: '2026-11-21T09:00:00.000Z' },
    ]),
  ).toBe('2026-11-22T09:00:00.000Z');
  expect(newestRead([{ kind: 'pull', at: '2026-11-23T12:00:00.000Z' }])).toBeNull();
  expect(noticesAsked('news').kinds).not.toContain('pull');
  expect(
    noticeChips([
      { kind: 'pull', count: 2 },
      { kind: 'back', count: 1 },
    ]).map(({ count }) => count),
  ).toEqual([3, 2, 1]);
});
