import type { Page } from '@playwright/test';
import { entry } from '../pages/entry.ts';
import { goToPlace } from '../pages/places.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

/** A day as the three boxes take it, typed into the first of them. */
async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByRole('dialog').getByRole('group', { name: label }).getByLabel('Day').fill(day);
}

test('a manager sets up who sees people, where and when, opens clinics, and enters leave', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { dialog, main, waitUntilOpen, said } = houseWindow(page);
  await entry(page).setUp();
  await entry(page).keepRecoveryKey();
  await waitUntilOpen();
  await goToPlace(page, 'settings/clinics');
  await expect(main.getByRole('heading', { name: 'No clinic is open for booking yet' })).toBeVisible();

  await main.getByRole('button', { name: 'Add a clinician' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Choose what they do');
  await expectAccessible(page);
  await dialog.getByLabel('Name').fill('Beth Okafor');
  await dialog.getByLabel('What they do').selectOption('hca');
  await dialog.getByLabel('Languages besides English').fill('Polish, Welsh');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByText('Also speaks Polish and Welsh')).toBeVisible();

  await main.getByRole('button', { name: 'Add a room' }).click();
  await dialog.getByLabel('Name of the room').fill('Room 2');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('button', { name: 'Change Room 2' })).toBeVisible();

  await main.getByRole('button', { name: 'Add a clinic', exact: true }).click();
  await dialog.getByLabel('Name of the clinic').fill('Tests');
  await dialog.getByLabel('Held by').selectOption({ label: 'Beth Okafor' });
  await dialog.getByLabel('Room').selectOption({ label: 'Room 2' });
  await dialog.getByLabel('On', { exact: true }).selectOption({ label: 'Wednesday' });
  await dialog.getByLabel('Starts').fill('12');
  await dialog.getByLabel('Ends').fill('9.30');
  await dialog.getByRole('button', { name: 'Save the clinic' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The clinic must end after it starts.');
  await expectAccessible(page);
  await dialog.getByLabel('Starts').fill('9');
  await dialog.getByLabel('Ends').fill('12.30');
  await dialog.getByRole('button', { name: 'Save the clinic' }).click();
  await expect(main.getByText('09:00 to 12:30')).toBeVisible();
  await expect(main.getByText(/Not open yet/)).toBeVisible();

  await main.getByRole('button', { name: 'Open clinics…' }).click();
  await dialog.getByRole('button', { name: 'Open clinics' }).click();
  await expect(dialog.getByRole('heading', { name: /clinics were opened$/ })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(main.getByRole('heading', { name: /^People can be booked until/ })).toBeVisible();

  await main.getByRole('button', { name: 'Enter time off' }).click();
  await dialog.getByLabel('Who').selectOption({ label: 'Beth Okafor' });
  await dialog.getByLabel('What it is').selectOption('leave');
  await typeDay(page, 'First day', '1/12/2026');
  await typeDay(page, 'Last day', '28/2/2027');
  await dialog.getByRole('button', { name: 'Enter the time off' }).click();
  await expect(dialog.getByText(/clinics are not held/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Enter the time off' }).click();
  await expect(said(/Time off entered/)).toBeVisible();
  await expect(main.getByText('On leave')).toBeVisible();
  await expectAccessible(page);
  expect(house.running.link).toBeTruthy();
});

test('before leave is entered over open clinics, everybody who would lose their place is named', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { dialog, main, waitUntilOpen } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await goToPlace(page, 'settings/clinics');
  await expectAccessible(page);

  // The keyboard is enough.
  await main.getByRole('button', { name: 'Enter time off' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Who').selectOption({ label: 'Beth Okafor' });
  await dialog.getByLabel('What it is').selectOption('ill');
  await typeDay(page, 'First day', '1/1/2026');
  await typeDay(page, 'Last day', '31/12/2030');
  await dialog.getByRole('button', { name: 'Enter the time off' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/people have to be booked again/)).toBeVisible();
  await expect(dialog.getByText('Must be moved: Ill').first()).toBeVisible();
  await expect(
    dialog.getByText(/stays until the tests are booked again, then moves with them/).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Cancel and rebook \d+ people$/ }).focus();
  await page.keyboard.press('Enter');
  await main.getByRole('heading', { name: /clinics are closed/ }).click();
  await expect(main.getByRole('button', { name: /^Open again/ }).first()).toBeVisible();
  await expectAccessible(page);
  expect(house.running.link).toBeTruthy();
});
