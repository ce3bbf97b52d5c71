import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a practice's data is kept unless `--data` names another folder. */
export function houseFolder(named: string | undefined, env: NodeJS.ProcessEnv = process.env): string {
  if (named) return resolve(named);
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'House of Care');
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'House of Care');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'house-of-care');
}
