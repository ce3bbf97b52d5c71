import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../main/shell-node/findBrowser.ts';
import { runCommand, runTool } from './runCommand.ts';

type Found = { path: string; note?: string } | { missing: string };

/** A browser for the journeys: this computer's own, or else Playwright's, or else Debian's where that can be installed. */
export async function findTestBrowser(): Promise<Found> {
  const own = findBrowser();
  if (own !== null) return { path: own };
  if (existsSync(chromium.executablePath())) return { path: chromium.executablePath() };

  process.stdout.write('        No Chromium, Chrome or Edge here: fetching the one Playwright offers.\n');
  await runTool('playwright', ['install', 'chromium'], {
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (existsSync(chromium.executablePath()))
    return { path: chromium.executablePath(), note: "Used the Chromium that Playwright's server gave." };

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('        That could not be had: installing the package chromium.\n');
    await installPackage('chromium');
    const installed = findBrowser();
    if (installed !== null) return { path: installed, note: 'Installed the package chromium.' };
  }
  return {
    missing:
      'No Chromium, Chrome or Edge was found or could be fetched; install one or name it in HOUSE_BROWSER.',
  };
}

/** Debian's way, with the list of packages brought up to date first when it does not know the package. */
export async function installPackage(name: string): Promise<boolean> {
  const install = () =>
    runCommand('apt-get', ['install', '-y', '--no-install-recommends', name], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  if ((await install()).ok) return true;
  await runCommand('apt-get', ['update']);
  return (await install()).ok;
}
