import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stage } from '../../support/importing.ts';
import { openTestCore } from '../../support/openTestCore.ts';
import { tablesOf } from './hashOfTables.ts';
import { manyRows } from './manyRows.ts';

/** A disk of 64 MB of the test's own; only an administrator on Linux can have one. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'house-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Fills a disk but for so many bytes. */
function fill(disk: string, leave: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - leave)));
}

const cannot =
  process.platform !== 'linux' || process.getuid?.() !== 0 || process.env['HOUSE_TEST_ENGINE'] === 'postgres';

test.skipIf(cannot)(
  'a disk that fills while a list is read, or while it is taken in, changes nothing',
  async ({ skip }) => {
    const disk = smallDisk();
    if (disk === null) return skip('no disk of its own could be mounted');
    const folder = join(disk, 'practice');
    mkdirSync(folder);
    const opened = await openTestCore({ today: '2026-04-07', folder });
    // The disk is let go of only when the practice is.
    const close = () => opened.core.close();
    const before = await tablesOf(opened.core);
    const list = manyRows(4000);

    fill(disk, 1_000_000);
    await expect(stage(opened, list, { extractOn: '2026-04-05' })).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await tablesOf(opened.core)).toEqual(before);

    rmSync(join(disk, 'ballast'));
    const { importId, people } = await stage(opened, list, { extractOn: '2026-04-05' });
    fill(disk, 500_000);
    await expect(opened.call('people.applyImport', { importId })).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await tablesOf(opened.core)).toEqual(before);

    rmSync(join(disk, 'ballast'));
    await opened.call('people.applyImport', { importId });
    await expect(opened.call('people.listPeople', {})).resolves.toMatchObject({ total: people.new });
    await close();
  },
  120_000,
);
