import { beforeEach, expect, test } from 'vitest';
import { keepPlace, takePlace } from '../../../renderer/api/lastPlace.ts';

beforeEach(() => sessionStorage.clear());

test('whoever signs in again goes on in the month and among the people they had chosen', () => {
  keepPlace('m1', { path: '/recall', query: { month: '2026-12', kinds: 'invite,remind', which: 'due' } });
  expect(takePlace('m1').path).toBe('/recall?month=2026-12&which=due&kinds=invite,remind');
  expect(takePlace('m1').path).toBe('/today');
});

test('nothing that may be a name is kept, wherever it stands in the address', () => {
  keepPlace('m1', {
    path: '/registers/list',
    query: {
      search: 'Quillfeather',
      person: 'p1',
      month: 'Mary Quillfeather',
      sort: ['name', 'x'],
      year: '2026',
    },
  });
  expect(JSON.stringify(sessionStorage)).not.toContain('Quillfeather');
  expect(takePlace('m1').path).toBe('/registers/list?year=2026');
});

test('somebody else begins on Today', () => {
  keepPlace('m1', { path: '/recall', query: { month: '2026-12' } });
  expect(takePlace('m2').path).toBe('/today');
});

test('whoever was typing what no draft keeps is told so once, and nobody else is', () => {
  keepPlace('m1', { path: '/settings/practice', query: {} }, true);
  expect(takePlace('m1')).toEqual({ path: '/settings/practice', isTypingLost: true });
  expect(takePlace('m1').isTypingLost).toBe(false);
  keepPlace('m1', { path: '/settings/practice', query: {} }, true);
  expect(takePlace('m2').isTypingLost).toBe(false);
});
