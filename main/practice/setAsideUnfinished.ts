import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Instant } from '../../shared/time/isoDate.ts';
import { databaseFile } from '../db/sqlite.ts';
import { draftName } from './keyring.ts';

/**
 * Moves what a set-up that was cut short left in a folder to its backups: nobody has ever worked with it, but what
 * might be a practice is never deleted. Without the draft of a keyring nothing is touched.
 */
export function setAsideUnfinished(folder: string, now: Instant): void {
  if (!existsSync(join(folder, draftName))) return;
  const aside = join(folder, 'backups', `set-up-cut-short-${now.replaceAll(':', '.')}`);
  mkdirSync(aside, { recursive: true, mode: 0o700 });
  // The draft last: as long as it is there, this can be done again.
  const database = databaseFile(folder);
  for (const path of [`${database}-shm`, `${database}-wal`, database, join(folder, draftName)])
    if (existsSync(path)) renameSync(path, join(aside, basename(path)));
}
