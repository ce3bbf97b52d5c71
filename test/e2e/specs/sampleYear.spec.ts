import { entry } from '../pages/entry.ts';
import { allPlaces, goToPlace } from '../pages/places.ts';
import { registers } from '../pages/registers.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test('somebody looks around the sample year, opens a month, a group and a person, and moves a month with a reason', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { openSample } = entry(page);
  const { waitUntilOpen, go, heading, said } = houseWindow(page);
  const { openList, chooseGroup, rows, tick, nameIn, moveMonth } = registers(page);
  await openSample();
  await waitUntilOpen();
  await expect(page.getByText('SAMPLE', { exact: true })).toBeVisible();
  await expect(heading(/^Today, /)).toBeVisible();
  await expectAccessible(page);

  await go('Registers');
  await expect(heading(/^Registers: the year/)).toBeVisible();
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page);

  await openList();
  await expect(rows.first()).toBeVisible();
  await chooseGroup('Heart');
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page);

  const moved = (await nameIn(0).textContent())?.trim() ?? '';
  await tick(0);
  await moveMonth('3', String((await yearShown(page)) + 1), 'Away in the month of birth');
  await expect(said(/moved to March/)).toBeVisible();
  await expect(rows.filter({ hasText: moved })).toHaveCount(0);
  expect(house.running.folder).toBeTruthy();
});

/** The QOF year in the address of the list. */
async function yearShown(page: { url(): string }): Promise<number> {
  return Number(/year=(\d{4})/.exec(page.url())?.[1]);
}

test.describe('once the sample practice has been made', () => {
  test.use({ sample: 'made before' });

  test('a person is found from anywhere by part of the name, and the page says why they are where they are', async ({
    page,
    house,
  }) => {
    test.setTimeout(120_000);
    const { openSample } = entry(page);
    const { waitUntilOpen, search, main } = houseWindow(page);
    await openSample();
    await waitUntilOpen();

    await search('ack');
    await expect(page.getByRole('option').first()).toContainText('ACKROYD');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect(main.getByRole('heading', { level: 1 })).toContainText('ACKROYD');
    await expect(main.getByRole('heading', { name: 'Registers and why' })).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Where this record comes from' })).toBeVisible();
    await expectAccessible(page);
    expect(house.running.link).toBeTruthy();
  });

  // 1280 px at 400 %, and the least width at which the navigation stands beside the view.
  for (const [width, height] of [
    [320, 256],
    [480, 384],
  ] as const) {
    test(`every place of the program fits a window ${width} px wide, as at high zoom`, async ({
      page,
      house,
    }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await entry(page).openSample();
      await houseWindow(page).waitUntilOpen();
      for (const path of allPlaces) {
        await goToPlace(page, path);
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ path, tooWide: Math.max(0, tooWide) }).toEqual({ path, tooWide: 0 });
      }
      await goToPlace(page, 'registers/list');
      await page.getByRole('grid').locator('tbody').getByRole('link').first().click();
      await expect(page.getByRole('heading', { name: 'Registers and why' })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(house.running.link).toBeTruthy();
    });
  }
});
