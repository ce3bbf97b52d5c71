import { expect, test } from 'vitest';
import { fitMapping, missingFromMapping } from '../../../shared/people/fitMapping.ts';
import { suggestMapping } from '../../../shared/people/suggestMapping.ts';

const columns = (...captions: string[]) =>
  captions.map((caption, index) => ({ index, group: '', caption, occurrence: 1, samples: [] }));

test('a preset still fits when captions are written differently, and says what came and what went', () => {
  const saved = suggestMapping(columns('Full Name', 'Date of Birth', 'Diabetes'));
  for (const column of saved.columns) {
    if (column.caption === 'Full Name') column.meaning = { means: 'person', field: 'preferredName' };
  }
  const { mapping, added, missing } = fitMapping(saved, columns('NHS Number', 'date of  birth', 'FULL NAME'));
  expect(mapping.columns.map(({ meaning }) => ('field' in meaning ? meaning.field : meaning.means))).toEqual([
    'nhsNumber',
    'birthDate',
    'preferredName',
  ]);
  expect(added.map(({ caption }) => caption)).toEqual(['NHS Number']);
  expect(missing.map(({ caption }) => caption)).toEqual(['Diabetes']);
});

test('a mapping needs a name and a date of birth, and no more', () => {
  expect(missingFromMapping(suggestMapping(columns('NHS Number')))).toEqual(['name', 'birthDate']);
  expect(missingFromMapping(suggestMapping(columns('Surname', 'DOB')))).toEqual([]);
});
