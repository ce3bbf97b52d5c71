import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export type Ended = { ok: boolean; output: string };
type Options = { env?: Record<string, string> };

/** Runs one of the project's own tools with the Node this runs on; its output is kept, not shown. */
export function runTool(tool: string, args: readonly string[], options?: Options): Promise<Ended> {
  return runCommand(process.execPath, [toolFile(tool), ...args], options);
}

/** Runs a program in the project's folder and answers when it has ended; a program that cannot start has failed. */
export function runCommand(
  command: string,
  args: readonly string[],
  { env = {} }: Options = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', (error) => resolve({ ok: false, output: `${output}${command}: ${error.message}\n` }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** The JavaScript file behind a tool's name: the same on every system, unlike the links in `.bin`. */
export function toolFile(tool: string): string {
  const packages: Record<string, string> = { tsc: 'typescript-native', playwright: '@playwright/test' };
  const name = packages[tool] ?? tool;
  const manifest = join(projectFolder, 'node_modules', name, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: string | Record<string, string> };
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (file === undefined) throw new Error(`${name} has no program ${tool}`);
  return join(dirname(manifest), file);
}
