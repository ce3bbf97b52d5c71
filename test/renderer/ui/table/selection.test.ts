import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  everythingSelected,
  isSelected,
  nothingSelected,
  selectedCount,
  toggled,
} from '../../../../renderer/ui/table/selection.ts';

test('everything is a question, not a list of ids', () => {
  expect(selectedCount(everythingSelected, 8000)).toBe(8000);
  expect(isSelected(everythingSelected, 'never-loaded')).toBe(true);
  const less = toggled(everythingSelected, 'p3');
  expect(less).toEqual({ kind: 'all', except: new Set(['p3']) });
  expect(selectedCount(less, 8000)).toBe(7999);
});

test('ticking twice is as if never ticked, whatever was ticked before', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.boolean(), fc.array(key), key, (all, before, last) => {
      const start = before.reduce(toggled, all ? everythingSelected : nothingSelected);
      expect(toggled(toggled(start, last), last)).toEqual(start);
      expect(isSelected(toggled(start, last), last)).toBe(!isSelected(start, last));
    }),
  );
});
