import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../../shared/problem.ts';
import { holdFolder } from '../db/holdFolder.ts';
import { refuseNetworkDrive } from '../db/networkDrive.ts';
import { startNodeJob } from '../jobs/startNodeJob.ts';
import { usualCost } from '../practice/passwords.ts';
import { listenLocally } from '../relay/localSocket.ts';
import { createRelay } from '../relay/relay.ts';
import { findBrowser } from './findBrowser.ts';
import { openWindow } from './openWindow.ts';
import { pageFrom } from './pageFiles.ts';
import { startServer, type HouseServer } from './server.ts';
import type { ShellOptions } from './shellOptions.ts';

const idleAfter = 10 * 60_000;

/** Runs the program in this process until its window is closed or it is told to end. */
export async function runShell(options: ShellOptions): Promise<void> {
  // Held from the start, signed in or not: two programs would each show a window on the same practice.
  const hold = holdProgram(options.folder);
  const relay = createRelay({
    folder: options.folder,
    ...(process.env['HOUSE_POSTGRES'] === undefined ? {} : { postgresUrl: process.env['HOUSE_POSTGRES'] }),
    passwordCost: usualCost,
    startJob: startNodeJob,
    idleAfter,
  });
  const server = await startServer({ relay, givePage: pageFrom(pageFolder()), port: options.port });

  const commandLine = await listenLocally({ folder: options.folder, relay });

  async function stop(): Promise<never> {
    await commandLine.close();
    await server.close();
    await relay.close();
    hold.letGo();
    process.exit(0);
  }
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await show(server, options.window);
  if (options.window && findBrowser() !== null) await stop();
}

async function show(server: HouseServer, window: boolean): Promise<void> {
  const browser = findBrowser();
  if (window && browser !== null) {
    say('House of Care is open in its window. Closing the window ends the program.');
    return openWindow({ browser, link: server.newLink() });
  }
  if (window) say('There is no Chromium, Chrome or Edge here to open a window with.');
  say(`Open this link once, in a browser on this computer: ${server.newLink()}`);
  say('Press Ctrl+C to end the program.');
}

function holdProgram(folder: string) {
  refuseNetworkDrive(folder);
  return holdFolder(folder, 'program.lock');
}

/** The built page, from the sources or from beside the built program. */
function pageFolder(): string {
  const fromSource = extname(import.meta.url) === '.ts';
  return fileURLToPath(new URL(fromSource ? '../../dist/renderer' : '../../renderer', import.meta.url));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Why the program did not start, in a sentence, for someone at a terminal. */
export function whyNot(error: unknown): string {
  if (error instanceof Problem && error.code === 'database-in-use')
    return 'House of Care is already open on this practice folder. Use its window, or close it first.';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'Another program uses that port. Choose another with --port.';
  if (code === 'EACCES' || code === 'EPERM') return 'This folder or port cannot be used by this user.';
  return error instanceof Error ? error.message : String(error);
}
