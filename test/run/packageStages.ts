import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, runTool } from './runCommand.ts';
import { makeStandIn } from './standInElectron.ts';
import type { Outcome, Stage } from './stage.ts';
import { runVitest } from './vitestStage.ts';

/** Where the packages of the check are made: nobody is meant to install them. */
export const packageFolder = join(projectFolder, '.cache/package');

/**
 * Packs the program for Linux and for Windows around a stand-in for Electron, and reads the packages back. Needs no
 * network; an installer (AppImage, NSIS) does, because electron-builder downloads what makes it.
 */
export const packageStages: readonly Stage[] = [
  { name: 'build', run: () => runTool('vite', ['build', '--app']) },
  { name: 'pack for Linux', run: () => pack('linux') },
  { name: 'pack for Windows', run: () => pack('win') },
  { name: 'what is in the packages', run: () => runVitest('package', ['--project=package']) },
];

async function pack(system: 'linux' | 'win'): Promise<Outcome> {
  const standIn = join(packageFolder, `electron-${system}`);
  const output = join(packageFolder, system);
  rmSync(output, { recursive: true, force: true });
  makeStandIn(standIn, system);
  const options = [`-c.electronDist=${standIn}`, `-c.directories.output=${output}`, '--publish=never'];
  return runTool('electron-builder', [`--${system}`, 'dir', '--x64', ...options]);
}
