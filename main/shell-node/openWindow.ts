import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const profilePrefix = 'house-of-care-window-';

// Nothing of a patient in the browser's own keeping: no disk cache, filling in, spelling service, sync or restoring.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-session-crashed-bubble',
  '--disable-features=Translate,AutofillServerCommunication,MediaRouter,OptimizationHints',
  '--disk-cache-size=1',
  '--media-cache-size=1',
  '--disable-gpu-shader-disk-cache',
  '--disable-breakpad',
];

/** Opens the page as a program's window and answers when it has been closed. The profile is made for it and deleted. */
export async function openWindow({ browser, link }: { browser: string; link: string }): Promise<void> {
  sweepOldProfiles();
  const profile = mkdtempSync(join(tmpdir(), profilePrefix));
  writePreferences(profile);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : [];
  const window = spawn(
    browser,
    [`--app=${link}`, `--user-data-dir=${profile}`, '--window-size=1366,768', ...quiet, ...asRoot],
    {
      stdio: 'ignore',
    },
  );
  try {
    await new Promise<void>((resolve, reject) => {
      window.once('exit', () => resolve());
      window.once('error', reject);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function writePreferences(profile: string): void {
  const folder = join(profile, 'Default');
  mkdirSync(folder, { mode: 0o700 });
  const preferences = {
    autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    spellcheck: { use_spelling_service: false },
    browser: { enable_spellchecking: false },
    download: { prompt_for_download: true },
    session: { restore_on_startup: 5 },
    translate: { enabled: false },
  };
  writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
}

/** A window whose program was killed leaves its profile behind; one that is still open is left alone. */
function sweepOldProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const profile = join(tmpdir(), name);
    if (name.startsWith(profilePrefix) && !isOpen(profile)) rmSync(profile, { recursive: true, force: true });
  }
}

/** Chromium marks a profile in use with a link that ends in its process number. */
function isOpen(profile: string): boolean {
  try {
    const owner = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}
