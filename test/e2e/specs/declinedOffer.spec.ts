import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { runCommand } from '../../run/runCommand.ts';
import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { aPracticeWithPeople, bookToday } from '../support/aBookToday.ts';
import { ask } from '../support/ask.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';

const spring = fileURLToPath(new URL('../support/deskInSpring.ts', import.meta.url));

base(
  'an offer of the old year says that they said no to the new one, and whoever answers the phone lets it go, by keyboard',
  async ({ page }) => {
    base.setTimeout(240_000);
    const folder = await aPracticeWithPeople(['Ashworth']);
    const before = await runCommand(process.execPath, [spring, folder, bookToday, 'Ashworth'], {});
    expect(before.ok, before.output).toBe(true);
    const practice = await startHouse(folder);
    const { waitUntilOpen, main, said } = houseWindow(page);
    try {
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      await expect(main.getByText('1 who said no since')).toBeVisible();
      expect((await ask(page, 'letter.listToTell', { about: 'offers' })).total).toBe(0);
      await page.evaluate(() => (location.hash = '/appointments'));
      await expect(main.getByText(/^They have said no to \d{4}\/\d\d: do not ring about this/)).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: base.info().outputPath('book.png') });

      await page.evaluate(() => (location.hash = '/appointments/pinboard?kind=offer'));
      await expect(main.getByText(/If they ring, book it or let it go/)).toBeVisible();
      await expect(main.getByRole('button', { name: /^Find/ })).toHaveCount(0);
      await expectAccessible(page);
      await page.screenshot({ path: base.info().outputPath('pinboard.png') });
      await main.getByRole('button', { name: /^Let it go/ }).press('Enter');
      await expect(said(/^Let go: ASHWORTH/)).toBeVisible();
      await expect(main.getByText('Nobody here')).toBeVisible();
    } finally {
      await practice.stop();
    }
  },
);
