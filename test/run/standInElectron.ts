import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './runCommand.ts';

/** Electron's mark before its switches ("fuses"), their version and number, and each switch as it comes: on or off. */
const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009101101010`;

/** A folder that electron-builder takes for Electron's own: its program does nothing but carry the switches. */
export function makeStandIn(folder: string, system: 'linux' | 'win'): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(join(folder, 'version'), electronVersion());
  if (system === 'linux') {
    const program = join(folder, 'electron');
    writeFileSync(program, `#!/bin/sh\nexit 1\n${fuses}\n`, 'latin1');
    chmodSync(program, 0o755);
  } else writeFileSync(join(folder, 'electron.exe'), windowsProgram());
  for (const licence of ['LICENSE', 'LICENSES.chromium.html'])
    cpSync(join(projectFolder, 'node_modules/electron/LICENSE'), join(folder, licence));
}

export function electronVersion(): string {
  const manifest = join(projectFolder, 'node_modules/electron/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** Any program of Windows, with the switches in its first section: what stands behind the last would be cut off. */
function windowsProgram(): Buffer {
  const program = readFileSync(join(projectFolder, 'node_modules/electron-winstaller/vendor/7z-x64.exe'));
  const header = program.readUInt32LE(0x3c);
  const sections = header + 24 + program.readUInt16LE(header + 20);
  program.write(fuses, program.readUInt32LE(sections + 20), 'latin1');
  return program;
}
