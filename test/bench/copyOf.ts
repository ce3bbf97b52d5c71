import { cpSync, rmSync } from 'node:fs';

/** A copy to change, for measurements that write. */
export function copyOf(folder: string, name: string): string {
  const copy = `${folder}-${name}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}
