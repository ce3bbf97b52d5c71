import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../run/runCommand.ts';

const makeSample = fileURLToPath(new URL('makeSample.ts', import.meta.url));
// Playwright hands what its set-up writes here to every worker.
const place = 'HOUSE_READY_SAMPLE';

/** Before the first journey: makes the sample practice once, for all that do not watch it being made. */
export default async function makeReady(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'house-sample-'));
  const { ok, output } = await runCommand(process.execPath, [makeSample, folder]);
  if (!ok) throw new Error(`The sample practice could not be made: ${output}`);
  process.env[place] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A new data folder with the sample practice in it, as somebody who has looked around before has it. */
export function folderWithSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'house-journey-'));
  const ready = process.env[place];
  if (ready === undefined) throw new Error('No sample practice was made before the journeys');
  cpSync(ready, folder, { recursive: true });
  return folder;
}
