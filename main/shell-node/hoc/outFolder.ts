import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandLine } from './commandLine.ts';
import { WrongUse } from './exits.ts';

/** Where `--out DIR` says that files go, made where it is missing. Asked before anything is printed; `what` ends the question. */
export function outFolder(line: CommandLine, what: string): string {
  const named = line.text('out');
  if (named === undefined) throw new WrongUse(`Say where ${what}: --out DIR.`);
  const folder = resolve(named);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new WrongUse(`${folder} cannot be written to.`);
  }
  return folder;
}
