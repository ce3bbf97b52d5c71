import { entry } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('the office sees who goes and who is held, looks at a letter, prints, saves the file and confirms posting', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, go, heading, said, main } = houseWindow(page);
  const { preview, askToPrint, second, confirmPrint, saveFirstFile, toRun, confirmPosted } = letters(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Letters');
  await page.getByRole('button', { name: 'Write letters…' }).click();
  await expect(heading(/^Invitation letters for /)).toBeVisible();
  await expect(main.getByRole('heading', { name: 'Who is held, and why' })).toBeVisible();
  await expect(preview.getByText('As it will be printed')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  await askToPrint();
  await expect(page.getByRole('dialog')).toContainText('The files leave the encryption.');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  await second.choose('Siân Prosser', 'sample');
  await confirmPrint();
  await expect(main.getByText(/letters? made/).first()).toBeVisible({ timeout: 120_000 });
  expect(await saveFirstFile()).toMatch(/\.pdf$/);

  await toRun();
  await expect(heading(/^Letters for /)).toBeVisible();
  await expectAccessible(page);
  await confirmPosted();
  await expect(said(/confirmed as posted/)).toBeVisible();
  await expect(main.getByText('Posted', { exact: true }).first()).toBeVisible();
  await expect(main.getByText(/ Posted\.$/)).toBeVisible();
  await expect(main.getByRole('button', { name: /^Print/ })).toHaveCount(0);
  expect(house.running.folder).toBeTruthy();
});
