import { entry } from '../pages/entry.ts';
import { allPlaces, goToPlace } from '../pages/places.ts';
import { houseWindow } from '../pages/window.ts';
import { pageTexts, unspaced } from '../../main/jobs/letters/readPdf.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('axe finds nothing in any place of the program', async ({ page, house }) => {
  test.setTimeout(180_000);
  await entry(page).openSample();
  await houseWindow(page).waitUntilOpen();
  for (const path of allPlaces) {
    await goToPlace(page, path);
    await expectAccessible(page);
  }
  expect(house.running.link).toBeTruthy();
});

test('axe finds nothing in the dialogs of a list and of a person, and Esc leaves each', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, dialog, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await page.getByRole('button', { name: 'Open the list' }).click();
  for (const button of ['Filter', 'Columns']) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('grid').locator('tbody').getByRole('link').first().click();
  await expect(main.getByRole('button', { name: 'Record' })).toBeVisible();
  for (const act of ['Needs', 'Circumstances', 'Record moving away', 'Record a death', 'Restriction']) {
    await main.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('menuitem', { name: act }).click();
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  expect(house.running.link).toBeTruthy();
});

test('what the browser prints of a page is the page alone, and all of it', async ({ page, house }) => {
  const { waitUntilOpen, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await page.getByRole('grid').locator('tbody').getByRole('link').first().click();
  await expect(main.getByRole('button', { name: 'Record' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Lock' })).toBeHidden();
  await expect(main.getByRole('button', { name: 'Record' })).toBeHidden();
  await expect(main.getByRole('heading', { name: 'Contact and circumstances' })).toBeVisible();
  const hidden = await main.evaluate((view) => view.scrollHeight - view.clientHeight);
  expect(hidden).toBeLessThanOrEqual(0);

  // A sheet that has come away from the others says whose it is.
  const name = await main.getByRole('heading', { level: 1 }).textContent();
  const sheets = await pageTexts(await page.pdf({ format: 'A4' }));
  expect(sheets.length).toBeGreaterThan(1);
  for (const [place, sheet] of sheets.entries()) {
    expect(sheet).toContain(unspaced(`${name}, born`));
    expect(sheet).toContain(unspaced(`Sheet ${place + 1} of ${sheets.length}`));
  }
  await main.getByRole('heading', { level: 1 }).evaluate(() => history.back());
  await expect(page.getByRole('grid')).toBeVisible();
  const [first = ''] = await pageTexts(await page.pdf({ format: 'A4' }));
  expect(first, 'a list belongs to nobody').not.toContain(unspaced('Sheet 1 of'));
  expect(house.running.link).toBeTruthy();
});

test('staff record a death: the banner says it, letters stop, and it can be taken back', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, dialog, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await page.getByRole('grid').locator('tbody').getByRole('link').first().click();
  await main.getByRole('button', { name: 'Record' }).click();
  await page.getByRole('menuitem', { name: 'Record a death' }).click();
  await dialog.getByRole('button', { name: 'Record the death' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say how sure this is');
  await dialog.getByLabel('Heard, not confirmed').check();
  await dialog.getByRole('button', { name: 'Record the death' }).click();
  await expect(main.getByText('Age at death')).toBeVisible();
  await expectAccessible(page);

  await main.getByRole('button', { name: 'Record' }).click();
  await page.getByRole('menuitem', { name: 'Not died: take back' }).click();
  await dialog.getByLabel('Reason').fill('Another person of the same name');
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(main.getByText('Age at death')).toBeHidden();

  // Who opened the record, and what was done about it, is one press away for the manager.
  const name = await main.getByRole('heading', { level: 1 }).innerText();
  await main.getByRole('link', { name: 'Who opened or changed this record' }).click();
  const trail = page.getByRole('grid', { name: 'Audit trail' }).locator('tbody').getByRole('row');
  await expect(trail.filter({ hasText: 'Recorded a death' })).toHaveCount(1);
  await expect(trail.filter({ hasText: 'Opened a record' })).not.toHaveCount(0);
  await expectAccessible(page);
  await main.getByRole('button', { name, exact: false }).click();
  await expect(trail.filter({ hasText: 'Signed in' })).not.toHaveCount(0);
  expect(house.running.link).toBeTruthy();
});

test('a role sees what it may do: a healthcare assistant has no export, no import and no audit trail', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await page.getByLabel('Look as').selectOption('hca');
  await expect(page.getByText(/Healthcare assistant$/).first()).toBeVisible();
  await go('People');
  await expect(main.getByRole('heading', { name: 'People' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Import a list' })).toHaveCount(0);
  await go('Settings');
  await expect(main.getByRole('link', { name: 'Staff' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Audit trail' })).toHaveCount(0);
  expect(house.running.link).toBeTruthy();
});
