import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../shared/problem.ts';
import { Instant } from '../../shared/time/isoDate.ts';
import { unwrap, wrap, Wrapped, type PasswordCost } from './passwords.ts';
import { bareRecoveryKey } from './recoveryKey.ts';

const Entry = z.object({
  id: z.string(),
  name: z.string(),
  lock: Wrapped,
  /** Wrong passwords since the last right one; the practice reads of them when the database is next opened. */
  wrongAt: z.array(Instant),
});
const Contents = z.object({
  version: z.literal(1),
  /** Also the practice's id in the database, so that a pair of files that do not belong together is noticed. */
  practiceId: z.string(),
  practiceName: z.string(),
  members: z.array(Entry),
  recovery: Wrapped,
});
type Contents = z.infer<typeof Contents>;

export const draftName = 'keyring-of-a-set-up.json';

/**
 * The file beside the database that holds its key, locked once for each member of staff and once with the recovery
 * key. It names staff so that they can be chosen at sign-in; roles are read from the encrypted database only.
 */
export type Keyring = ReturnType<typeof keyringIn>;

export function keyringIn(folder: string, cost: PasswordCost) {
  const draftPath = join(folder, draftName);
  return {
    ...keyringAt(join(folder, 'keyring.json'), cost),
    /** A set-up has begun here and was not finished: its database, if there is one, was never used. */
    isDrafted: () => existsSync(draftPath),
    /** The keyring of a practice that is being set up. */
    draft: () => keyringAt(draftPath, cost),
    /** The last step of a set-up: from now on this is the practice's keyring. */
    adoptDraft(): void {
      renameSync(draftPath, join(folder, 'keyring.json'));
      flushFolder(folder);
    },
  };
}

function keyringAt(path: string, cost: PasswordCost) {
  function read(): Contents {
    if (!existsSync(path)) throw new Problem('keyring-missing');
    try {
      return Contents.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch {
      throw new Problem('keyring-damaged');
    }
  }

  // Written beside, flushed and renamed: a power cut leaves the old file or the new one, never half of it.
  function write(contents: Contents): void {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const file = openSync(`${path}.new`, 'w', 0o600);
    try {
      writeSync(file, JSON.stringify(contents, null, 2));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(`${path}.new`, path);
    flushFolder(dirname(path));
  }

  const boundTo = (practiceId: string, owner: string) => `house-of-care/1/${practiceId}/${owner}`;

  function change(id: string, how: (entry: Contents['members'][number]) => void): void {
    const contents = read();
    const entry = contents.members.find((one) => one.id === id);
    if (!entry) throw new Problem('not-found');
    how(entry);
    write(contents);
  }

  return {
    exists: () => existsSync(path),
    practiceId: () => read().practiceId,
    practiceName: () => read().practiceName,
    members: () => read().members.map(({ id, name }) => ({ id, name })),
    wrongPasswordsOf: (id: string) => read().members.find((one) => one.id === id)?.wrongAt ?? [],

    /** A new keyring with nobody on it but the recovery key. */
    async start(practice: { id: string; name: string }, key: string, recoveryKey: string): Promise<void> {
      const secret = Buffer.from(key, 'hex');
      const recovery = await wrap(
        secret,
        bareRecoveryKey(recoveryKey),
        boundTo(practice.id, 'recovery'),
        cost,
      );
      write({ version: 1, practiceId: practice.id, practiceName: practice.name, members: [], recovery });
    },
    /** Gives a member of staff a password of their own, or a new one in place of the old. */
    async give(member: { id: string; name: string }, key: string, password: string): Promise<void> {
      const { practiceId } = read();
      const lock = await wrap(Buffer.from(key, 'hex'), password, boundTo(practiceId, member.id), cost);
      const contents = read();
      const others = contents.members.filter((one) => one.id !== member.id);
      write({ ...contents, members: [...others, { ...member, lock, wrongAt: [] }] });
    },
    remove(id: string): void {
      const contents = read();
      write({ ...contents, members: contents.members.filter((one) => one.id !== id) });
    },
    rename(practiceName: string): void {
      write({ ...read(), practiceName });
    },
    /** The data key as hex, or null when the password is wrong. */
    async keyFor(id: string, password: string): Promise<string | null> {
      const { practiceId, members } = read();
      const entry = members.find((one) => one.id === id);
      const key = entry ? await unwrap(entry.lock, password, boundTo(practiceId, id)) : null;
      return key ? Buffer.from(key).toString('hex') : null;
    },
    async keyForRecovery(recoveryKey: string): Promise<string | null> {
      const { practiceId, recovery } = read();
      const key = await unwrap(recovery, bareRecoveryKey(recoveryKey), boundTo(practiceId, 'recovery'));
      return key ? Buffer.from(key).toString('hex') : null;
    },
    countWrong: (id: string, at: Instant) => change(id, (entry) => entry.wrongAt.push(at)),
    forgetWrong: (id: string) => change(id, (entry) => (entry.wrongAt = [])),
  };
}

/** What was named in a folder outlasts a power cut once the folder is on the disk; Windows sees to that by itself. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** The keyring of the open practice, with its key in hand: what commands about staff need. */
export type OpenKeyring = ReturnType<typeof openKeyring>;

export function openKeyring(keyring: Keyring, key: string) {
  return {
    give: (member: { id: string; name: string }, password: string) => keyring.give(member, key, password),
    remove: keyring.remove,
    rename: keyring.rename,
    isPasswordOf: async (id: string, password: string) => (await keyring.keyFor(id, password)) === key,
    wrongPasswordsOf: keyring.wrongPasswordsOf,
    /** Stays counted whatever becomes of the command; the member's next sign-in tells of it. */
    countWrong(id: string, at: Instant): void {
      if (keyring.members().some((one) => one.id === id)) keyring.countWrong(id, at);
    },
  };
}
