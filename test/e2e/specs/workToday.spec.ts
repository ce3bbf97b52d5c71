import { test as base } from '@playwright/test';
import { defaultRecallRules } from '../../../shared/recall/recallRules.ts';
import { entry } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';
import { aPracticeFolder } from '../support/callListPractice.ts';
import { expect, expectAccessible, test } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';

test.use({ sample: 'made before' });

base(
  'admin works Today until it is empty: writes, then phones two people by keyboard only',
  async ({ page }) => {
    base.setTimeout(240_000);
    const practice = await startHouse(await aPracticeFolder());
    try {
      const { waitUntilOpen, go, heading, main } = houseWindow(page);
      const { askToPrint, confirmPrint, toRun, confirmPosted } = letters(page);
      await page.goto(practice.link);
      await entry(page).signIn('Siân Prosser');
      await waitUntilOpen();
      await expect(heading(/^Today, /)).toBeVisible();
      const job = (name: RegExp) => main.getByRole('button', { name });
      await expect(job(/^People to invite for /)).toBeVisible();
      await expectAccessible(page);

      // The number opens as many rows.
      await main.getByRole('link', { name: 'Open the list: 2' }).click();
      await expect(heading(/^To do now/)).toBeVisible();
      await expect(page.getByRole('grid').locator('tbody').getByRole('link')).toHaveCount(2);
      await expectAccessible(page);
      await go('Today');
      await job(/^People to invite for /).press('Enter');
      await askToPrint();
      await confirmPrint();
      await toRun();
      await confirmPosted();

      await go('Today');
      await job(/^People to phone/).press('Enter');
      await expect(main.getByText('Person 1 of 2')).toBeVisible();
      await expect(main.getByText('01632 960555')).toBeVisible();
      await expectAccessible(page);
      await expect(page.getByLabel(/^Note about /)).toBeFocused();
      await page.keyboard.type('Works mornings');
      await page.keyboard.press('Alt+1');
      await expect(main.getByText('Person 1 of 1. 1 call recorded')).toBeVisible();
      await expect(page.getByLabel(/^Note about /)).toHaveValue('');
      await page.keyboard.press('Alt+2');
      await page.keyboard.type('1');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Alt+6');
      await expect(main.getByText('Nobody to phone')).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('button', { name: 'Back to Today' }).click();
      await expect(main.getByRole('heading', { name: 'Done for today' })).toBeVisible();
      await expect(main.getByText('2 contacts recorded')).toBeVisible();
      await expectAccessible(page);
    } finally {
      await practice.stop();
    }
  },
);

test('the lead nurse decides about somebody who did not answer, and sees them leave the list', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, go, heading, main, dialog } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await expect(heading(/^Today, /)).toBeVisible();
  const steps = defaultRecallRules.ladder.steps.slice(0, 1);
  const ladder = { ...defaultRecallRules.ladder, steps, daysToDecide: 1 };
  await ask(page, 'recall.changeRules', { rules: { ...defaultRecallRules, ladder }, version: 0 });
  await page.getByLabel('Look as').selectOption('nurse');
  await expect(page.getByText(/, Nurse$/).first()).toBeVisible();
  await go('People');
  await go('Today');

  await main.getByRole('button', { name: /^Lead nurse to decide/ }).press('Enter');
  const count = main.getByRole('status').locator('strong').first();
  // The list says how many they are once it has been asked.
  await expect(count).toHaveText(/[1-9]/);
  const before = Number((await count.innerText()).replace(',', ''));
  const first = await page.getByRole('region', { name: 'The person of this row' }).innerText();
  await page.keyboard.press('Alt+1');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Ask another way').check();
  await dialog.getByLabel('Reason').fill('Lives with her daughter, who was rung');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(count).toHaveText((before - 1).toLocaleString('en-GB'));
  await expect(page.getByRole('region', { name: 'The person of this row' })).not.toHaveText(first);
  await expect(page.getByRole('grid').locator('tbody').getByRole('row').first()).toBeFocused();
  expect(house.running.link).toBeTruthy();
});
