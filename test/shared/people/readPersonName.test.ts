import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calmCapitals, readPersonName, readTitle } from '../../../shared/people/readPersonName.ts';

test.each([
  ['MOHAMED, Teresa (Ms)', 'Ms', 'Teresa', 'Mohamed'],
  ['Ms Teresa Mohamed', 'Ms', 'Teresa', 'Mohamed'],
  ["O'LEARY, Siobhan (Dr)", 'Dr', 'Siobhan', "O'Leary"],
  ['ADEYEMI-CLARKE, Tunde', null, 'Tunde', 'Adeyemi-Clarke'],
  ['McKAY, Claude', null, 'Claude', 'McKAY'],
  ['Smith, Mr John Paul', 'Mr', 'John Paul', 'Smith'],
  ['mrs. jane smith', 'Mrs', 'jane', 'smith'],
  ['Ludwig van Beethoven', null, 'Ludwig', 'van Beethoven'],
  ['Amina bint Khalid', null, 'Amina', 'bint Khalid'],
  ['Ng', null, '', 'Ng'],
  ['Madonna', null, '', 'Madonna'],
  ['Major', null, '', 'Major'],
  ['Graciela  Alcántar', null, 'Graciela', 'Alcántar'],
  ['Smith (née Jones)', null, 'Smith (née', 'Jones)'],
])('reads %s', (cell, title, givenName, familyName) => {
  expect(readPersonName(cell)).toEqual({ value: { title, givenName, familyName } });
});

test('a cell without a letter is no name', () => {
  for (const cell of ['', '  ']) expect(readPersonName(cell)).toEqual({ reason: 'No name' });
  for (const cell of ['---', '200', '=1+1'])
    expect(readPersonName(cell)).toEqual({ reason: 'A name needs at least one letter' });
});

test('titles are printed one way, and a title nobody knows stays as it is', () => {
  expect([readTitle('MS'), readTitle('Mrs.'), readTitle('Ustadh'), readTitle(' ')]).toEqual([
    'Ms',
    'Mrs',
    'Ustadh',
    null,
  ]);
});

test('calming capitals changes nothing but capitals', () => {
  expect(calmCapitals('MCVEY')).toBe('McVey');
  expect(calmCapitals('ÖZIL')).toBe('Özil');
  fc.assert(
    fc.property(
      fc.string(),
      (name) => calmCapitals(name).toLowerCase() === name.toLowerCase() || /[^\p{ASCII}]/u.test(name),
    ),
  );
});
