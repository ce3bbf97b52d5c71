import { expect, test } from 'vitest';
import { isNumberWrong, rulesOf, typedOf } from '../../../renderer/recall/recallForm.ts';
import { defaultRecallRules } from '../../../shared/recall/recallRules.ts';

const typed = typedOf(defaultRecallRules, '2026-11-26');

test('rules that were not touched stay as they were', () => {
  const same = rulesOf(typed, defaultRecallRules, 'Helen Cross');
  expect(same).toEqual({
    ...defaultRecallRules,
    due: [{ ...defaultRecallRules.due[0], source: 'Set by Helen Cross' }],
  });
});

test('a new day of beginning keeps the rules before it', () => {
  const later = { ...typed, from: '2027-04-01', due: { ...typed.due, weeksBefore: '8' } };
  const due = rulesOf(later, defaultRecallRules, 'Helen Cross')?.due;
  expect(due?.map(({ from, weeksBefore }) => [from, weeksBefore])).toEqual([
    ['2026-04-01', 6],
    ['2027-04-01', 8],
  ]);
});

test('an empty limit from review to review leaves everyone in their month; other numbers are asked for', () => {
  const field = { id: 'monthsAtMost', label: '', unit: 'months', min: 12, max: 36 };
  expect(isNumberWrong('', field)).toBe(false);
  expect(isNumberWrong('', { ...field, id: 'weeksBefore' })).toBe(true);
  expect(isNumberWrong('40', field)).toBe(true);
  const open = { ...typed, due: { ...typed.due, monthsAtMost: '' } };
  expect(rulesOf(open, defaultRecallRules, 'Helen Cross')?.due[0]?.monthsAtMost).toBeNull();
});
