import { expect, test } from 'vitest';
import { readingAge } from '../../../shared/letter/readingAge.ts';

test('counts letters a word and words a sentence as Smith and Senter did', () => {
  // 33 letters in 8 words and 2 sentences: 4.71 x 33/8 + 0.5 x 8/2 - 21.43 = 0.0.
  const found = readingAge(['It is time for your checks. Phone today.']);
  expect(found).toEqual({ age: 5, longest: { words: 6, sentence: 'It is time for your checks.' } });
});

test.each([
  [['We will send you your results before you come. You can bring someone with you.'], 5, 8],
  [
    [
      'Comprehensive multidisciplinary biopsychosocial assessments necessitate anticipatory rescheduling of antecedent phlebotomy appointments notwithstanding previously communicated administrative arrangements.',
    ],
    20,
    22,
  ],
])('%j suits readers of %i to %i', (pieces, from, to) => {
  const { age = 0 } = readingAge(pieces) ?? {};
  expect(age).toBeGreaterThanOrEqual(from);
  expect(age).toBeLessThanOrEqual(to);
});

test('takes a heading or an item of a list as a sentence, and says nothing of no words', () => {
  expect(readingAge(['blood test', 'urine test'])?.longest.words).toBe(2);
  expect(readingAge(['', ' – '])).toBeNull();
});

test('longer words and longer sentences never make a text easier', () => {
  const ages = [
    'We see you. We talk.',
    'We see you and then we talk.',
    'We meet you afterwards and subsequently converse.',
  ].map((text) => readingAge([text])?.age ?? 0);
  expect(ages).toEqual(ages.toSorted((a, b) => a - b));
});
