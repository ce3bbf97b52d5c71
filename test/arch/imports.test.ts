import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyNotImport } from './importRules.ts';
import { importsOf, projectFolder, sources } from './sources.ts';

const code = sources.filter(({ path }) => !path.startsWith('test/'));

test('every file imports only what its folder may', () => {
  const refused = code.flatMap((source) =>
    importsOf(source).flatMap((imported) => whyNotImport(source.path, imported) ?? []),
  );

  expect(refused).toEqual([]);
});

test.each([
  ['shared/recall/canInvite.ts', 'node:fs'],
  ['shared/time/isoDate.ts', 'shared/recall/canInvite.ts'],
  ['main/letter/letter.service.ts', 'electron'],
  ['main/letter/letter.service.ts', 'main/recall/recall.service.ts'],
  ['main/letter/letter.service.ts', 'main/dispatch.ts'],
  ['main/letter/letterRun.sql.ts', 'main/evidence/evidence.sql.ts'],
  ['main/core.ts', 'main/shell-node/server.ts'],
  ['main/people/people.sql.ts', 'typeorm'],
  ['main/shell-node/main.ts', 'electron'],
  ['renderer/letter/LettersPage.vue', 'renderer/people/PeoplePage.vue'],
  ['renderer/letter/LettersPage.vue', 'main/core.ts'],
  ['renderer/ui/action/AppButton.vue', 'renderer/letter/LettersPage.vue'],
])('%s may not import %s', (file, imported) => {
  expect(whyNotImport(file, imported)).not.toBeNull();
});

test('what the installed program uses is a dependency, and not only of its development', () => {
  const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const used = code
    .filter(({ path }) => !path.startsWith('renderer/'))
    .flatMap(importsOf)
    .filter((name) => !/^(?:node:|main\/|shared\/|renderer\/|electron$)/.test(name));

  expect([...new Set(used)].filter((name) => !(name in dependencies))).toEqual([]);
});

test('SQL is written in main/db and *.sql.ts files and nowhere else', () => {
  const statement =
    /[`'"]\s*(?:SELECT|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|WITH\s+\S+\s+AS|CREATE\s|ALTER\s|DROP\s|PRAGMA\s)/;
  const elsewhere = code.filter(
    (source) =>
      !/^main\/db\/|\.sql\.ts$/.test(source.path) &&
      (statement.test(source.text) || importsOf(source).includes('main/db/sql.ts')),
  );

  expect(elsewhere.map(({ path }) => path)).toEqual([]);
});
