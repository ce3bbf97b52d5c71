import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('the GP decides about people who wait, where they are listed, and their letters go', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await page.getByLabel('Look as').selectOption('gp');
  await expect(page.getByText(/, GP$/).first()).toBeVisible();
  await go('Letters');
  await page.getByRole('button', { name: 'Write letters…' }).click();
  const waiting = main.getByRole('button', { name: /held: Waiting for the GP to decide/ });
  const before = Number(await waiting.innerText());
  await waiting.click();
  const list = page.getByRole('dialog').filter({ hasText: 'Waiting for the GP to decide' });
  await expectAccessible(page);

  await list
    .getByRole('button', { name: /^Decide…/ })
    .first()
    .click();
  await page.getByLabel('Invite by letter').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Record for / }).click();
  await expect(list.getByText(`${before - 1} people held`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(waiting).toHaveText(String(before - 1));
  expect(house.running.link).toBeTruthy();
});

test('a month is chosen by its name, and months gone by stand behind this one on Today', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  const earlier = main.getByText(/to invite or remind from earlier months/);
  if (await earlier.isVisible()) {
    await earlier.click();
    await expectAccessible(page);
  }
  await go('Registers');
  await page.getByRole('columnheader', { name: 'May' }).click();
  await expect(main.getByRole('region', { name: /^May \d{4}$/ })).toBeVisible();
  expect(house.running.link).toBeTruthy();
});
