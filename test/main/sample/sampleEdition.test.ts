import { expect, test } from 'vitest';
import { isFreshSample, sampleIdOf } from '../../../main/sample/sampleEdition.ts';

test.each([
  ['on the day it is made', '2026-11-22', true],
  ['180 days later', '2027-05-21', true],
  ['181 days later', '2027-05-22', false],
  ['on a computer whose clock was put back', '2026-11-21', false],
])('a sample practice is kept: %s', (_when, today, fresh) => {
  expect(isFreshSample(sampleIdOf('2026-11-22'), today)).toBe(fresh);
});

test('a sample practice of another edition is made again', () => {
  const other = sampleIdOf('2026-11-22').replace(/[^/]+$/, '0.Earlier1');
  expect(isFreshSample(other, '2026-11-22')).toBe(false);
  expect(isFreshSample('an id of another kind', '2026-11-22')).toBe(false);
});
