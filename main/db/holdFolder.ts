import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '../../shared/problem.ts';

export type FolderHold = { letGo(): void };

/**
 * Holds a practice's folder for this program. The hold is SQLite's own exclusive lock on an empty file: the operating
 * system lets go of it when the process ends, however it ends. Throws `database-in-use`.
 */
export function holdFolder(folder: string, name = 'in-use.lock'): FolderHold {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new Database(join(folder, name), { timeout: 0 });
  try {
    file.pragma('locking_mode=EXCLUSIVE');
    file.exec('BEGIN EXCLUSIVE');
  } catch {
    file.close();
    throw new Problem('database-in-use');
  }
  return { letGo: () => file.close() };
}
