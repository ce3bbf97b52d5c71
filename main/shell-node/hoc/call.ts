import { text } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { kindOf } from '../../../shared/api.ts';
import type { Answer, Command } from './command.ts';
import type { CommandLine } from './commandLine.ts';
import { WrongUse } from './exits.ts';
import { freePath } from './freePath.ts';
import { withHouse, withSignIn, type House } from './house.ts';

/** Sends any operation through the door. */
export const call: Command = {
  name: 'call',
  takes: "OPERATION ['{json}' | -] [--file PATH]… [--out DIR]",
  summary: 'Send any operation; "operations" lists them with what they take',
  help: [
    'The input is JSON; "-" reads it from standard input, which other programs on the computer cannot see.',
    'Passwords and recovery keys are taken from standard input only.',
    '--file hands over a file; its handle is added to the input as "files".',
    '--out DIR saves the files an answer names; they are no longer encrypted there.',
    'The answer is JSON.',
  ],
  options: { file: { type: 'string', multiple: true }, out: { type: 'string' } },
  run: async (line) => {
    const [operation, given = '{}', ...rest] = line.words;
    if (operation === undefined || rest.length > 0)
      throw new WrongUse('Name one operation and, if it takes one, its input.');
    const input = given === '-' ? parse(await text(process.stdin)) : openly(parse(given));
    // An operation that is not there or needs nobody is for the door to answer.
    const kind = kindOf(operation);
    const enter = kind === null || kind === 'gate' ? withHouse : withSignIn;
    return enter(line, (house) => send(line, house, { operation, input }));
  },
};

async function send(
  line: CommandLine,
  house: House,
  { operation, input }: { operation: string; input: unknown },
): Promise<Answer> {
  const files: string[] = [];
  for (const path of line.texts('file')) files.push(await house.door.takePath(resolve(path)));
  const whole = files.length > 0 ? { ...(input as object), files } : input;
  const value = await house.send(operation, whole);
  const out = line.text('out');
  if (out !== undefined) {
    for (const handle of handlesIn(value)) await save(line, house, { handle, folder: resolve(out) });
  }
  return { value, lines: [JSON.stringify(value, null, 2)] };
}

async function save(
  line: CommandLine,
  { door }: House,
  { handle, folder }: Record<'handle' | 'folder', string>,
) {
  const path = freePath(folder, await door.nameOf(handle));
  await door.saveTo(handle, path);
  line.terminal.note(`Saved in clear text: ${path}`);
}

/** Every `handle` in an answer, however deep. */
function handlesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'handle' && typeof inner === 'string' ? [inner] : handlesIn(inner),
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new WrongUse('The input is not JSON.');
  }
}

/** What stands on a command line is in the computer's list of programs and in the shell's history. */
function openly(input: unknown): unknown {
  if (hasSecret(input))
    throw new WrongUse(
      'A password is never written on the command line: give the input on standard input, with "-".',
    );
  return input;
}

function hasSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => /password|recoverykey/i.test(key) || hasSecret(inner));
}
