import { expect, test } from 'vitest';
import ImportPage from '../../../renderer/people/ImportPage.vue';
import { lackingWords } from '../../../renderer/people/importWords.ts';
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
  page.getComponent(ImportFiles).vm.$emit('files', ['file-1']);
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
