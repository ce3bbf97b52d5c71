import { statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { Problem } from '../../shared/problem.ts';

/** What the platform says of a folder. */
export type Placement = {
  path: string;
  platform: NodeJS.Platform;
  /** Linux: the kind of file system, as `statfs` numbers it. */
  fileSystem?: number;
  /** Windows: the drive letters that stand for a folder on another computer, such as `S:`. */
  mappedDrives?: readonly string[];
};

// linux/magic.h: NFS, SMB, CIFS, SMB2, AFS, Coda, NCP, Ceph, GFS2, OCFS2, Lustre.
const sharedFileSystems = new Set([
  0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x5346_414f, 0x7375_7245, 0x564c, 0x00c3_6400, 0x0116_1970,
  0x7461_636f, 0x0bd0_0bd0,
]);

/**
 * Whether a folder is on another computer. SQLite's write-ahead log needs memory shared between all who have the file
 * open, which no network drive gives (sqlite.org/wal.html, 2026-11): there the database would be damaged.
 */
export function isOnNetworkDrive({ path, platform, fileSystem, mappedDrives = [] }: Placement): boolean {
  if (platform !== 'win32') return fileSystem !== undefined && sharedFileSystems.has(fileSystem >>> 0);
  const bare = path.replaceAll('/', '\\');
  const isLongPath = /^\\\\[?.]\\/.test(bare);
  if (isLongPath)
    return /^\\\\\?\\UNC\\/i.test(bare) || mappedDrives.includes(bare.slice(4, 6).toUpperCase());
  return bare.startsWith('\\\\') || mappedDrives.includes(bare.slice(0, 2).toUpperCase());
}

/** Throws `network-drive` for a practice's folder that is not on this computer; the folder need not exist yet. */
export function refuseNetworkDrive(folder: string): void {
  if (isOnNetworkDrive(placementOf(resolve(folder)))) throw new Problem('network-drive');
}

function placementOf(path: string): Placement {
  const { platform } = process;
  if (platform === 'win32') return { path, platform, mappedDrives: mappedDrives() };
  if (platform !== 'linux') return { path, platform };
  return { path, platform, fileSystem: fileSystemOf(path) };
}

function fileSystemOf(path: string): number {
  try {
    return statfsSync(path).type;
  } catch (error) {
    const up = dirname(path);
    if (up === path || !(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return fileSystemOf(up);
  }
}

/** `net use` lists them in every language of Windows with the letter and the path in the same line. */
function mappedDrives(): string[] {
  const { stdout } = spawnSync('net', ['use'], { encoding: 'utf8', windowsHide: true });
  return mappedDrivesIn(stdout ?? '');
}

/** The letters in what `net use` prints: `OK  S:  \\server\share  Microsoft Windows Network`. */
export function mappedDrivesIn(text: string): string[] {
  return [...text.matchAll(/(?:^|\s)([A-Z]:)\s+\\\\/gim)].map((found) => (found[1] ?? '').toUpperCase());
}
