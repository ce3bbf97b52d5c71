import { expect, test } from 'vitest';
import {
  kinds,
  secondChoices,
  secondOf,
  startingMeaning,
  withSecond,
} from '../../../renderer/people/meaningChoices.ts';
import { ColumnMeaning } from '../../../shared/people/columnMapping.ts';

const column = { index: 3, group: 'HbA1c', caption: 'Value', occurrence: 1, samples: ['58'] };

test.each(kinds)('every choice of “$label” is a meaning the program takes', ({ value }) => {
  const meaning = startingMeaning(value, column);
  expect(ColumnMeaning.safeParse(meaning).success).toBe(true);
  for (const choice of secondChoices(meaning)) {
    const chosen = withSecond(meaning, choice.value);
    expect(ColumnMeaning.safeParse(chosen).success).toBe(true);
    expect(secondOf(chosen)).toBe(choice.value);
  }
});

test('a column below a heading belongs to that heading, one without to itself', () => {
  expect(startingMeaning('result', column)).toMatchObject({ under: 'HbA1c' });
  expect(startingMeaning('condition', { ...column, group: '', caption: 'Diabetes' })).toMatchObject({
    under: 'Diabetes',
  });
});
