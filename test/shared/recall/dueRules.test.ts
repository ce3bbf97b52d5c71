import { expect, test } from 'vitest';
import { defaultDueRules, DueRules, dueRulesOn } from '../../../shared/recall/dueRules.ts';

test('the settings in force are the latest that have begun', () => {
  const later = { ...defaultDueRules, from: '2027-04-01', weeksBefore: 8 };
  const all = [later, defaultDueRules];
  expect(dueRulesOn('2027-03-31', all).weeksBefore).toBe(6);
  expect(dueRulesOn('2027-04-01', all).weeksBefore).toBe(8);
  expect(dueRulesOn('2020-01-01', all).weeksBefore).toBe(6);
  expect(dueRulesOn('2027-04-01', [])).toBe(defaultDueRules);
});

test('the defaults are allowed settings, and a gap under 7 days is not', () => {
  expect(DueRules.parse(defaultDueRules)).toEqual(defaultDueRules);
  expect(DueRules.safeParse({ ...defaultDueRules, daysBetweenLetters: 6 }).success).toBe(false);
  expect(DueRules.safeParse({ ...defaultDueRules, daysBetweenLetters: 7 }).success).toBe(true);
  expect(DueRules.safeParse({ ...defaultDueRules, marchInvitedBy: '7 January' }).success).toBe(false);
});

test('a day of the year is one that every year has', () => {
  const allows = (notBefore: string) => DueRules.safeParse({ ...defaultDueRules, notBefore }).success;
  expect(['04-01', '12-31', '02-28'].map(allows)).toEqual([true, true, true]);
  expect(['02-29', '02-30', '04-31', '13-01', '4-1', ''].map(allows)).toEqual(Array(6).fill(false));
});
