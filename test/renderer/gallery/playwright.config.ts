import { defineConfig } from '@playwright/test';

const url = 'http://127.0.0.1:4199';

/** `npx playwright test -c test/renderer/gallery`: the component kit in the system's Chromium. */
export default defineConfig({
  testDir: '.',
  testMatch: 'gallery.check.ts',
  outputDir: '../../../test-results/gallery',
  reporter: 'list',
  workers: 1,
  use: {
    baseURL: url,
    viewport: { width: 1366, height: 768 },
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: {
    command: [
      'npx vite build -c test/renderer/gallery/vite.config.ts',
      'npx vite preview -c test/renderer/gallery/vite.config.ts --host 127.0.0.1 --port 4199 --strictPort',
    ].join(' && '),
    cwd: '../../..',
    url,
    reuseExistingServer: true,
  },
});
