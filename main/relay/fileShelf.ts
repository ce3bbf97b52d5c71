import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../shared/problem.ts';
import type { HostFile } from '../host.ts';

/** A file that came in: its own path, or our locked copy whose key never leaves this process's memory. */
export type FileOnShelf = {
  name: string;
  size: number;
  path: string;
  lock: { key: Uint8Array; nonce: Uint8Array } | null;
};
export type OfferedFile = { name: string; type: string; bytes: Uint8Array };

const largestFile = 1_000_000_000;

export type FileShelf = ReturnType<typeof createFileShelf>;

/** Files on their way in (chosen by the user) and out (made for the user), by handle. Nothing readable is kept. */
export function createFileShelf(largest = largestFile) {
  const incoming = new Map<string, FileOnShelf>();
  const outgoing = new Map<string, OfferedFile>();
  let folder: string | null = null;

  return {
    /** A file the user named on this computer. Throws `file-unreadable` or `file-too-big`. */
    takePath(path: string): string {
      const size = sizeOf(path, largest);
      return put({ name: basename(path), size, path, lock: null });
    },
    /** Bytes from the page, kept locked until they have been read. Throws `file-too-big`. */
    async takeStream(name: string, stream: Readable): Promise<string> {
      folder ??= mkdtempSync(join(tmpdir(), 'house-of-care-'));
      const path = join(folder, randomUUID());
      const lock = { key: randomBytes(32), nonce: randomBytes(16) };
      let size = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          done(size > largest ? new Problem('file-too-big') : null, chunk);
        },
      });
      try {
        const cipher = createCipheriv('aes-256-ctr', lock.key, lock.nonce);
        await pipeline(stream, counted, cipher, createWriteStream(path, { mode: 0o600 }));
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      }
      return put({ name: basename(name), size, path, lock });
    },
    incoming(handle: string): FileOnShelf {
      const file = incoming.get(handle);
      if (!file) throw new Problem('not-found');
      return file;
    },
    offer(file: OfferedFile): string {
      const handle = randomUUID();
      outgoing.set(handle, file);
      return handle;
    },
    outgoing(handle: string): OfferedFile {
      const file = outgoing.get(handle);
      if (!file) throw new Problem('not-found');
      return file;
    },
    clear(): void {
      incoming.clear();
      outgoing.clear();
      if (folder) rmSync(folder, { recursive: true, force: true });
      folder = null;
    },
  };

  function put(file: FileOnShelf): string {
    const handle = randomUUID();
    incoming.set(handle, file);
    return handle;
  }
}

function sizeOf(path: string, largest: number): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new Problem('file-unreadable', 'no such file');
  if (found.size > largest) throw new Problem('file-too-big');
  return found.size;
}

/** The file as readers want it; a locked copy is unlocked as it streams. */
export function readableFile({ name, size, path, lock }: FileOnShelf): HostFile {
  return {
    name,
    size,
    open: () => {
      const stored = createReadStream(path, { highWaterMark: 256 * 1024 });
      return lock ? stored.pipe(createDecipheriv('aes-256-ctr', lock.key, lock.nonce)) : stored;
    },
  };
}
