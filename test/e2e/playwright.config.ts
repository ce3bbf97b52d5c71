import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../main/shell-node/findBrowser.ts';

const browser = findBrowser();
const reports = '../../test-results';

/** The journeys drive the Node shell with this computer's browser; HOUSE_BROWSER names another. */
export default defineConfig({
  testDir: './specs',
  globalSetup: './support/readySample.ts',
  outputDir: `${reports}/browser`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${reports}/browser.json` }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1366, height: 768 },
    // A press on something that never comes says so, in place of waiting for as long as the journey may take.
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      // Chromium's own sandbox does not work for root.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
