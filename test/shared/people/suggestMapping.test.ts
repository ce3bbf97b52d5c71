import { expect, test } from 'vitest';
import { suggestMapping } from '../../../shared/people/suggestMapping.ts';

const meanings = (...captions: string[]) =>
  suggestMapping(
    captions.map((caption, index) => ({ index, group: '', caption, occurrence: 1, samples: [] })),
  ).columns.map(({ meaning }) => ('field' in meaning ? meaning.field : meaning.means));

test('a list with one line of the address has the street in it; with two, the first is the house', () => {
  expect(meanings('Address line 1', 'Town', 'Postcode')).toEqual(['address', 'town', 'postcode']);
  expect(meanings('Address 1', 'Address 2', 'Postcode')).toEqual(['house', 'street', 'postcode']);
});

test('a house name alone stays one: no letter goes by it', () => {
  expect(meanings('House name', 'Postcode')).toEqual(['house', 'postcode']);
});
