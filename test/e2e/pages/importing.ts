import type { Page } from '@playwright/test';

/** The four steps of an import. */
export function importing(page: Page) {
  return {
    chooseList: (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') }),
    async sayWhen(day: string, month: string, year: string): Promise<void> {
      await page.getByLabel('Day', { exact: true }).fill(day);
      await page.getByLabel('Month', { exact: true }).fill(month);
      await page.getByLabel('Year', { exact: true }).fill(year);
    },
    sayWhole: () => page.getByLabel('Everyone with a long-term condition').check(),
    showChanges: () => page.getByRole('button', { name: 'Show what would change' }).click(),
    async confirm(): Promise<void> {
      await page.getByRole('button', { name: 'Import…' }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Import \d+$/ })
        .click();
    },
  };
}
