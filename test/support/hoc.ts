import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { testPassword, testPractice } from './openTestCore.ts';

export type Said = { code: number | null; out: string; err: string };
type How = { password?: string | null; input?: string; started?: (child: ChildProcess) => void };

const program = fileURLToPath(new URL('../../main/shell-node/hoc.ts', import.meta.url));

/** Runs the command line as a terminal or a scheduled job would: a process of its own. */
export async function hoc(args: readonly string[], how: How = {}): Promise<Said> {
  const { HOUSE_PASSWORD: _theirs, HOUSE_POSTGRES: _server, ...rest } = process.env;
  // Half of what a short command takes is reading our own sources again.
  const env = { ...rest, NODE_COMPILE_CACHE: join(tmpdir(), 'house-hoc-compiled') };
  const password = how.password === undefined ? testPassword : how.password;
  const child = spawn(process.execPath, [program, ...args], {
    env: password === null ? env : { ...env, HOUSE_PASSWORD: password },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: Said = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  child.stdin.end(how.input ?? '');
  how.started?.(child);
  said.code = await new Promise((resolve) => child.once('close', (code) => resolve(code)));
  if (password !== null) expect(said.out + said.err).not.toContain(password);
  return said;
}

/** The value of a `--json` answer. */
export async function hocValue(args: readonly string[], how?: How): Promise<unknown> {
  const { code, out, err } = await hoc([...args, '--json'], how);
  const answer = JSON.parse(out) as { ok: boolean; value: unknown };
  if (!answer.ok) throw new Error(`hoc ended with ${code}: ${out}${err}`);
  return answer.value;
}

/** A folder for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-hoc-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const as = ['--as', 'Helen Cross'];

/** `testPractice` as it is typed. */
export const letterhead = [
  ['--name', testPractice.name],
  ['--ods', testPractice.odsCode],
  ...testPractice.addressLines.map((line) => ['--address', line]),
  ['--phone', testPractice.phone],
  ['--signatory', testPractice.signatory.name],
  ['--signatory-role', testPractice.signatory.role],
].flat();

let ready: Promise<string> | null = null;

/** A folder with a practice of nobody yet; setting up is slow on purpose, so it is done once and copied. */
export async function aPractice(): Promise<string> {
  ready ??= setUpOnce();
  const folder = aFolder();
  cpSync(await ready, folder, { recursive: true });
  return folder;
}

async function setUpOnce(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'house-hoc-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { code, err } = await hoc(['init', '--data', folder, ...as, ...letterhead]);
  if (code !== 0) throw new Error(err);
  return folder;
}
