import { expect, test } from 'vitest';
import { firstThreeTitle } from '../../../renderer/letter/firstThree.ts';

test('only of more than three who get a letter are three the first', () => {
  const title = (going: number) =>
    firstThreeTitle({ going, firstThree: Array.from({ length: Math.min(going, 3) }) });
  expect([1, 2, 3, 4].map(title)).toEqual([
    'Who gets one',
    'Who gets one',
    'Who gets one',
    'The first three',
  ]);
});
