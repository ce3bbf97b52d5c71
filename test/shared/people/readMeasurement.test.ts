import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureNamed } from '../../../shared/people/measures.ts';
import { readMeasurement, readNumber } from '../../../shared/people/readMeasurement.ts';

const read = (cell: string, measure: string, unit: string | null = null) => {
  const { value, comparator, reason } = readMeasurement(cell, unit, measureNamed(measure));
  return { value, comparator, reason };
};

test.each([
  ['198 mm Hg', 'systolic', null, 198, null],
  ['<0.3', 'acr', 'mg/mmol', 0.3, '<'],
  ['> 90', 'egfr', null, 90, '>'],
  ['≥90', 'egfr', null, 90, '>='],
  ['5,2', 'cholesterol', 'mmol/L', 5.2, null],
  ['44 mmol/mol', 'hba1c', null, 44, null],
  ['="7.4"', 'hdl', 'mmol/L', 7.4, null],
  ['58 mL/min', 'egfr', null, 58, null],
  ['77 mL/min/1.73m*2', 'egfr', null, 77, null],
  ['0', 'egfr', null, 0, null],
  ['1,234.5', 'alt', 'U/L', 1234.5, null],
])('%s of %s is read with its comparator', (...[cell, measure, unit, value, comparator]) => {
  expect(read(cell, measure, unit)).toEqual({ value, comparator, reason: null });
});

test('the percentage of old HbA1c results becomes mmol/mol, unrounded', () => {
  expect(read('7.4 %', 'hba1c').value).toBeCloseTo((7.4 - 2.15) * 10.929, 10);
});

test.each([
  ['1,234', 'alt', 'U/L', 'The comma may stand for thousands or for a decimal point'],
  ['7.4', 'hba1c', null, 'There is no unit, and this number is not sure to be HbA1c in mmol/mol'],
  ['3.1', 'acr', null, 'There is no unit, and this number is not sure to be Urine ACR in mg/mmol'],
  ['44 furlongs', 'hba1c', null, 'The unit furlongs is not known for HbA1c'],
  ['haemolysed', 'potassium', null, 'Words where a number was expected; kept as words'],
  [
    '=1+2',
    'potassium',
    null,
    'A spreadsheet formula, not a value; export the list again without opening it in Excel',
  ],
])('%s of %s stays words, with the reason', (cell, measure, unit, reason) => {
  expect(readMeasurement(cell, unit, measureNamed(measure))).toMatchObject({
    value: null,
    sourceText: cell,
    reason,
  });
});

test('a smoking status is words and nothing is wrong with that', () => {
  expect(read('Ex-smoker', 'smoking')).toEqual({ value: null, comparator: null, reason: null });
});

test('what the source wrote is kept whatever becomes of it', () => {
  fc.assert(
    fc.property(fc.string(), (cell) => {
      expect(readMeasurement(cell, null, measureNamed('egfr')).sourceText).toBe(cell.trim());
    }),
  );
});

test('a decimal comma is the same number as a decimal point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 99 }), (whole, part) => {
      expect(readNumber(`${whole},${part}`)).toBe(readNumber(`${whole}.${part}`));
    }),
  );
});
