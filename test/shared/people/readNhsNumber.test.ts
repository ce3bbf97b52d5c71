import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { nhsNumberSentences, problemWithNhsNumber } from '../../../shared/identity/nhsNumber.ts';
import { spacedNhsNumber } from '../../../shared/format.ts';
import { readNhsNumber } from '../../../shared/people/readNhsNumber.ts';

const testNumbers = fc
  .integer({ min: 999_000_000, max: 999_999_999 })
  .chain((nine) => fc.integer({ min: 0, max: 9 }).map((check) => `${nine}${check}`))
  .filter((number) => problemWithNhsNumber(number) === null);

test('a number reads the same spaced, dashed, quoted or kept as text by a spreadsheet', () => {
  fc.assert(
    fc.property(testNumbers, (number) => {
      const dashed = `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)}`;
      for (const text of [
        number,
        spacedNhsNumber(number),
        dashed,
        `="${number}"`,
        `'${number}`,
        ` ${number}\t`,
      ]) {
        expect(readNhsNumber(text)).toEqual({ value: number });
      }
    }),
  );
});

test('one wrong digit is always found', () => {
  fc.assert(
    fc.property(testNumbers, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digit = (Number(number[place]) + by) % 10;
      expect(readNhsNumber(number.slice(0, place) + digit + number.slice(place + 1))).toHaveProperty(
        'reason',
      );
    }),
  );
});

test.each(['9.99123E+09', '9.43E+09', '9991234567.0', '9E9'])(
  'names a number Excel has spoilt: %s',
  (text) => {
    expect(readNhsNumber(text)).toEqual({ reason: nhsNumberSentences.excel });
  },
);

test('one digit repeated passes the arithmetic and is refused all the same', () => {
  for (const text of ['0000000000', '1111111111', '999 999 9999']) {
    expect(readNhsNumber(text)).toEqual({ reason: nhsNumberSentences.repeated });
  }
});

function valueOf(input: string): string {
  const read = readNhsNumber(input);
  return 'value' in read ? read.value : read.reason;
}

const vectors = '../shared/data/test-vectors/nhs-number-vectors.csv';

test.skipIf(!existsSync(vectors))('agrees with the published cases', () => {
  const rows = Papa.parse<Record<string, string>>(readFileSync(vectors, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  // Repeated digits are refused by our own rule; how digits are grouped is no reason to refuse a number.
  const judged = rows.filter(
    ({ input, expected }) => /^(in)?valid$/.test(expected ?? '') && input !== '9999999999',
  );
  const wrong = judged.filter(
    ({ input = '', expected }) => 'value' in readNhsNumber(input) !== (expected === 'valid'),
  );
  expect(judged).toHaveLength(46);
  expect(wrong).toEqual([]);
  const normalised = rows.filter(({ expected = '' }) => /^normalises to \d/.test(expected));
  for (const { input = '', expected } of normalised) expect(`normalises to ${valueOf(input)}`).toBe(expected);
});
