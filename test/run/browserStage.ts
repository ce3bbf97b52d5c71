import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findTestBrowser } from './findTestBrowser.ts';
import { projectFolder, runTool } from './runCommand.ts';
import type { Outcome, Stage } from './stage.ts';
import { readReport } from './vitestStage.ts';

/** The journeys of the practice team, in a real browser with the real program behind it. */
export const browserStage: Stage = { name: 'journeys in a browser', run: runJourneys };

const Report = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.object({ message: z.string().optional() })),
});

async function runJourneys(): Promise<Outcome> {
  if (!existsSync(join(projectFolder, 'dist/renderer/index.html')))
    return { ok: false, output: 'There is no built page to open.' };
  const browser = await findTestBrowser();
  if ('missing' in browser) {
    const note = `${browser.missing} The journeys in a browser were skipped.`;
    return { ok: process.env['CI'] !== 'true', output: note, note };
  }
  const file = join(projectFolder, 'test-results', 'browser.json');
  const { ok, output } = await runTool('playwright', ['test', '-c', 'test/e2e/playwright.config.ts'], {
    env: { HOUSE_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const { success, data } = Report.safeParse(readReport(file));
  if (!success) return { ok: false, output: `${output}\nPlaywright left no report` };
  const { expected, unexpected, flaky, skipped } = data.stats;
  // A journey that only works the second time does not work.
  const tests = { passed: expected, failed: unexpected + flaky, skipped };
  return { ok: ok && tests.failed === 0 && data.errors.length === 0, output, tests, ...noteOf(browser) };
}

function noteOf({ note }: { note?: string }): { note?: string } {
  return note === undefined ? {} : { note };
}
