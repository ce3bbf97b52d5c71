import type { Page } from '@playwright/test';

/** Choosing a run, printing it, confirming that it was posted. */
export function letters(page: Page) {
  return {
    preview: page.getByRole('complementary', { name: 'Preview' }),
    chooseMonth: (month: string) => page.getByLabel('Planned month').selectOption(month),
    askToPrint: () => page.getByRole('button', { name: /^Print \d+ letters…$/ }).click(),
    confirmPrint: () =>
      page
        .getByRole('dialog')
        .getByRole('button', { name: /rint \d+$/ })
        .click(),
    /** Somebody else, at the same screen. */
    second: {
      async choose(name: string, password: string): Promise<void> {
        await page.getByLabel('Who confirms?').selectOption(name);
        await page.getByLabel('Their password', { exact: true }).fill(password);
      },
      confirm: (count: number) =>
        page
          .getByRole('dialog')
          .getByRole('button', { name: `Confirm and print ${count}`, exact: true })
          .click(),
    },
    async saveFirstFile(): Promise<string> {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save' }).first().click();
      return (await waiting).suggestedFilename();
    },
    toRun: () => page.getByRole('link', { name: 'Confirm posting' }).click(),
    async confirmPosted(): Promise<void> {
      await page.getByRole('button', { name: /posted…$/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Confirm \d+ posted$/ })
        .click();
    },
  };
}
