import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FetchReport } from './fetchElectron.ts';
import { projectFolder } from './projectFolder.ts';

const folder = join(projectFolder, 'node_modules/electron');
const remembered = join(projectFolder, '.cache/electron-not-available');
const silence = 15_000;

/** Electron's program, downloaded if need be; null where it cannot be had, which is remembered for this version of it. */
export async function findElectron(how: { again: boolean; say(line: string): void }): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const here = installed();
  if (here !== null) return here;
  if (how.again) rmSync(remembered, { force: true });
  if (existsSync(remembered) && readFileSync(remembered, 'utf8') === version()) return null;

  how.say('Downloading Electron, the window House of Care opens in (about 120 MB, once).');
  if (await download(how.say)) return installed();
  mkdirSync(dirname(remembered), { recursive: true });
  writeFileSync(remembered, version());
  how.say('Electron could not be downloaded. "npm start -- --electron" tries again.');
  return null;
}

/** As Electron's own package looks for it, without its habit of downloading. */
function installed(): string | null {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'),
    readFileSync(note, 'utf8'),
  );
  return existsSync(program) ? program : null;
}

function version(): string {
  const { version: own } = createRequire(import.meta.url)(join(folder, 'package.json')) as {
    version: string;
  };
  return own;
}

/** In a process of its own: a download that has gone quiet can only be ended from outside. */
function download(say: (line: string) => void): Promise<boolean> {
  const child = fork(fileURLToPath(new URL('./fetchElectron.ts', import.meta.url)), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const giveUp = () => child.kill('SIGKILL');
  let quiet: NodeJS.Timeout | undefined = setTimeout(giveUp, silence);
  let tenths = 0;
  child.on('message', (message) => {
    const report = message as FetchReport;
    clearTimeout(quiet);
    // Unpacking sends no bytes; only the network is watched.
    quiet = report.kind === 'bytes' ? setTimeout(giveUp, silence) : undefined;
    if (report.kind === 'bytes' && report.share * 10 >= tenths + 1) {
      tenths = Math.floor(report.share * 10);
      say(`  ${tenths * 10}%`);
    }
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      clearTimeout(quiet);
      resolve(code === 0);
    });
  });
}
