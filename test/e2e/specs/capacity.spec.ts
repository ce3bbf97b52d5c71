import { entry } from '../pages/entry.ts';
import { goToPlace } from '../pages/places.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';

import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('a manager tries moving January births, sees every month change, and the register follows', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, main, said } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  const [, next] = (await ask(page, 'booking.findYear', {})).years;
  const planned = async (month: number) => {
    const { months } = await ask(page, 'register.findYear', { year: next });
    return months.find((one) => Number(one.month.slice(5)) === month)?.total ?? 0;
  };
  const [april, january] = [await planned(4), await planned(1)];

  await goToPlace(page, 'appointments/year');
  await page.getByLabel('Year', { exact: true }).selectOption(String(next));
  const row = (caption: string) => main.getByRole('row', { name: new RegExp(`^${caption}`) });
  const before = await row('Wanted, h').innerText();
  await expectAccessible(page);
  await main.getByRole('button', { name: 'January to March births move to April to June' }).click();
  await expect(row('Change, h')).toBeVisible();
  expect(await row('Wanted, h').innerText()).not.toBe(before);
  await expectAccessible(page);

  await main.getByRole('button', { name: 'Apply as planned months…' }).click();
  await expect(main.getByRole('heading', { name: 'Check before the months change' })).toBeVisible();
  await expect(main.getByRole('region', { name: 'Who moves' })).toContainText(`January ${next + 1}`);
  await expectAccessible(page);
  await main.getByLabel('Reason').fill('Keep the end of the QOF year free');
  await main.getByRole('button', { name: /^Plan [\d,]+ people for another month/ }).click();
  await expect(said(/are planned for another month/)).toBeVisible({ timeout: 60_000 });
  expect(await planned(4)).toBeGreaterThan(april);
  expect(await planned(1)).toBeLessThan(january);
  expect(house.running.link).toBeTruthy();
});
