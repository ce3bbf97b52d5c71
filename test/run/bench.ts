import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './runCommand.ts';

/** Runs every measurement in `test/bench` (or those whose path holds one of the words) one after another, in full view. */
export async function bench(words: readonly string[]): Promise<void> {
  const files = globSync('test/bench/*.bench.ts', { cwd: projectFolder }).toSorted();
  for (const file of files) {
    if (words.length > 0 && !words.some((word) => file.includes(word))) continue;
    process.stdout.write(`\n${file}\n`);
    const { status } = spawnSync(process.execPath, [join(projectFolder, file)], {
      stdio: 'inherit',
      cwd: projectFolder,
    });
    if (status !== 0) process.exitCode = 1;
  }
}
