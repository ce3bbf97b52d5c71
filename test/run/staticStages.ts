import { runTool } from './runCommand.ts';
import type { Stage } from './stage.ts';

const tool = (name: string, program: string, args: readonly string[]): Stage => ({
  name,
  run: () => runTool(program, args),
});

/** What can be said about the sources without running them. The longest come first. */
export const staticStages: readonly Stage[] = [
  tool('format: prettier', 'prettier', ['--check', '--log-level=warn', '.']),
  tool('types: test', 'vue-tsc', ['-p', 'test/tsconfig.json']),
  tool('types: renderer', 'vue-tsc', ['-p', 'renderer/tsconfig.json']),
  tool('lint: eslint, .vue templates', 'eslint', ['--max-warnings=0', 'renderer']),
  tool('types: main', 'tsc', ['-p', 'main/tsconfig.json']),
  tool('types: shared', 'tsc', ['-p', 'shared/tsconfig.json']),
  tool('lint: oxlint', 'oxlint', ['--deny-warnings', '.']),
];
