import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OutputOf } from '../../shared/api.ts';
import type { Actor, Session } from '../../main/context.ts';
import { createCore } from '../../main/core.ts';
import type { PasswordCost } from '../../main/practice/passwords.ts';
import { fixedClock } from './fixedClock.ts';
import { testHost } from './testHost.ts';

/** Cheap on purpose: the strength of Argon2 is not what these tests are about. */
export const passwordCost: PasswordCost = { memory: 8, passes: 1, lanes: 1 };

export const testPassword = 'three random words';

export const testPractice = {
  name: 'Beckside Surgery',
  odsCode: 'A81001',
  addressLines: ['2 Mill Lane', 'Beckside', 'ZZ99 1BS'],
  phone: '01632 960100',
  signatory: { name: 'Gwen Pritchard', role: 'Lead nurse' },
  phoneHours: { days: 'Monday to Friday', opens: '08:00', closes: '18:30' },
};

export const setUpInput = {
  practice: testPractice,
  manager: { name: 'Helen Cross', password: testPassword },
};

/** A practice as its set-up left it: its files, the key of its database, and who was signed in. */
export type JustSetUp = OutputOf<'practice.setUp'> & {
  files: { name: string; bytes: Uint8Array }[];
  key: string;
  actor: Actor;
  /** How many ids were given out: the next one is another. */
  ids: number;
};

const made = new Map<string, Promise<JustSetUp>>();

/**
 * The practice of the tests, set up through the door on this day: once for all tests of a worker that begin with it.
 * Three quarters of what a set-up costs are the migrations of an empty file.
 */
export function justSetUp(today: string): Promise<JustSetUp> {
  const known = made.get(today) ?? setUp(today);
  made.set(today, known);
  return known;
}

/** Ids in the order they were given, and never the same in two runs. */
export function countedIds(after = 0): { next: () => string; given: () => number } {
  let counter = after;
  return {
    next: () => `${String((counter += 1)).padStart(6, '0')}-${Math.random().toString(36).slice(2, 10)}`,
    given: () => counter,
  };
}

export function writeFiles(folder: string, files: JustSetUp['files']): void {
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
}

async function setUp(today: string): Promise<JustSetUp> {
  const folder = mkdtempSync(join(tmpdir(), 'house-test-'));
  const session: Session = { id: 'session-1', actor: null };
  const ids = countedIds();
  const heard: { key?: string; actor?: Actor } = {};
  const core = createCore({
    folder,
    clock: fixedClock(today),
    newId: ids.next,
    passwordCost,
    host: testHost().host,
    purposes: ['write', 'read', 'stage'],
    callFor: () => () => Promise.reject(new Error('A set-up asks for nothing else')),
    onOpened: (_which, key) => (heard.key = key),
    onSignedIn: (_id, actor) => (heard.actor = actor),
  });
  const request = { name: 'practice.setUp', input: setUpInput, progress: () => {}, cancelled: () => false };
  const answer = await core.run({ id: ids.next(), session, ...request });
  await core.close();
  const { key, actor } = heard;
  if (key === undefined || actor === undefined) throw new Error('A set-up signs its manager in');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => ({ name, bytes: readFileSync(join(folder, name)) }));
  rmSync(folder, { recursive: true });
  return { ...(answer as OutputOf<'practice.setUp'>), key, actor, files, ids: ids.given() };
}
