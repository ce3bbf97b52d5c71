import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { houseFolder } from '../houseFolder.ts';
import { WrongUse } from './exits.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** The words a command was given. */
export type CommandLine = {
  folder: string;
  words: readonly string[];
  help: boolean;
  terminal: Terminal;
  /** From the environment; no other process that is started here gets to see it. */
  password: string | undefined;
  text(option: string): string | undefined;
  texts(option: string): string[];
  flag(option: string): boolean;
};

export const commonOptions = {
  data: { type: 'string' },
  as: { type: 'string' },
  'password-file': { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

/** Throws `WrongUse` with a sentence. */
export function readCommandLine(args: readonly string[], options: ParseArgsOptionsConfig): CommandLine {
  if (args.some((arg) => /^--password(?:=|$)/.test(arg)))
    throw new WrongUse(
      'A password is never written on the command line: use HOUSE_PASSWORD or --password-file.',
    );
  const { positionals, ...parsed } = parse(args, options);
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const text = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  // A script whose variable is empty means some folder, not the one it happens to stand in.
  if (text('data') === '') throw new WrongUse('--data names no folder.');
  const flag = (option: string) => values[option] === true;
  return {
    folder: houseFolder(text('data')),
    words: positionals,
    help: flag('help'),
    terminal: openTerminal({ quiet: flag('quiet') }),
    password: passwordFromEnvironment(),
    text,
    texts: (option) => [values[option] ?? []].flat().filter((value) => typeof value === 'string'),
    flag,
  };
}

function parse(args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function passwordFromEnvironment(): string | undefined {
  const password = process.env['HOUSE_PASSWORD'];
  delete process.env['HOUSE_PASSWORD'];
  return password;
}
