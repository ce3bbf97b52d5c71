import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../../shared/recall/workingDays.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { runCommand } from '../../run/runCommand.ts';
import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { aPracticeWithPeople, bookToday } from '../support/aBookToday.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';

const past = fileURLToPath(new URL('../support/deskInThePast.ts', import.meta.url));
const workingDaysOn = (day: string, days: number): string =>
  days === 0
    ? day
    : workingDaysOn(addDays(day, 1), days - (isWorkingDay(addDays(day, 1), bankHolidays) ? 1 : 0));

base(
  'a practice chooses letters as reminders, and prints one for somebody who takes no message',
  async ({ page }) => {
    base.setTimeout(240_000);
    const folder = await aPracticeWithPeople(['Braithwaite']);
    const told = addDays(bookToday, -14);
    const before = await runCommand(
      process.execPath,
      [past, folder, told, workingDaysOn(bookToday, 6), 'Braithwaite'],
      {},
    );
    expect(before.ok, before.output).toBe(true);
    const practice = await startHouse(folder);
    const { waitUntilOpen, go, main, dialog, said, heading } = houseWindow(page);
    try {
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      await expect(main.getByRole('button', { name: /^Reminders to send/ })).toHaveCount(0);

      await go('Settings');
      await page.getByRole('link', { name: 'Booking' }).click();
      const letters = page.getByLabel('Reminder by letter');
      await expect(letters).toHaveValue('');
      await letters.fill('3');
      await page.getByRole('button', { name: 'Save telling and reminding' }).click();
      await expect(
        main.getByText('A letter has to leave more days before than it is in the post').first(),
      ).toBeVisible();
      await letters.fill('7');
      await page.getByRole('button', { name: 'Save telling and reminding' }).click();
      await expect(said('Telling and reminding saved')).toBeVisible();
      await expectAccessible(page);

      await go('Today');
      await main.getByRole('button', { name: /^Reminders to send/ }).click();
      await expect(heading('Reminders to send')).toBeVisible();
      await expect(page.getByRole('grid')).toContainText('By letter');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Print 1 letter…' }).click();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Print 1 letter' }).click();
      await expect(said('1 letter made')).toBeVisible();
      await expect(main.getByText('Nobody is to be reminded today')).toBeVisible();
      await expect(main.getByText('Reminders of appointments.pdf').first()).toBeVisible();
    } finally {
      await practice.stop();
    }
  },
);
