import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, test } from '../support/house.ts';

test('whoever locks and signs in again goes on where they were; nothing that was searched for is kept', async ({
  page,
}) => {
  const { setUp, keepRecoveryKey, signIn } = entry(page);
  const { main } = houseWindow(page);
  await setUp();
  await keepRecoveryKey();
  await page.evaluate(() => (location.hash = '/people?search=Quillfeather'));
  await expect(main.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Quillfeather');
  await signIn('Helen Cross');
  await expect(main.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  const lost = page.getByText('What was being typed when the screen was locked is not saved');
  await expect(lost).toHaveCount(0);

  // A setting, and a dialog, keep no draft: whoever comes back is told.
  await page.evaluate(() => (location.hash = '/settings/practice'));
  await main.getByLabel('Practice name').fill('Quillfeather Surgery');
  await page.keyboard.press('Control+l');
  await signIn('Helen Cross');
  await expect(lost).toBeVisible();
  await page.evaluate(() => (location.hash = '/settings/staff'));
  await main.getByRole('button', { name: 'Add someone' }).click();
  await page.keyboard.press('Control+l');
  await signIn('Helen Cross');
  await expect(lost).toBeVisible();
});

test('the last word typed before the screen is locked is there after signing in again', async ({ page }) => {
  const { setUp, keepRecoveryKey, signIn } = entry(page);
  const { main } = houseWindow(page);
  await setUp();
  await keepRecoveryKey();
  await page.evaluate(() => (location.hash = '/settings/groups'));
  const name = main.getByLabel('Name', { exact: true });
  await name.fill('Diabetes and two others');
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn('Helen Cross');
  await expect(name).toHaveValue('Diabetes and two others');
  await expect(main.getByText('Brought back, not saved.')).toBeVisible();
});
