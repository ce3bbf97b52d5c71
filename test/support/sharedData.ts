import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/data');

/** The data nobody here wrote lies beside the project; without it the tests that need it are reported as skipped. */
export const hasSharedData = existsSync(folder);

export function sharedData(path: string): Uint8Array {
  return readFileSync(sharedDataPath(path));
}

export function sharedDataPath(path: string): string {
  return join(folder, path);
}
