import { expect, test } from 'vitest';
import { keepAwake } from '../../../renderer/api/keepAwake.ts';

test('tells the program at most every 20 seconds that somebody is there', () => {
  let now = 0;
  let told = 0;
  const stop = keepAwake(
    () => (told += 1),
    () => now,
  );
  const type = () => window.dispatchEvent(new KeyboardEvent('keydown'));

  type();
  now = 19_999;
  type();
  expect(told).toBe(1);
  now = 20_000;
  type();
  expect(told).toBe(2);
  stop();
  now = 60_000;
  type();
  expect(told).toBe(2);
});
