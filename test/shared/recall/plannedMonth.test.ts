import { expect, test } from 'vitest';
import { birthMonthOf, plannedMonthFor, yearOfCycle } from '../../../shared/recall/plannedMonth.ts';

test('plans for the month of birth, or the chosen month', () => {
  expect(plannedMonthFor({ birthMonth: 1, chosenMonth: null, year: 2026 })).toBe('2027-01');
  expect(plannedMonthFor({ birthMonth: 1, chosenMonth: 9, year: 2026 })).toBe('2026-09');
  expect(birthMonthOf('1957-11-09')).toBe(11);
});

test('joined in August and born in May: pulled in to August of this year, May of the next', () => {
  const question = { birthMonth: 5, chosenMonth: null, joinedOn: '2026-08-14' };
  expect(plannedMonthFor({ ...question, year: 2026 })).toBe('2026-08');
  expect(plannedMonthFor({ ...question, year: 2027 })).toBe('2027-05');
  expect(plannedMonthFor({ ...question, birthMonth: 10, year: 2026 })).toBe('2026-10');
});

test('a cycle belongs to the QOF year of its planned month', () => {
  expect(yearOfCycle('2027-03')).toBe(2026);
  expect(yearOfCycle('2027-04')).toBe(2027);
});
