import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greedyPlan } from '../../../../shared/booking/plan/greedyPlan.ts';
import { months, wrongWith } from './wrongWith.ts';

test('whatever the month, the first answer seats nobody twice, too long, with the wrong person or days apart', () => {
  fc.assert(
    fc.property(months, (puzzle) => {
      expect(wrongWith(puzzle, greedyPlan(puzzle))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
