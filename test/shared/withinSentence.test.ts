import { expect, test } from 'vitest';
import { withinSentence } from '../../shared/format.ts';

test('a sentence within another begins small, but a month and a GP keep their capitals', () => {
  expect(withinSentence('Has an appointment on 06-Jan-2027')).toBe('has an appointment on 06-Jan-2027');
  expect(withinSentence('GP to review')).toBe('GP to review');
});
