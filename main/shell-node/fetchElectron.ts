import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from './projectFolder.ts';

/** What this process says while it downloads: the share of the file that is here, 0 to 1. */
export type FetchReport = { kind: 'bytes'; share: number } | { kind: 'unpacking' };

type Downloader = {
  downloadArtifact(what: {
    version: string;
    artifactName: 'electron';
    platform: string;
    arch: string;
    checksums: Record<string, string>;
    downloadOptions: { quiet: true; getProgressCallback(progress: { percent: number }): Promise<void> };
  }): Promise<string>;
};

const report = (what: FetchReport) => process.send?.(what);
const fromElectron = createRequire(join(projectFolder, 'node_modules/electron/install.js'));

// Electron's own downloader, checked against the sums its package carries; its installer then unpacks what it finds.
const { downloadArtifact } = (await import(
  pathToFileURL(fromElectron.resolve('@electron/get')).href
)) as Downloader;
await downloadArtifact({
  version: (fromElectron('./package.json') as { version: string }).version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: fromElectron('./checksums.json') as Record<string, string>,
  downloadOptions: {
    quiet: true,
    getProgressCallback: async ({ percent }) => void report({ kind: 'bytes', share: percent }),
  },
});
report({ kind: 'unpacking' });
fromElectron('./install.js');
process.disconnect();
