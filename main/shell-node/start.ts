import { spawn } from 'node:child_process';
import { findElectron } from './electron.ts';
import { buildIfStale } from './buildIfStale.ts';
import { findBrowser } from './findBrowser.ts';
import { projectFolder } from './projectFolder.ts';
import { runShell, whyNot } from './runShell.ts';
import { readOptions, type ShellOptions } from './shellOptions.ts';

/** `npm start`: brings the build up to date and opens the program, in Electron where that can be had. */
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function start(options: ShellOptions): Promise<void> {
  const electron = options.window ? await findElectron({ again: options.electron, say }) : null;
  await buildIfStale(electron === null ? 'page' : 'everything', say);
  if (electron !== null) return runElectron(electron, options);
  if (options.window && findBrowser() !== null)
    say('Electron is not available here: the same program opens in a browser window of its own.');
  return runShell(options);
}

function runElectron(program: string, { folder }: ShellOptions): Promise<void> {
  // Chromium's sandbox does not work for root; nor would any other window.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [projectFolder, ...asRoot, `--data=${folder}`], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}

try {
  await start(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${whyNot(error)}\n`);
  process.exit(1);
}
