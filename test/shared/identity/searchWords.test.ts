import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listName } from '../../../shared/format.ts';
import { fold } from '../../../shared/identity/fold.ts';
import { searchWords } from '../../../shared/identity/searchWords.ts';

test('a name as it stands on a list finds the person: comma and title ask for nothing', () => {
  expect(searchWords('ABBOTT, Linda (Mrs)')).toEqual(['abbott', 'linda']);
  expect(searchWords('ABBOTT,Linda')).toEqual(['abbott', 'linda']);
  // While it is still being typed.
  expect(searchWords('ABBOTT, Linda (M')).toEqual(['abbott', 'linda']);
  expect(searchWords('Siobhán O’Brien')).toEqual(['siobhan', "o'brien"]);
});

test('a bracket or a comma alone is looked for as it was typed, and does not ask for everybody', () => {
  expect(searchWords('(M')).toEqual(['(m']);
  expect(searchWords(' , ')).toEqual([',']);
  expect(searchWords('  ')).toEqual([]);
});

test('a number is one word, however it is spaced; a date stays as it was typed', () => {
  expect(searchWords('999 123 4567')).toEqual(['9991234567']);
  expect(searchWords('999-123')).toEqual(['999123']);
  expect(searchWords('09/11/1957')).toEqual(['09/11/1957']);
});

test('whatever the name and the title, each word asked for stands in what is searched', () => {
  const name = fc.stringMatching(/^[A-Za-zÀ-ž'’-]{1,12}( [A-Za-zÀ-ž'’-]{1,12})?$/u);
  fc.assert(
    fc.property(
      name,
      name,
      fc.constantFrom('Mrs', 'Dr', 'Rev. Canon', null),
      (familyName, givenName, title) => {
        const searched = fold(`${familyName} ${givenName}`);
        for (const word of searchWords(listName({ familyName, givenName, title })))
          expect(searched).toContain(word);
      },
    ),
  );
});
