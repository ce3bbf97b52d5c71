import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

/** The first Chromium, Chrome or Edge of this computer, or null. HOUSE_BROWSER names another. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  return (
    [env['HOUSE_BROWSER'] ?? '', ...candidates(env)].find((path) => path !== '' && existsSync(path)) ?? null
  );
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const homes = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']].filter(
      (home) => home !== undefined,
    );
    const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'];
    return homes.flatMap((home) => programs.map((program) => join(home, program)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}
