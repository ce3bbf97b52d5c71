import { test as base } from '@playwright/test';
import { screenDate } from '../../../shared/format.ts';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../../shared/recall/workingDays.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { aPracticeWithPeople, bookToday } from '../support/aBookToday.ts';
import { ask } from '../support/ask.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { addSupplier, bookInBraille, keepInBraille, tellKept } from '../support/inBraille.ts';
import { startHouse } from '../support/startHouse.ts';
import { openUsualClinics } from '../support/usualClinics.ts';

const workingDayFrom = (day: string): string =>
  isWorkingDay(day, bankHolidays) ? day : workingDayFrom(addDays(day, 1));

base(
  'the letter about appointments of whoever reads braille is ordered and posted, and who is seen too soon for it is phoned',
  async ({ page }) => {
    base.setTimeout(240_000);
    const practice = await startHouse(await aPracticeWithPeople(['Ashworth', 'Braithwaite']));
    const { waitUntilOpen, go, main, dialog, said, heading } = houseWindow(page);
    try {
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      await openUsualClinics((name, input) => ask(page, name, input), {
        from: bookToday,
        until: addDays(bookToday, 60),
      });
      await addSupplier(page);
      const soon = workingDayFrom(addDays(bookToday, 1));
      await bookInBraille(page, 'Ashworth', {
        part: 'conversation',
        onDay: workingDayFrom(addDays(bookToday, 28)),
      });
      await bookInBraille(page, 'Braithwaite', { part: 'tests', onDay: soon });

      // Today is open, and does not know of what was asked beside it.
      await go('Letters');
      await go('Today');
      await main.getByRole('button', { name: /^People to tell of their appointments/ }).click();
      await main.getByRole('link', { name: 'Order it' }).first().click();
      await expect(heading('Formats to be made')).toBeVisible();
      const row = (name: RegExp) => page.getByRole('grid').locator('tbody tr').filter({ hasText: name });
      await expect(row(/ASHWORTH/)).toContainText('there by');
      await expect(row(/BRAITHWAITE/)).toContainText('Too late to order');
      await expect(row(/BRAITHWAITE/)).toContainText('phone instead');
      await expectAccessible(page);

      await row(/BRAITHWAITE/)
        .getByRole('button', { name: /^Told by phone/ })
        .click();
      await expect(main.getByText('Told by phone: BRAITHWAITE', { exact: false })).toBeVisible();
      await expect(row(/BRAITHWAITE/)).toHaveCount(0);
      await main.getByRole('button', { name: 'Order 1…' }).click();
      await expect(dialog).toContainText('there by');
      await expectAccessible(page);
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Order 1', exact: true }).click();
      expect((await saving).suggestedFilename()).toMatch(/^Letters to be made, .+\.zip$/);
      await expect(row(/ASHWORTH/)).toContainText('Ordered');

      await row(/ASHWORTH/)
        .getByRole('button', { name: /^Posted…/ })
        .click();
      await expect(dialog).toContainText('counts as told of their appointments');
      await dialog.getByRole('button', { name: 'Record as posted' }).click();
      await expect(said('Recorded as posted')).toBeVisible();
      await go('Today');
      await expect(main.getByRole('button', { name: /^People to tell of their appointments/ })).toHaveCount(
        0,
      );
    } finally {
      await practice.stop();
    }
  },
);

base(
  'places kept for whoever reads braille are offered in braille, and who has to answer too soon for it is phoned',
  async ({ page }) => {
    base.setTimeout(240_000);
    const practice = await startHouse(await aPracticeWithPeople(['Ashworth', 'Braithwaite']));
    const { waitUntilOpen, go, main, dialog, said, heading } = houseWindow(page);
    try {
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      const until = addDays(bookToday, 60);
      await openUsualClinics((name, input) => ask(page, name, input), { from: bookToday, until });
      await addSupplier(page);
      const onDay = workingDayFrom(addDays(bookToday, 45));
      const keptUntil = workingDayFrom(addDays(bookToday, 35));
      const personId = await keepInBraille(page, 'Ashworth', { onDay, keptUntil, place: 0 });
      const soon = workingDayFrom(addDays(bookToday, 4));
      await keepInBraille(page, 'Braithwaite', { onDay, keptUntil: soon, place: 4 });

      await page.evaluate((id) => (location.hash = `/people/${id}`), personId);
      const line = main.getByText(`Not yet told of the places kept until ${screenDate(keptUntil)}`);
      await expect(line).toContainText('held: no letter in use in their format');
      await line.scrollIntoViewIfNeeded();
      await page.screenshot({ path: base.info().outputPath('person.png') });
      await expectAccessible(page);
      await main.getByRole('link', { name: 'All offers to send' }).click();
      await expect(heading('Offers to send')).toBeVisible();
      await expectAccessible(page);
      await page.screenshot({ path: base.info().outputPath('offers.png') });
      await main.getByRole('link', { name: 'Order it' }).first().click();
      await expect(heading('Formats to be made')).toBeVisible();
      const row = (name: RegExp) => page.getByRole('grid').locator('tbody tr').filter({ hasText: name });
      await expect(row(/ASHWORTH/)).toContainText('Kept places, to be posted by');
      await expect(row(/BRAITHWAITE/)).toContainText('Too late to order');
      await page.screenshot({ path: base.info().outputPath('formats.png') });
      await expectAccessible(page);

      await row(/BRAITHWAITE/)
        .getByRole('button', { name: /^Told by phone/ })
        .click();
      await expect(row(/BRAITHWAITE/)).toHaveCount(0);
      await main.getByRole('button', { name: 'Order 1…' }).click();
      await expect(dialog).toContainText('to be posted by');
      await page.screenshot({ path: base.info().outputPath('order.png') });
      const saving = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Order 1', exact: true }).click();
      await saving;

      const { tellingId } = await tellKept(page, personId);
      await go('Today');
      await page.evaluate(() => (location.hash = '/letters/formats'));
      await expect(row(/ASHWORTH/)).toContainText('Not to go');
      await expect(row(/ASHWORTH/)).toContainText('They know of the places that are kept for them: phone');
      await page.screenshot({ path: base.info().outputPath('not-to-go.png') });
      await expectAccessible(page);
      await ask(page, 'letter.takeBackToldByPhone', { personId, tellingId });
      await go('Today');
      await page.evaluate(() => (location.hash = '/letters/formats'));
      await expect(row(/ASHWORTH/)).toContainText('Ordered');
      await row(/ASHWORTH/)
        .getByRole('button', { name: /^Posted…/ })
        .click();
      await expect(dialog).toContainText('counts as told of the places kept for them');
      await dialog.getByRole('button', { name: 'Record as posted' }).click();
      await expect(said('Recorded as posted')).toBeVisible();
      await page.evaluate(() => (location.hash = '/appointments/pinboard?kind=offer'));
      await expect(main.getByText(/^Letter posted on/)).toHaveCount(1);
      await expect(main.getByText(/^Told by phone on/)).toHaveCount(1);
      await go('Today');
      await expect(main.getByRole('button', { name: /^Offers to send/ })).toHaveCount(0);
    } finally {
      await practice.stop();
    }
  },
);
