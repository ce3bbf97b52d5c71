import { expect, test } from 'vitest';
import { confirmers, needsSecondPerson } from '../../../shared/letter/needsSecondPerson.ts';

test.each([
  { letters: 20, unconfirmedToday: 0, confirmAbove: 20, needs: false },
  { letters: 21, unconfirmedToday: 0, confirmAbove: 20, needs: true },
  { letters: 1, unconfirmedToday: 20, confirmAbove: 20, needs: true },
  { letters: 10, unconfirmedToday: 10, confirmAbove: 20, needs: false },
  { letters: 1, unconfirmedToday: 0, confirmAbove: 0, needs: true },
  { letters: 5000, unconfirmedToday: 5000, confirmAbove: null, needs: false },
])(
  '$letters letters after $unconfirmedToday unconfirmed ones, where more than $confirmAbove need somebody: $needs',
  ({ needs, ...sending }) => {
    expect(needsSecondPerson(sending)).toBe(needs);
  },
);

test('a healthcare assistant does not answer for a whole run', () => {
  expect(confirmers).toEqual(['manager', 'admin', 'nurse', 'gp']);
});
