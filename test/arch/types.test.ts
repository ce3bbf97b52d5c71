import { join, relative } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { staticStages } from '../run/staticStages.ts';
import { importsOf, projectFolder, sources } from './sources.ts';

const vue = [{ extension: 'vue', isMixedContent: true, scriptKind: ts.ScriptKind.Deferred }];

/** The projects the check looks at, each with the files that are its own. */
const projects = staticStages
  .flatMap(({ name }) => (name.startsWith('types: ') ? [name.slice('types: '.length)] : []))
  .map((name) => ({ name, files: filesOf(name) }));

function filesOf(project: string): string[] {
  const folder = join(projectFolder, project);
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder, {}, undefined, [], vue);
  return fileNames.map((file) => relative(projectFolder, file).replaceAll('\\', '/'));
}

// The components of the gallery are checked where they are imported.
const checked = sources.filter(({ path }) => path.endsWith('.ts') || path.startsWith('renderer/'));

test('the types of every file are checked, in one project and no other', () => {
  const times = checked.map(({ path }) => ({
    path,
    in: projects.filter(({ files }) => files.includes(path)).map(({ name }) => name),
  }));
  expect(times.filter((each) => each.in.length !== 1)).toEqual([]);
  expect(projects.flatMap(({ files }) => files)).toContain('vite.config.ts');
});

test('what imports a component is checked by the checker that knows components', () => {
  const knowing = projects.filter(({ name }) => name.endsWith('renderer')).flatMap(({ files }) => files);
  const importing = sources.filter((source) => importsOf(source).some((path) => path.endsWith('.vue')));
  expect(importing.length).toBeGreaterThan(100);
  expect(
    importing.map(({ path }) => path).filter((path) => path.endsWith('.ts') && !knowing.includes(path)),
  ).toEqual([]);
});
