import { expect, test } from 'vitest';
import { letterTime } from '../../../shared/letter/letterTime.ts';

test.each([
  ['17:30', '5:30pm'],
  ['08:00', '8am'],
  ['12:00', 'midday'],
  ['12:05', '12:05pm'],
  ['00:00', 'midnight'],
  ['00:30', '12:30am'],
])('%s is written %s in a letter', (clock, words) => {
  expect(letterTime(clock)).toBe(words);
});
