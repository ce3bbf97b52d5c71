import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder, runTool } from './runCommand.ts';
import { withScratchFolder } from './scratchFolder.ts';
import type { Outcome } from './stage.ts';

const Report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Runs vitest on some of the tests (all without `filters`) and counts them from its own report. */
export async function runVitest(
  report: string,
  filters: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Outcome> {
  const file = join(projectFolder, 'test-results', `${report}.json`);
  rmSync(file, { force: true });
  const { ok, output } = await withScratchFolder((scratch) =>
    runTool(
      'vitest',
      ['run', ...filters, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`],
      // Each thread and process that a test starts would read our own sources again.
      { env: { NODE_COMPILE_CACHE: join(projectFolder, '.cache/compiled'), ...scratch, ...env } },
    ),
  );
  const { success, data } = Report.safeParse(readReport(file));
  if (!success) return { ok: false, output: `${output}\nvitest left no report` };

  const notLoaded = data.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const tests = {
    passed: data.numPassedTests,
    failed: data.numFailedTests + notLoaded,
    skipped: data.numPendingTests + data.numTodoTests,
  };
  return { ok: ok && tests.failed === 0, output, tests };
}

/** The JSON a test runner wrote, or null when it wrote none. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
