import { expect, test } from 'vitest';
import { isFullPostcode, readAddress, readPostcode } from '../../../shared/people/readAddress.ts';

test('a bare house number stands before its street, a flat on a line of its own', () => {
  expect(readAddress({ house: '12', street: 'High Street', town: 'Bath', postcode: 'ba11aa' })).toEqual({
    lines: ['12 High Street'],
    town: 'Bath',
    county: null,
    postcode: 'BA1 1AA',
  });
  expect(readAddress({ house: 'Flat 2', street: '172 Thorpe Village' })?.lines).toEqual([
    'Flat 2',
    '172 Thorpe Village',
  ]);
});

test('a whole address in one cell gives its lines and its postcode, and no guess at the town', () => {
  expect(readAddress({ whole: '1 High Street, Oldfield, Bath,  BA1 1AA' })).toEqual({
    lines: ['1 High Street', 'Oldfield', 'Bath'],
    town: null,
    county: null,
    postcode: 'BA1 1AA',
  });
});

test('what is not a whole United Kingdom postcode is kept as it is and is not one', () => {
  expect(readPostcode('EX39')).toBe('EX39');
  expect(readPostcode('01938')).toBe('01938');
  expect([
    isFullPostcode('EX39'),
    isFullPostcode('01938'),
    isFullPostcode('EC1A 1BB'),
    isFullPostcode('m11ae'),
  ]).toEqual([false, false, true, true]);
});

test('an address with nothing in it is none', () => {
  expect(readAddress({ house: ' ', postcode: '' })).toBeNull();
});
