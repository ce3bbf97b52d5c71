import { expect, test } from 'vitest';
import {
  changeInWords,
  latestFirst,
  readingWords,
  unitWords,
} from '../../../renderer/people/readingWords.ts';

const reading = (value: number | null, takenOn: string | null = '2026-10-21') => ({
  takenOn,
  value,
  comparator: null,
  sourceText: value === null ? 'Never smoked' : String(value),
  sourceUnit: null,
});

test('a result is shown with at most two decimal places, and words stand as they came', () => {
  expect(readingWords(reading(4.1234))).toBe('4.12');
  expect(readingWords({ ...reading(90), comparator: '>' })).toBe('over 90');
  expect(readingWords(reading(null))).toBe('Never smoked');
});

test('the newest reading comes first and one without a date last', () => {
  const sorted = latestFirst([reading(1, null), reading(2, '2024-01-01'), reading(3, '2026-01-01')]);
  expect(sorted.map(({ value }) => value)).toEqual([3, 2, 1]);
});

test('a change says up or down and by how much, never good or bad', () => {
  expect(changeInWords([reading(71.4), reading(75.2)])).toBe('Down 3.8');
  expect(changeInWords([reading(58), reading(58)])).toBe('No change');
  expect(changeInWords([reading(58)])).toBe('First reading');
  expect(changeInWords([reading(null)])).toBe('');
});

test('units are written as people write them', () => {
  expect(unitWords('mm[Hg]')).toBe('mmHg');
  expect(unitWords('mmol/mol')).toBe('mmol/mol');
  expect(unitWords(null)).toBe('');
});
