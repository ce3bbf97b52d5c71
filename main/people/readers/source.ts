import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '../../../shared/problem.ts';

/** One file to read, however it came: from a path, an upload or a member of a zip. It may be opened more than once. */
export type Source = {
  /** For messages; never a full path, which may name a member of staff. */
  name: string;
  size: number;
  open(): AsyncIterable<Uint8Array>;
};

/** A file on disk. Refuses what is not a file or cannot be read with 'file-unreadable'. */
export async function sourceFromPath(path: string): Promise<Source> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Problem('file-unreadable', basename(path));
  return {
    name: basename(path),
    size: found.size,
    open: () => createReadStream(path, { highWaterMark: 1 << 18 }),
  };
}

/** Bytes already in memory: an upload, a test. */
export function sourceFromBytes(name: string, bytes: Uint8Array): Source {
  return { name, size: bytes.length, open: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** The first bytes of a source, without reading the rest. */
export async function headOf(source: Source, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(Math.min(length, source.size));
  let filled = 0;
  for await (const chunk of source.open()) {
    const part = chunk.subarray(0, head.length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled >= head.length) break;
  }
  return head.subarray(0, filled);
}

/** All bytes of a source; refuses more than `cap`. */
export async function bytesOf(source: Source, cap: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of source.open()) {
    total += chunk.length;
    if (total > cap) throw new Problem('file-too-big', source.name);
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
