import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runTool } from './runCommand.ts';
import type { Stage } from './stage.ts';

/**
 * What a tool found out about files that have not changed since; without it, as in a fresh clone, all is looked at.
 * Another version of any tool starts anew.
 */
const tools = createHash('sha256').update(readFileSync(join(projectFolder, 'package-lock.json')));
const cacheFolder = join(projectFolder, '.cache/check', tools.digest('hex').slice(0, 16));
const cache = (name: string): string => join(cacheFolder, name);

const tool = (name: string, program: string, args: readonly string[]): Stage => ({
  name,
  run: () => runTool(program, args),
});

/** Where components are imported TypeScript needs Vue's own checker; the native compiler is several times as quick. */
const checkers = { 'vue-tsc': [], tsc: ['--checkers', '1'] };

const types = (program: keyof typeof checkers, project: string): Stage => {
  const found = cache(`${project}.tsbuildinfo`);
  const args = ['-p', `${project}/tsconfig.json`, '--incremental', '--tsBuildInfoFile', found];
  return tool(`types: ${project}`, program, [...args, ...checkers[program]]);
};

/** By what files hold, not by when they were written: a checkout or a copy changes only the latter. */
const byContent = (name: string): string[] => [
  '--cache',
  '--cache-strategy=content',
  `--cache-location=${cache(name)}`,
];

/** What can be said about the sources without running them. The longest come first. */
export const staticStages: readonly Stage[] = [
  tool('format: prettier', 'prettier', ['--check', '--log-level=warn', ...byContent('prettier'), '.']),
  types('vue-tsc', 'test/renderer'),
  types('vue-tsc', 'renderer'),
  tool('lint: eslint, .vue templates', 'eslint', ['--max-warnings=0', ...byContent('eslint'), 'renderer']),
  types('tsc', 'test'),
  types('tsc', 'main'),
  types('tsc', 'shared'),
  tool('lint: oxlint', 'oxlint', ['--deny-warnings', '.']),
];
