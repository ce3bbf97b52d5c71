import { expect, test } from 'vitest';
import { moveMonth } from '../../../shared/recall/moveMonth.ts';

test.each([
  ['2026-10', '2027-02', 'same-year', 'Moves to February 2027, in the same QOF year 2026/27.'],
  [
    '2027-02',
    '2027-05',
    'next-year',
    'May 2027 is in QOF year 2027/28. The round for 2026/27 is deferred and the next one opens, 3 months later.',
  ],
  ['2026-10', '2026-08', 'refused', 'August 2026 has passed.'],
  ['2026-10', '2026-10', 'refused', 'That is the month it is planned for now.'],
  ['2026-10', '2027-11', 'refused', 'More than 12 months later would leave out a whole year.'],
  [
    '2027-04',
    '2027-03',
    'refused',
    'March 2027 is in the QOF year before, which has its own round. Nobody is seen twice in a year.',
  ],
])('moving from %s to %s is %s', (from, to, kind, words) => {
  expect(moveMonth(from, to, '2026-09-14')).toEqual({ kind, words });
});
