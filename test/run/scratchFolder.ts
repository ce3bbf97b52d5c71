import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** In bytes: what the tests have lying about at any moment, many times over. */
const roomNeeded = 2 * 1024 ** 3;
const inMemory = '/dev/shm';

/**
 * Where the tests of a stage put their practices: in memory where Linux has a place with room for them, since each
 * test opens a database of its own and would wait for the disk again and again. It is removed when the stage is over.
 */
export async function withScratchFolder<T>(work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  if (!hasRoom()) return work({});
  const folder = mkdtempSync(join(inMemory, 'house-tests-'));
  const remove = removeAtExit(folder);
  try {
    return await work({ TMPDIR: folder });
  } finally {
    remove();
  }
}

/** Ctrl+C leaves no folder behind, which in memory would take room until the computer is started again. */
export function removeAtExit(folder: string): () => void {
  // What still runs as this ends may be writing there.
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(130));
  }
  return () => {
    process.off('exit', remove);
    remove();
  };
}

/** Where a folder for one run may lie: in memory, or where this computer has its temporary files. */
export function scratchPlace(): string {
  return hasRoom() ? inMemory : tmpdir();
}

function hasRoom(): boolean {
  if (process.platform !== 'linux' || freemem() < 2 * roomNeeded) return false;
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= roomNeeded;
  } catch {
    return false;
  }
}
