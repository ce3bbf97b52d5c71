import { expect, test } from 'vitest';
import { createSampleIds } from '../../../main/sample/sampleIds.ts';

test('ids of invented rows are UUIDs that count up, the same every time', () => {
  const ids = Array.from({ length: 300 }, createSampleIds('2026-11-22'));

  expect(ids).toEqual(Array.from({ length: 300 }, createSampleIds('2026-11-22')));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(300);
  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
});

test('those of a later day come later', () => {
  expect(createSampleIds('2026-11-23')() > createSampleIds('2026-11-22')()).toBe(true);
});
