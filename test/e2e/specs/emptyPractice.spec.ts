import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

/** Where somebody would look for people. */
const places = [
  '/registers/list',
  '/registers/board',
  '/people/questions',
  '/recall/lost',
  '/letters/new',
  '/letters/appointments',
  '/appointments/plan',
];

test('before its first list no page says anything of a practice, and each leads to the import', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { setUp, keepRecoveryKey } = entry(page);
  const { main, heading } = houseWindow(page);
  await setUp();
  await keepRecoveryKey();
  await expect(heading(/^Today, /)).toBeVisible();
  await expect(main.getByText('Nobody is on a list yet.')).toBeVisible();
  for (const place of places) {
    await page.evaluate((path) => (location.hash = path), place);
    await expect(main.getByRole('heading', { name: 'No list has been imported yet' }), place).toBeVisible();
    await expect(main.getByText(/has been told|agrees with|planned here/), place).toHaveCount(0);
    await expectAccessible(page);
  }
  await main.getByRole('link', { name: 'Import a list' }).click();
  await expect(heading('Import a list')).toBeVisible();
});
