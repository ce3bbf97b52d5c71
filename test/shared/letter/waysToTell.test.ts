import { expect, test } from 'vitest';
import { waysToTell } from '../../../shared/letter/waysToTell.ts';

const all = ['text', 'email', 'letter'] as const;

test('their own way comes first, then the usual one of the practice, then any other', () => {
  expect(waysToTell({ preferred: 'letter', usual: 'text', open: all })).toEqual(['letter', 'text', 'email']);
  expect(waysToTell({ preferred: null, usual: 'email', open: all })).toEqual(['email', 'text', 'letter']);
  expect(waysToTell({ preferred: 'email', usual: 'letter', open: all })).toEqual(['email', 'letter', 'text']);
});

test('what is not set up is not tried, whatever somebody prefers', () => {
  expect(waysToTell({ preferred: 'email', usual: 'text', open: ['letter'] })).toEqual(['letter']);
  expect(waysToTell({ preferred: null, usual: 'text', open: [] })).toEqual([]);
});
