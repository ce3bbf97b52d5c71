import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitting } from '../../../../renderer/ui/tag/fitting.ts';

const conditions = ['Diabetes', 'Hypertension', 'CKD', 'Asthma'];

test('three conditions show where there is room, fewer where the third would be cut, and one always', () => {
  expect(fitting(conditions, { first: 3, room: 300 })).toBe(3);
  expect(fitting(conditions, { first: 3, room: 185 })).toBe(2);
  expect(fitting(conditions, { first: 3, room: 60 })).toBe(1);
  expect(fitting(conditions, { first: 3, room: null })).toBe(3);
  expect(fitting([], { first: 3, room: 100 })).toBe(0);
});

test('a wider column never shows fewer', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 800 }), (list, room) => {
      expect(fitting(list, { first: 3, room: room + 40 })).toBeGreaterThanOrEqual(
        fitting(list, { first: 3, room }),
      );
    }),
  );
});
