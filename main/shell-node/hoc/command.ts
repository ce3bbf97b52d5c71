import type { ParseArgsOptionsConfig } from 'node:util';
import type { CommandLine } from './commandLine.ts';
import type { Exit } from './exits.ts';

/** What a command has to say: a value for machines, the same in lines for people. */
export type Answer = { value: unknown; lines: readonly string[]; exit?: Exit };

export type Command = {
  name: string;
  /** What follows its name: `FILE… [--dry-run]`. */
  takes: string;
  summary: string;
  help: readonly string[];
  options: ParseArgsOptionsConfig;
  run(line: CommandLine): Promise<Answer>;
};
