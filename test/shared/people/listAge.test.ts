import { expect, test } from 'vitest';
import { listAgeWords, partWords } from '../../../shared/people/listAge.ts';

const whole = { extractOn: '2026-03-14', appliedAt: '2026-03-14T08:00:00.000Z' };
const part = { extractOn: '2026-11-26', people: 120 };

test('a list is old after a month, whatever parts have come in since', () => {
  expect(listAgeWords({ whole, parts: [part] }, '2026-11-27')).toEqual({
    isOld: true,
    words: 'The list is 258 days old. Deaths and moves since then are not in it.',
  });
  expect(partWords(part)).toBe('120 people from a part of 26-Nov-2026');
  expect(listAgeWords({ whole, parts: [] }, '2026-04-14')).toMatchObject({ isOld: false });
  expect(listAgeWords({ whole, parts: [] }, '2026-04-15')).toMatchObject({ isOld: true });
  expect(listAgeWords({ whole, parts: [] }, '2026-03-14')?.words).toBe('The list is of today.');
});

test('where only parts have come in, that is the warning, and where nothing has, there is nothing to warn of', () => {
  expect(listAgeWords({ whole: null, parts: [part] }, '2026-11-27')).toMatchObject({ isOld: true });
  expect(listAgeWords({ whole: null, parts: [] }, '2026-11-27')).toBeNull();
});
