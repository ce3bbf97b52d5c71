import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('admin sees which invitations count, opens who is still to be offered care, and gives the codes out once', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, go, heading, said, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await main.getByRole('button', { name: 'QOF evidence' }).click();
  await expect(heading(/^QOF evidence/)).toBeVisible();
  await expect(main.getByText('Evidence for coding, not a payment decision')).toBeVisible();
  await expectAccessible(page);

  const figure = main.getByRole('link', { name: /^Hypertension: .* still to be offered care/ });
  const people = Number((await figure.innerText()).replace(/\D/g, ''));
  await figure.click();
  await expect(heading('Excluded for payment, still to be offered care')).toBeVisible();
  await expect(main.getByRole('status').filter({ hasText: /people/ })).toContainText(
    people.toLocaleString('en-GB'),
  );
  await expectAccessible(page);

  await main.getByRole('grid').locator('tbody').getByRole('link').first().click();
  await expect(main.getByRole('heading', { name: 'Invitations as QOF evidence' })).toBeVisible();
  await expect(main.getByText('Counts as the first.').first()).toBeVisible();
  await expect(main.getByText(/^Counts as the second: \d+ days after the first\.$/).first()).toBeVisible();
  await expectAccessible(page);

  await page.evaluate(() => (location.hash = '/registers/evidence'));
  const saved = page.waitForEvent('download');
  await main.getByRole('button', { name: 'Save codes' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^QOF codes 20\d\d-\d\d .*\.csv$/);
  await expect(main.getByRole('button', { name: /^Save again/ })).toHaveCount(1);
  await main.getByRole('button', { name: 'Save codes' }).click();
  await expect(said('No new codes: nothing was given out.')).toBeVisible();
  await expectAccessible(page);
  expect(house.running.link).toBeTruthy();
});

test('the pages of QOF evidence are usable at 400 % zoom and fit its width; a nurse reads and gives no codes out', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, heading, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await page.getByLabel('Look as').selectOption('nurse');
  await page.setViewportSize({ width: 320, height: 256 });
  for (const [path, title] of [
    ['registers/evidence', /^QOF evidence/],
    ['registers/evidence/list', /^Excluded for payment/],
  ] as const) {
    await page.evaluate((hash) => (location.hash = `/${hash}`), path);
    await expect(heading(title)).toBeVisible();
    await page.waitForLoadState('networkidle');
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ path, tooWide: Math.max(0, tooWide) }).toEqual({ path, tooWide: 0 });
    await expectAccessible(page);
  }
  await expect(main.getByRole('button', { name: 'Save codes' })).toHaveCount(0);
  expect(house.running.link).toBeTruthy();
});
