import { readFileSync, statSync } from 'node:fs';
import { api, type Call } from '../../../shared/api.ts';
import { inputMistakes } from '../../../shared/describeOperations.ts';
import { fold } from '../../../shared/identity/fold.ts';
import type { Confirmation } from '../../../shared/practice/confirmation.ts';
import type { SignedIn } from '../../../shared/practice/practice.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import { newId } from '../../clock.ts';
import type { Door } from '../../relay/door.ts';
import { knock } from '../../relay/knock.ts';
import type { CommandLine } from './commandLine.ts';
import { exits, WrongUse } from './exits.ts';
import { openHere } from './openHere.ts';

/** The program as a command sees it. */
export type House = {
  door: Door;
  call: Call;
  /** Any operation by its name; throws a Problem, or WrongUse with what is wrong with the input. */
  send(operation: string, input: unknown): Promise<unknown>;
};

/** Works with the program that is open on the folder or, when none is, opens the folder for as long as it takes. */
export async function withHouse<T>(line: CommandLine, work: (house: House) => Promise<T>): Promise<T> {
  const door = (await knock(line.folder)) ?? openHere(line.folder);
  door.listen((event) => {
    if (event.kind === 'progress') line.terminal.progress(event.done, event.total, event.what);
  });
  const stopping = stopOnSignal(line, door);

  async function send(operation: string, input: unknown): Promise<unknown> {
    const id = newId();
    stopping.now(id);
    const reply = await door.answer({ id, operation, input });
    if (reply.ok) return reply.value;
    const mistakes = reply.code === 'invalid-input' ? inputMistakes(api, operation, input) : [];
    if (mistakes.length > 0) throw new WrongUse(mistakes.join('\n'));
    throw new Problem(reply.code, reply.detail);
  }

  try {
    return await work({ door, send, call: async (name, input) => (await send(name, input)) as never });
  } finally {
    stopping.end();
    await door.close();
  }
}

/** The same, signed in as `--as NAME`. */
export function withSignIn<T>(
  line: CommandLine,
  work: (house: House, signedIn: SignedIn) => Promise<T>,
): Promise<T> {
  const name = askedName(line);
  const password = passwordOf(line);
  return withHouse(line, async (house) => {
    const memberId = await memberNamed(house, name);
    return work(house, await house.call('practice.signIn', { memberId, password }));
  });
}

async function memberNamed(house: House, name: string): Promise<string> {
  const { state, staff } = await house.call('practice.findWelcome', {});
  if (state === 'not-set-up') throw new Problem('not-set-up');
  const [member, ...others] = staff.filter((one) => fold(one.name) === fold(name));
  if (!member || others.length > 0)
    throw new Problem('not-signed-in', `the sign-in screen has nobody called ${name}`);
  return member.id;
}

/** The second person, `--confirmed-by NAME` with a password file of their own; null where nobody is named. */
export async function secondPerson(line: CommandLine, house: House): Promise<Confirmation | null> {
  const name = line.text('confirmed-by');
  if (name === undefined) return null;
  const path = line.text('second-password-file');
  if (path === undefined)
    throw new WrongUse('Give the second person’s password in a file named with --second-password-file.');
  return { memberId: await memberNamed(house, name), password: passwordIn(line, path) };
}

export function askedName(line: CommandLine): string {
  const name = line.text('as');
  if (name === undefined) throw new WrongUse('Say who is asking with --as NAME.');
  return name;
}

/** Throws WrongUse where none is given. */
export function passwordOf(line: CommandLine): string {
  const path = line.text('password-file');
  if (path === undefined) {
    if (line.password !== undefined) return line.password;
    throw new WrongUse('Give the password in HOUSE_PASSWORD or in a file named with --password-file.');
  }
  return passwordIn(line, path);
}

function passwordIn(line: CommandLine, path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new WrongUse(`There is no password file ${path}.`);
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    line.terminal.note(`Other users of this computer may read ${path}: chmod 600 keeps it to yourself.`);
  return readFileSync(path, 'utf8').replace(/\r?\n[\s\S]*$/, '');
}

const patience = 2000;

/** Ctrl+C stops what is under way and lets it tidy up; pressed again a while later, it ends the process at once. */
function stopOnSignal({ terminal }: CommandLine, door: Door) {
  let running: string | null = null;
  let stoppedAt: number | null = null;

  function stop(): void {
    // npm passes on the signal the terminal has sent already: twice at once is once.
    if (stoppedAt !== null && performance.now() - stoppedAt > patience) process.exit(exits.cancelled);
    if (stoppedAt !== null) return;
    stoppedAt = performance.now();
    terminal.note('Stopping.');
    if (running !== null) door.cancel(running);
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return {
    now(id: string): void {
      if (stoppedAt !== null) throw new Problem('cancelled');
      running = id;
    },
    end: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  };
}
