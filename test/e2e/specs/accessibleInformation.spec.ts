import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('a need is recorded with its code and carried to the visit, messages are refused and a carer reads the letters', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, dialog, go, main, said } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await page.getByRole('button', { name: 'Open the list' }).click();
  await page.getByRole('grid').locator('tbody').getByRole('link').first().click();
  const record = async (act: string) => {
    await main.getByRole('button', { name: 'Record' }).click();
    await page.getByRole('menuitem', { name: act, exact: true }).click();
    await expect(dialog).toBeVisible();
  };

  await record('Needs');
  await dialog.getByLabel('Another need').fill('arabic');
  await dialog.getByRole('button', { name: 'Add Arabic language interpreter needed' }).click();
  await dialog.getByLabel('Longer visit').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record the needs' }).click();
  await expect(said('Needs recorded')).toBeVisible();
  await expect(main.getByText('Book with an Arabic interpreter, 10 minutes longer').first()).toBeVisible();

  await record('Messages they do not want');
  await dialog.getByLabel('Test results').check();
  await dialog.getByLabel('Sent', { exact: true }).selectOption('text');
  await dialog.getByLabel('What they said, and how').fill('Her son reads her texts');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await expect(main.getByText('Test results by text', { exact: true })).toBeVisible();

  await record('Who reads their letters');
  await dialog.getByRole('button', { name: 'Record who reads them' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Enter the name on the envelope');
  await dialog.getByLabel('Name on the envelope').fill('Eirlys Bevan');
  await dialog.getByLabel('Who they are to the person').fill('daughter');
  await dialog.getByLabel('Large print 24').check();
  await dialog.getByLabel('Who asked for it').fill('The person, by phone');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record who reads them' }).click();
  await expect(main.getByText('Letters to Eirlys Bevan (daughter)')).toBeVisible();
  await expectAccessible(page);
  expect(house.running.link).toBeTruthy();
});

test('letters nobody here can print are ordered from a supplier, come back and are posted; needs are asked about again', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, dialog, heading, main, said } = houseWindow(page);
  const open = (path: string) => page.evaluate((hash) => (location.hash = `/${hash}`), path);
  await entry(page).openSample();
  await waitUntilOpen();

  await open('settings/access');
  await main.getByRole('button', { name: 'Add a supplier' }).click();
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(main.getByRole('alert')).toContainText('Enter the name of the supplier');
  await expectAccessible(page);
  await main.getByLabel('Name of the supplier').fill('Beckside Dots');
  for (const made of ['Braille', 'Audio']) await main.getByLabel(made, { exact: true }).check();
  await main.getByLabel('How to order').fill('E-mail the text. They post the letter back to the practice.');
  await main.getByRole('button', { name: 'Save' }).click();
  await expect(said('Settings saved')).toBeVisible();

  await open('letters/formats');
  await expect(heading('Formats to be made')).toBeVisible();
  const order = main.getByRole('button', { name: /^Order \d+…$/ });
  await expect(order).toBeVisible();
  await expectAccessible(page);
  await order.click();
  await expect(dialog).toContainText('How to order');
  await expectAccessible(page);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Order \d+$/ }).click();
  expect((await saving).suggestedFilename()).toMatch(/^Letters to be made, .+\.zip$/);

  const first = page.getByRole('grid').locator('tbody tr').first();
  await expect(first).toContainText('Ordered');
  await first.getByRole('button', { name: /^Received…/ }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Record as received' }).click();
  await expect(first).toContainText('Received');
  await open('today');
  await main.getByRole('button', { name: /^Letters made elsewhere to see to/ }).press('Enter');
  await expect(main.getByRole('button', { name: 'Waiting for us', pressed: true })).toBeVisible();
  await expectAccessible(page);
  await first.getByRole('button', { name: /^Posted…/ }).click();
  await dialog.getByRole('button', { name: 'Record as posted' }).click();
  await expect(said('Recorded as posted')).toBeVisible();

  await open('people/needs');
  await expect(heading('Needs to review')).toBeVisible();
  await expectAccessible(page);
  await main
    .getByRole('button', { name: /^Still right/ })
    .first()
    .click();
  await expect(said(/nothing has changed$/)).toBeVisible();
  expect(house.running.link).toBeTruthy();
});
