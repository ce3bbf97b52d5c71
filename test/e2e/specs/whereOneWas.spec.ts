import { entry } from '../pages/entry.ts';
import { goToPlace } from '../pages/places.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.describe('in a practice of 9,000 people', () => {
  test.use({ sample: 'made before' });

  test('a long list scrolls in its own box: its head and filters stay, however far one turns the wheel', async ({
    page,
    house,
  }) => {
    await entry(page).openSample();
    const { main, waitUntilOpen } = houseWindow(page);
    await waitUntilOpen();
    for (const place of ['people', 'registers/list']) {
      await goToPlace(page, place);
      const beyond = () => main.evaluate((view) => view.scrollHeight - view.clientHeight);
      expect(await beyond(), place).toBeLessThanOrEqual(1);
      await main.getByRole('heading', { level: 1 }).hover();
      await page.mouse.wheel(0, 5_000);
      await expect(main.getByRole('heading', { level: 1 })).toBeInViewport();
    }
    expect(house.running.link).toBeTruthy();
  });

  test('whoever opens somebody from a list and comes back is at their row', async ({ page, house }) => {
    await entry(page).openSample();
    const { main, go, waitUntilOpen } = houseWindow(page);
    await waitUntilOpen();
    await go('People');
    const first = main.getByRole('row').nth(1);
    await expect(first.locator('strong')).toBeVisible();
    await first.focus();
    for (const key of ['PageDown', 'PageDown', 'ArrowDown']) await page.keyboard.press(key);
    const name = await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent);
    const rowAt = () => page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
    const place = Number(await rowAt());
    expect(place).toBeGreaterThan(10);
    await page.keyboard.press('Enter');
    await expect(main.getByRole('region', { name: /^This year/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(rowAt).toBe(String(place));
    expect(await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent)).toBe(
      name,
    );

    // Opened anew, the same list begins at its top.
    await go('Today');
    await go('People');
    await expect(first).toBeVisible();
    expect(await rowAt()).toBeNull();
    expect(house.running.link).toBeTruthy();
  });

  test('search opens who answers what was typed, also where Enter comes before the answer', async ({
    page,
    house,
  }) => {
    await entry(page).openSample();
    const { main, waitUntilOpen } = houseWindow(page);
    await waitUntilOpen();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: 'Search' });
    await box.fill('khan');
    await expect(page.getByRole('option').first()).toContainText('KHAN');
    await box.fill('jones');
    await page.keyboard.press('Enter');
    await expect(main.getByRole('heading', { level: 1 })).toContainText('JONES');
    expect(house.running.link).toBeTruthy();
  });

  test('a dialog about somebody goes with the page it was opened on', async ({ page, house }) => {
    await entry(page).openSample();
    const { main, dialog, waitUntilOpen } = houseWindow(page);
    await waitUntilOpen();
    await goToPlace(page, 'registers/list');
    await main.locator('tbody').getByRole('link').first().click();
    await expect(main.getByRole('button', { name: 'Record' })).toBeVisible();
    await page.keyboard.press('Control+b');
    await expect(dialog).toBeVisible();
    await page.goBack();
    await expect(main.locator('tbody').getByRole('link').first()).toBeVisible();
    await expect(dialog).toBeHidden();
    expect(house.running.link).toBeTruthy();
  });

  test('a death that was about to be recorded is not asked about on the page of somebody else', async ({
    page,
    house,
  }) => {
    await entry(page).openSample();
    const { main, dialog, waitUntilOpen } = houseWindow(page);
    await waitUntilOpen();
    await goToPlace(page, 'registers/list');
    const links = main.locator('tbody').getByRole('link');
    const [first, second] = [
      await links.nth(0).getAttribute('href'),
      await links.nth(3).getAttribute('href'),
    ];
    const open = async (href: string | null) => {
      await page.evaluate((hash) => (location.hash = hash), href?.slice(1) ?? '');
      await expect(main.getByRole('button', { name: 'Record' })).toBeVisible();
    };
    await open(first);
    await open(second);
    await main.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('menuitem', { name: 'Record a death' }).click();
    await expect(dialog).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`${first?.slice(1) ?? 'nowhere'}$`));
    await expect(main.getByRole('button', { name: 'Record' })).toBeVisible();
    await page.waitForTimeout(500);
    await expect(dialog).toBeHidden();
    expect(house.running.link).toBeTruthy();
  });

  test('in a narrow window another page begins at its top', async ({ page, house }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await entry(page).openSample();
    await houseWindow(page).waitUntilOpen();
    await goToPlace(page, 'settings/recall');
    await page.evaluate(() => window.scrollTo(0, 900));
    await goToPlace(page, 'settings/checks');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    expect(house.running.link).toBeTruthy();
  });
});

test('what is typed into a setting is said to be unsaved, and leaving asks first', async ({ page }) => {
  const { setUp, keepRecoveryKey } = entry(page);
  const { main, dialog, go, said } = houseWindow(page);
  await setUp();
  await keepRecoveryKey();
  await go('Settings');
  const phone = main.getByLabel('Phone number patients ring', { exact: true });
  await phone.fill('01632 960111');
  await expect(said('Not saved yet')).toBeVisible();

  await page.goBack();
  await expect(dialog).toContainText('Leave Practice without saving?');
  await page.keyboard.press('Escape');
  await expect(phone).toHaveValue('01632 960111');
  expect(page.url()).toContain('#/settings/practice');

  await page.getByRole('link', { name: 'Staff' }).click();
  await expect(dialog).toContainText('Leave Practice without saving?');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(phone).toHaveValue('01632 960111');

  await main.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(said('Practice details saved')).toBeVisible();
  await expect(said('All saved')).toBeVisible();
  await page.getByRole('link', { name: 'Staff' }).click();
  await expect(main.getByRole('heading', { name: /signs? in here$/ })).toBeVisible();
});
