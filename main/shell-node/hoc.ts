import type { ParseArgsOptionsConfig } from 'node:util';
import { Problem } from '../../shared/problem.ts';
import type { Answer } from './hoc/command.ts';
import { readCommandLine } from './hoc/commandLine.ts';
import { commands, helpLines, helpOf } from './hoc/commands.ts';
import { exitOf, exits, WrongUse, type Exit } from './hoc/exits.ts';

/** `npm run hoc -- COMMAND …`: the program without a window, for a terminal or a scheduled job. */
const [name, ...args] = process.argv.slice(2);
const isJson = args.includes('--json');

// Whoever reads the answer may have read enough of it.
process.stdout.on('error', () => process.exit(process.exitCode ?? exits.done));

async function run(): Promise<Exit> {
  if (name === undefined || ['help', '--help', '-h'].includes(name)) {
    say(helpLines());
    return name === undefined ? exits.wrongUse : exits.done;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) throw new WrongUse(`There is no command "${name}". "npm run hoc -- --help" lists them.`);
  const line = readCommandLine(args, command.options satisfies ParseArgsOptionsConfig);
  if (line.help) {
    say(helpOf(command));
    return exits.done;
  }
  return answer(await command.run(line));
}

function answer({ value, lines, exit = exits.done }: Answer): Exit {
  if (isJson) say([JSON.stringify({ ok: exit === exits.done || exit === exits.partly, exit, value })]);
  else say(lines);
  return exit;
}

function refuse(error: unknown): Exit {
  const { exit, code, sentence } = whatFailed(error);
  process.stderr.write(`${sentence}\n`);
  if (isJson) say([JSON.stringify({ ok: false, exit, code, sentence })]);
  return exit;
}

function whatFailed(error: unknown): { exit: Exit; code: string; sentence: string } {
  if (error instanceof WrongUse) return { exit: exits.wrongUse, code: 'wrong-use', sentence: error.message };
  if (!(error instanceof Problem)) {
    const kind = error instanceof Error ? error.name : typeof error;
    return {
      exit: exits.refused,
      code: 'unexpected',
      sentence: `${new Problem('unexpected').message} (${kind})`,
    };
  }
  const detail = error.detail === undefined ? '' : ` (${error.detail})`;
  return { exit: exitOf(error), code: error.code, sentence: error.message + detail };
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

process.exitCode = await run().catch(refuse);
