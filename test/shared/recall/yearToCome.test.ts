import { expect, test } from 'vitest';
import { whyNobodyYet } from '../../../shared/recall/yearToCome.ts';

test('a month of a year of care that has not begun says who is expected where, and from when they are invited', () => {
  expect(whyNobodyYet('2027-08', '2026-11-27')).toBe(
    'August 2027 belongs to a year of care that has not begun: Registers shows who is expected, and nobody is invited for it before 01-Apr-2027.',
  );
  expect(whyNobodyYet('2027-03', '2026-11-27')).toBeNull();
  expect(whyNobodyYet('2027-04', '2027-04-01')).toBeNull();
});
