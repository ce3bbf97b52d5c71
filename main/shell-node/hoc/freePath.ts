import { existsSync } from 'node:fs';
import { join, parse } from 'node:path';

/** Where a file may go in a folder: what is there already is never written over. */
export function freePath(folder: string, fileName: string): string {
  const { name, ext } = parse(fileName);
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, copy === 1 ? name + ext : `${name} (${copy})${ext}`);
    if (!existsSync(path)) return path;
  }
}
