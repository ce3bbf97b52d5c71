import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './projectFolder.ts';

const sources = {
  page: ['renderer', 'shared', 'vite.config.ts', 'package-lock.json'],
  everything: ['renderer', 'shared', 'main', 'vite.config.ts', 'package-lock.json'],
};
const results = { page: 'dist/renderer/index.html', everything: 'dist/main/shell-electron/main.js' };

/** Builds the page, or the page and the program, when its sources are newer than what was built last. */
export async function buildIfStale(what: 'page' | 'everything', say: (line: string) => void): Promise<void> {
  const built = modifiedAt(join(projectFolder, results[what]));
  if (built > newestOf(sources[what].map((path) => join(projectFolder, path)))) return;
  say(built === 0 ? 'Building House of Care, once.' : 'Building House of Care: its sources have changed.');
  await build(what);
}

/** Milliseconds; 0 for what is not there. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A folder counts too: a file taken away changes nothing else. */
export function newestOf(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.filter(existsSync).map((path) => {
      const own = modifiedAt(path);
      if (!statSync(path).isDirectory()) return own;
      return Math.max(own, newestOf(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

function build(what: 'page' | 'everything'): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('vite/package.json');
  const vite = join(dirname(manifest), 'bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: projectFolder,
    env: what === 'page' ? { ...process.env, HOUSE_BUILD: 'page' } : process.env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('House of Care could not be built; the reason is above.')),
    );
  });
}
