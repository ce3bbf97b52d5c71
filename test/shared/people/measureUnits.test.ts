import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureOfCode } from '../../../shared/people/measureCodes.ts';
import { measureHeaded, measureNamed, measures } from '../../../shared/people/measures.ts';
import { plainUnit, toPracticeUnit } from '../../../shared/people/measureUnits.ts';

function converted(name: string, value: number, unit: string): number {
  const measure = measureNamed(name);
  const read = measure && toPracticeUnit(measure, value, unit);
  if (!read || 'reason' in read) throw new Error(`${name} in ${unit}`);
  return read.value;
}

test.each([
  ['hba1c', 6.5, '%', 47.54],
  ['hba1c', 7.5, '%', 58.47],
  ['cholesterol', 200, 'mg/dL', 5.17],
  ['triglycerides', 150, 'mg/dL', 1.69],
  ['creatinine', 1, 'mg/dL', 88.4],
  ['glucose', 100, 'mg/dL', 5.55],
  ['acr', 30, 'mg/g', 3.39],
  ['haemoglobin', 13.2, 'g/dL', 132],
  ['height', 1.75, 'm', 175],
  ['white-cells', 7.1, '10*3/uL', 7.1],
])('%s of %d %s in the practice’s unit', (name, value, unit, expected) => {
  expect(converted(name, value, unit)).toBeCloseTo(expected, 2);
});

test('conversion keeps the order of values, so a comparator stays true', () => {
  const pairs = [
    ['hba1c', '%'],
    ['cholesterol', 'mg/dL'],
    ['creatinine', 'mg/dL'],
    ['acr', 'mg/g'],
  ] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...pairs),
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 1000 }),
      ([name, unit], a, b) => {
        expect(Math.sign(converted(name, a, unit) - converted(name, b, unit))).toBe(Math.sign(a - b));
      },
    ),
  );
});

test('a value in the practice’s own unit is not touched', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...measures.filter(({ unit }) => unit !== null)),
      fc.double({ noNaN: true }),
      (measure, value) => {
        expect(toPracticeUnit(measure, value, measure.unit)).toEqual({ value });
      },
    ),
  );
});

test('spelling of a unit does not matter', () => {
  for (const unit of ['mmHg', 'mm Hg', 'MM[HG]', 'mm[Hg]']) expect(plainUnit(unit)).toBe('mm[hg]');
  for (const unit of ['µmol/L', 'μmol/l', 'umol/L', 'micromol/L']) expect(plainUnit(unit)).toBe('umol/l');
  for (const unit of ['kg/m2', 'kg/m²', 'kg/m^2']) expect(plainUnit(unit)).toBe('kg/m2');
});

test('no heading and no code stands for two measures', () => {
  const headings = measures.flatMap((measure) => measure.headings);
  expect(new Set(headings).size).toBe(headings.length);
  for (const measure of measures) expect(measureHeaded(measure.label)?.name).toBe(measure.name);
});

test('home and clinic blood pressure are kept apart, and codes are those of both worlds', () => {
  expect(measureOfCode('271649006')).toBe('systolic');
  expect(measureOfCode('413606001')).toBe('home-systolic');
  expect(measureOfCode('999791000000106')).toBe('hba1c');
  expect(measureOfCode('4548-4')).toBe('hba1c');
  expect(measureOfCode('400974009')).toBeUndefined();
});
