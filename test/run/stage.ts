import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './runCommand.ts';

/** What a stage came to. A stage without tests of its own counts as one failure when it fails, and else not at all. */
export type Outcome = {
  ok: boolean;
  output: string;
  tests?: Counts;
  /** One sentence about what could not be had. */
  note?: string;
};
export type Counts = { passed: number; failed: number; skipped: number };
export type Stage = { name: string; run: () => Promise<Outcome> };

const reports = join(projectFolder, 'test-results');

/**
 * Runs stages, `atOnce` of them side by side, says how long each took as it ends, and shows what a failed one had to
 * say. A failure stops nothing, so that one run names all there is to mend. Times are in seconds.
 */
export async function runStages(stages: readonly Stage[], atOnce: number, say: Say): Promise<Counts> {
  const sum: Counts = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...stages];
  const worker = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) add(sum, await runStage(stage, say));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sum;
}

export type Say = (line: string) => void;

async function runStage(stage: Stage, say: Say): Promise<Counts> {
  const started = performance.now();
  const outcome = await stage.run().catch((error: unknown): Outcome => ({
    ok: false,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const counts = countsOf(outcome);
  const tests = outcome.tests ? `  ${inWords(outcome.tests)}` : '';
  say(`${outcome.ok ? 'ok    ' : 'FAILED'}  ${stage.name.padEnd(34)}${seconds.padStart(7)} s${tests}`);
  if (outcome.note !== undefined) say(`        ${outcome.note}`);

  const file = keep(stage.name, outcome.output);
  if (!outcome.ok) say(`${outcome.output.trimEnd()}\n        (also in ${file})`);
  return counts;
}

function countsOf({ ok, tests }: Outcome): Counts {
  const counts = tests ?? { passed: 0, failed: 0, skipped: 0 };
  // A run that fails without a failed test (a file that does not load) must not look like a good one.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function add(sum: Counts, more: Counts): void {
  sum.passed += more.passed;
  sum.failed += more.failed;
  sum.skipped += more.skipped;
}

/** `12 passed, 0 failed`, and how many were skipped if any were. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function keep(name: string, output: string): string {
  mkdirSync(reports, { recursive: true });
  const file = `${name.replaceAll(/[^a-zA-Z]+/g, '-').toLowerCase()}.txt`;
  writeFileSync(join(reports, file), output);
  return `test-results/${file}`;
}
