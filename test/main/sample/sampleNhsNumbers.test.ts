import { expect, test } from 'vitest';
import { sampleNhsNumbers } from '../../../main/sample/sampleNhsNumbers.ts';
import { problemWithNhsNumber } from '../../../shared/identity/nhsNumber.ts';

test('150,000 numbers are of the 999 range, valid, and each is given once', () => {
  const given = new Set<string>();
  let wrong = 0;
  for (const number of sampleNhsNumbers(5)) {
    if (given.size === 150_000 || given.has(number)) break;
    given.add(number);
    if (!number.startsWith('999') || problemWithNhsNumber(number) !== null) wrong += 1;
  }
  expect([given.size, wrong]).toEqual([150_000, 0]);
});
