import { expect, test } from 'vitest';
import { chosenMonthInWords } from '../../../renderer/people/chosenMonth.ts';

const chosen = {
  id: 'c1',
  month: 9,
  lastYear: null,
  reason: 'Works away until August',
  by: 'Gwen Pritchard',
  at: '2026-05-12T09:20:00.000Z',
};

test('a month chosen for years says until when, why, and who chose it', () => {
  expect(chosenMonthInWords(chosen, 2026)).toEqual({
    what: 'September is chosen for every year, until it is changed.',
    why: 'Works away until August. Gwen Pritchard, 12-May-2026.',
  });
  expect(chosenMonthInWords({ ...chosen, lastYear: 2027 }, 2027)?.what).toBe(
    'September is chosen up to QOF year 2027/28; after that the month of birth counts again.',
  );
});

test('nothing is said where the month of birth counts', () => {
  expect(chosenMonthInWords(null, 2026)).toBeNull();
  expect(chosenMonthInWords({ ...chosen, month: null }, 2026)).toBeNull();
  expect(chosenMonthInWords({ ...chosen, lastYear: 2025 }, 2026)).toBeNull();
});
