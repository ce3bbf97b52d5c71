import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../../main/shell-node/findBrowser.ts';
import { lookFor } from '../../main/safety/openFiles.ts';
import { runCommand } from '../../run/runCommand.ts';
import { aList } from '../../support/importing.ts';
import { entry, journeyPassword } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { openOwnWindow } from '../support/ownWindow.ts';
import { startHouse } from '../support/startHouse.ts';

const commandLine = fileURLToPath(new URL('../../../main/shell-node/hoc.ts', import.meta.url));
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const numbers = ['9990000018', '9990000026', '9990000034', '9990000042'];
const words = ['quillfeather', 'Quillfeather', 'QUILLFEATHER', 'Gossamer Lane', '07700900456'];
const spaced = numbers.map((one) => `${one.slice(0, 3)} ${one.slice(3, 6)} ${one.slice(6)}`);

/** Invented people with high blood pressure, born in every month. */
function people(): string {
  return aList(
    months.map((month, index) => ({
      'NHS Number': numbers[index] ?? '',
      'Patient ID': String(index + 1),
      Title: 'Mrs',
      'Family Name': `Quillfeather${index}`,
      'Given Name': 'Maureen',
      'Date of Birth': `12-${month}-19${50 + index}`,
      Gender: 'Female',
      'House Name / Flat Number': String(index + 1),
      'Number and Street': 'Gossamer Lane',
      Town: 'Beckside',
      Postcode: 'ZZ99 4DT',
      'Mobile telephone': '07700900456',
      'Condition term': 'Essential hypertension',
      'Condition date': '01-Mar-2015',
    })),
  );
}

async function hoc(...args: string[]): Promise<void> {
  const env = { HOUSE_PASSWORD: journeyPassword };
  const { ok, output } = await runCommand(process.execPath, [commandLine, ...args, '--as', 'Helen Cross'], {
    env,
  });
  expect(ok, output).toBe(true);
}

async function aPracticeFolder(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'house-journey-'));
  const list = join(folder, 'list.csv');
  writeFileSync(list, people());
  const practice = ['--name', 'Beckside Surgery', '--ods', 'A81001', '--phone', '01632 960100'];
  const address = ['--address', '2 Mill Lane', '--address', 'ZZ99 1BS'];
  const signs = ['--signatory', 'Gwen Pritchard', '--signatory-role', 'lead nurse'];
  await hoc('init', '--data', folder, ...practice, ...address, ...signs);
  await hoc('import', list, '--extract-date', '2026-03-14', '--data', folder);
  return folder;
}

const undo: (() => void | Promise<void>)[] = [];
test.afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
});

test('the browser keeps nothing of a patient, while its window is open and after', async () => {
  test.setTimeout(180_000);
  const browser = findBrowser();
  test.skip(browser === null || process.platform !== 'linux', 'There is no browser here to look at');
  const house = await startHouse(await aPracticeFolder());
  undo.push(house.stop);
  const window = await openOwnWindow(browser ?? '', house.link);
  undo.push(window.tidy);
  const { page, profile } = window;
  const { waitUntilOpen, go, heading, search, main } = houseWindow(page);

  await entry(page).signIn('Helen Cross');
  await waitUntilOpen();
  await search('Quillfeather3');
  await expect(page.getByRole('option', { name: /Quillfeather3/i }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await go('People');
  await page
    .getByRole('link', { name: /Quillfeather1\b/i })
    .first()
    .click();
  await expect(main.getByText(/Gossamer Lane/i).first()).toBeVisible();
  await go('Letters');
  await page.getByRole('button', { name: 'Write letters…' }).click();
  await expect(heading(/^Invitation letters for /)).toBeVisible();
  await expect(letters(page).preview.getByText('As it will be printed')).toBeVisible({ timeout: 30_000 });
  // The browser writes what it keeps some seconds later.
  await page.waitForTimeout(3_000);

  const looking = lookFor([...words, ...numbers, ...spaced]);
  looking.folder(profile);
  const copy = await window.close();
  looking.folder(copy);

  // What it does keep, such as which pages were open, could be read.
  const control = lookFor(['127.0.0.1']);
  control.folder(copy);
  expect(control.look.readable.size).toBeGreaterThan(0);
  expect([...looking.look.readable]).toEqual([]);
  expect([...looking.look.lookedAt].some((path) => path === join(copy, 'Default', 'Preferences'))).toBe(true);
  expect(existsSync(profile)).toBe(false);
});
