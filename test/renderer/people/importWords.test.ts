import { expect, test } from 'vitest';
import ImportPage from '../../../renderer/people/ImportPage.vue';
import { fileWords, lackingWords } from '../../../renderer/people/importWords.ts';
import ImportFiles from '../../../renderer/people/ImportFiles.vue';
import { Problem } from '../../../shared/problem.ts';
import { openPage, settle } from '../recall/openPage.ts';

test('a file that cannot be taken says why, what to do, and that nothing was changed', async () => {
  const { page } = await openPage(ImportPage, {
    path: '/people/import',
    answers: (name) => {
      if (name === 'people.readFiles')
        throw new Problem('file-unreadable', 'list.csv is empty. Export the list again');
      return { total: 0, lines: [] };
    },
  });
  page.getComponent(ImportFiles).vm.$emit('files', ['file-1'], ['list.csv']);
  await settle(20);

  const said = page.get('[role="alert"]').text();
  expect(said).toContain('This file cannot be read.');
  expect(said).toContain('list.csv is empty. Export the list again.');
  expect(said).toContain('Nothing was changed.');
});

test('a list without a date of birth says so with the columns it has, before anything else is asked', () => {
  const column = (caption: string, field: 'fullName' | 'birthDate' | null) => ({
    group: '',
    caption,
    occurrence: 1,
    meaning: field ? { means: 'person' as const, field } : { means: 'nothing' as const },
  });
  const columns = [column('Name', 'fullName'), column('Ref', null)];
  expect(lackingWords({ columns })).toBe(
    'No column is the date of birth. Say which one is, or export the list again with one; found: Name, Ref.',
  );
  expect(lackingWords({ columns: [...columns, column('DOB', 'birthDate')] })).toBeNull();
});

test('a zip of 306 records is one line with its name, and the names of the records are folded away', async () => {
  const files = Array.from({ length: 306 }, (_, index) => `Oakley_${index}.json`);
  const sniffed = { kind: 'fhir-r4' as const, files, refused: [], ignored: [], table: null };
  const { page } = await openPage(ImportPage, {
    path: '/people/import',
    answers: (name) => (name === 'people.readFiles' ? sniffed : { total: 0, lines: [] }),
  });
  page.getComponent(ImportFiles).vm.$emit('files', ['file-1'], ['fhir.zip']);
  await settle(20);

  expect(page.text()).toContain('FHIR R4 records: 306 records in fhir.zip');
  expect(page.get('details').attributes('open')).toBeUndefined();
  expect(page.findAll('details li')).toHaveLength(306);
  expect(fileWords({ ...sniffed, files: ['a.json', 'b.json'] }, ['both.zip'])).toBe('a.json, b.json');
});
