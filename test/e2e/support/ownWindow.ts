import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { openWindow } from '../../../main/shell-node/openWindow.ts';

export type OwnWindow = {
  page: Page;
  /** The browser's own keeping while the window is open. */
  profile: string;
  /** Closes the window; answers where the browser's keeping was copied to before it was deleted. */
  close(): Promise<string>;
  /** Closes it if need be, and takes away everything that is left of this. */
  tidy(): Promise<void>;
};

/** The window as the program opens it, with its own switches and preferences; only its picture is not shown. */
export async function openOwnWindow(browser: string, link: string): Promise<OwnWindow> {
  const folder = mkdtempSync(join(tmpdir(), 'house-window-'));
  const temporary = join(folder, 'temporary');
  const copy = join(folder, 'copy');
  mkdirSync(temporary);
  const closed = inTemporaryFolder(temporary, () =>
    openWindow({ browser: withoutPicture(browser, folder, copy), link }),
  );
  const profile = join(temporary, readdirSync(temporary)[0] ?? '');

  const note = join(profile, 'DevToolsActivePort');
  await expect.poll(() => existsSync(note) && readFileSync(note, 'utf8').includes('\n')).toBe(true);
  const port = readFileSync(note, 'utf8').split('\n')[0];
  const driven = await attach(`http://127.0.0.1:${port}`);
  const pages = () => driven.contexts().flatMap((context) => context.pages());
  let isOpen = true;
  const close = async () => {
    const session = isOpen ? await driven.newBrowserCDPSession() : null;
    isOpen = false;
    await session?.send('Browser.close').catch(() => undefined);
    await closed;
    return copy;
  };
  await expect.poll(() => pages().length).toBe(1);
  const [page] = pages();
  if (!page) throw new Error('No window was opened');
  return {
    page,
    profile,
    close,
    tidy: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A window that is just coming up may leave the first who attaches without an answer. */
async function attach(address: string, triesLeft = 2): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: 10_000 });
  } catch (error) {
    if (triesLeft === 0) throw error;
    return attach(address, triesLeft - 1);
  }
}

/** The profile is made where the system keeps what is temporary: for this once, in a folder of our own. */
function inTemporaryFolder<T>(folder: string, act: () => T): T {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return act();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The browser behind a script that can be driven, and that copies the profile when it has ended. */
function withoutPicture(browser: string, folder: string, copy: string): string {
  const script = join(folder, 'browser.sh');
  writeFileSync(
    script,
    `#!/bin/sh
"${browser}" --headless=new --remote-debugging-port=0 "$@"
for word in "$@"; do
  case "$word" in --user-data-dir=*) cp -r "\${word#--user-data-dir=}" "${copy}" ;; esac
done
`,
  );
  chmodSync(script, 0o755);
  return script;
}
