import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postalLinesOf } from '../../../shared/letter/postalAddress.ts';
import type { PostalQuestion } from '../../../shared/letter/postalAddress.ts';
import type { Address } from '../../../shared/people/importRecord.ts';

const name = { title: 'Mrs', givenName: 'Maureen', familyName: 'Oakley' };

function addressed(address: Partial<Address> | null, more: Partial<PostalQuestion> = {}) {
  const whole = {
    lines: ['14 Quarry Bank Road'],
    town: 'Beckside',
    county: null,
    postcode: 'ZZ99 4DT',
    ...address,
  };
  return postalLinesOf({
    name,
    birthDate: '1950-01-15',
    on: '2026-11-23',
    address: address && whole,
    ...more,
  });
}

test('puts the name first and the postcode last, in capitals with one space', () => {
  expect(addressed({ postcode: ' zz994dt' })).toEqual({
    ok: true,
    lines: ['Mrs Maureen Oakley', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'],
  });
});

test.each([
  ['no-address', null],
  ['no-postcode', { postcode: null }],
  ['half-postcode', { postcode: 'BH6' }],
  ['half-postcode', { postcode: 'EC1A 1' }],
  ['not-a-postcode', { postcode: 'BH6 5CC1' }],
  ['not-a-postcode', { postcode: 'BH6 5CK' }],
  ['no-house-or-street', { lines: [] }],
  ['no-house-or-street', { lines: ['Quarry Bank Road'] }],
  ['no-house-or-street', { lines: ['Flat 2'] }],
  ['no-house-or-street', { lines: ['14'] }],
  ['no-fixed-address', { lines: ['No fixed abode'] }],
  ['no-fixed-address', { postcode: 'ZZ99 3VZ' }],
  ['not-uk', { postcode: 'ZZ99 6CZ' }],
  ['not-uk', { town: 'Boston', county: 'MA', postcode: '02134' }],
  ['not-uk', { town: 'Dublin', county: null, postcode: 'D02 X285' }],
  ['not-uk', { town: 'Kraków', county: 'Poland', postcode: null }],
] as const)('says %s of %j', (problem, address) => {
  const given =
    address === null ? null : { ...address, lines: 'lines' in address ? [...address.lines] : ['1 Mill Row'] };
  expect(addressed(given)).toEqual({ ok: false, problem });
});

test('takes a house name without a number, and a postcode written as the last line', () => {
  expect(addressed({ lines: ['Rose Cottage'] }).ok).toBe(true);
  expect(addressed({ lines: ['3 Mill Row', 'Beckside', 'LS1 4DY'], town: null, postcode: null })).toEqual({
    ok: true,
    lines: ['Mrs Maureen Oakley', '3 Mill Row', 'Beckside', 'LS1 4DY'],
  });
});

test('names a town once, although it is also the last line of the street', () => {
  const answer = addressed({ lines: ['3 Mill Row', 'BECKSIDE'], county: 'Beckside' });
  expect(answer).toMatchObject({ lines: ['Mrs Maureen Oakley', '3 Mill Row', 'BECKSIDE', 'ZZ99 4DT'] });
});

test('writes to the parent or guardian until the day of the 16th birthday', () => {
  const child = { name: { title: null, givenName: 'Amina', familyName: 'Begum' }, birthDate: '2010-11-24' };
  expect(addressed({}, child)).toMatchObject({
    lines: ['Parent or guardian of', 'Amina Begum', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'],
  });
  expect(addressed({}, { ...child, on: '2026-11-24' })).toMatchObject({
    lines: ['Amina Begum', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'],
  });
});

test('joins lines that are too many and drops no word of them', () => {
  // No word alone: it might be a country, or say that there is no address.
  const words = fc.stringMatching(/^[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})? End$/);
  const years = fc.constantFrom('1950-01-15', '2015-01-15');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 9 }), fc.option(words), years, (lines, county, birthDate) => {
      const answer = addressed({ lines: ['14 Quarry Bank Road', ...lines], county }, { birthDate });
      const printed = answer.ok ? answer.lines : [];
      expect(printed.length).toBeGreaterThanOrEqual(3);
      expect(printed.length).toBeLessThanOrEqual(7);
      expect(printed.at(-1)).toBe('ZZ99 4DT');
      const all = printed.join(' ').toLowerCase();
      for (const line of [...lines, ...(county === null ? [] : [county])])
        expect(all).toContain(line.toLowerCase());
    }),
  );
});
