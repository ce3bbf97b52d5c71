import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type RunningHouse = {
  folder: string;
  /** A link for one window; each can be opened once. */
  link: string;
  /** As if the computer's power had gone. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const program = fileURLToPath(new URL('../../../main/shell-node/main.ts', import.meta.url));

/** The program as staff start it, without its window, on a folder of its own or a given one. */
export async function startHouse(
  folder = mkdtempSync(join(tmpdir(), 'house-journey-')),
): Promise<RunningHouse> {
  const child = spawn(process.execPath, [program, '--no-window', '--data', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await ended;
  };
  return {
    folder,
    link: await linkFrom(child),
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function linkFrom(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const link = /http:\/\/127\.0\.0\.1:\S+\/open\?token=\S+/.exec(said)?.[0];
        if (link !== undefined) resolve(link);
      });
    }
    child.once('exit', () => reject(new Error(`House of Care did not start: ${said}`)));
  });
}
