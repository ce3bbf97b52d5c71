import { entry } from '../pages/entry.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test('a manager sets up the practice, keeps the recovery key, locks the screen and signs in again', async ({
  page,
}) => {
  const { setUp, keepRecoveryKey, signIn } = entry(page);
  await expect(page.getByRole('heading', { name: 'Welcome to House of Care' })).toBeVisible();
  await expectAccessible(page);

  await setUp();
  await expect(page.getByRole('heading', { name: 'The practice’s recovery key' })).toBeVisible();
  await expectAccessible(page);
  const key = await keepRecoveryKey();
  expect(key).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  await expect(page.getByText('Beckside Surgery')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Beckside Surgery')).toBeVisible();
  await expectAccessible(page);
  await signIn('Helen Cross');
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('a wrong password is refused in words, and the right one opens the practice', async ({ page }) => {
  const { setUp, keepRecoveryKey, signIn } = entry(page);
  await setUp();
  await keepRecoveryKey();
  await page.getByRole('button', { name: /lock/i }).first().click();

  await signIn('Helen Cross', 'not the password');
  await expect(page.getByText('That password is not right.').first()).toBeVisible();
  await signIn('Helen Cross');
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('the link of a window opens once', async ({ house, browser }) => {
  const other = await browser.newPage();
  const answer = await other.goto(house.running.link);

  expect(answer?.status()).toBe(403);
  await expect(other.getByText('This window has no right to open the practice.')).toBeVisible();
  await other.close();
});
