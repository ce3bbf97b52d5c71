import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// What the operating systems give a socket's path: 104 bytes on macOS, 108 on Linux, with the zero at its end.
const longestPath = 103;

/** Where a running program listens for the command line on its own computer: a socket's path or a pipe's name. */
export function localAddress(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\house-of-care-${digestOf(pipeSecret(folder))}`;
  const inside = join(resolve(folder), 'door.sock');
  if (Buffer.byteLength(inside) <= longestPath) return inside;
  return join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `house-of-care-${digestOf(inside)}.sock`);
}

/** A socket somebody else put there would be told a password. */
export function isOurs(address: string): boolean {
  if (process.platform === 'win32') return true;
  const found = lstatSync(address, { throwIfNoEntry: false });
  return found?.isSocket() === true && found.uid === process.getuid?.();
}

/** Pipes have no folder whose rights guard them: the name is one that only readers of the practice's folder know. */
function pipeSecret(folder: string): string {
  const path = join(resolve(folder), 'door.secret');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch {
    // It is there already.
  }
  return readFileSync(path, 'utf8');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
