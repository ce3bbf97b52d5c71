import type { Page } from '@playwright/test';

/** The year and the lists it opens. */
export function registers(page: Page) {
  const rows = page.getByRole('grid').locator('tbody').getByRole('row');
  return {
    rows,
    chosenMonth: page.getByRole('region', { name: /^[A-Z][a-z]+ \d{4}$/ }),
    openList: () => page.getByRole('button', { name: 'Open the list' }).click(),
    chooseGroup: (name: string) =>
      page
        .getByRole('group', { name: 'Groups and filters' })
        .getByRole('button', { name: new RegExp(name) })
        .click(),
    tick: (place: number) => rows.nth(place).getByRole('checkbox').check(),
    nameIn: (place: number) => rows.nth(place).getByRole('link').first(),
    async moveMonth(month: string, year: string, reason: string): Promise<void> {
      await page.getByRole('button', { name: 'Move month…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Month', { exact: true }).fill(month);
      await dialog.getByLabel('Year', { exact: true }).fill(year);
      await dialog.getByLabel('Reason').fill(reason);
      await dialog.getByRole('button', { name: /^Move / }).click();
    },
  };
}
