import { expect, type Page } from '@playwright/test';

/** The window of somebody signed in: navigation, search, status bar, dialogs. */
export function houseWindow(page: Page) {
  const main = page.getByRole('main');
  return {
    main,
    dialog: page.getByRole('dialog'),
    heading: (name: string | RegExp) => main.getByRole('heading', { level: 1, name }),
    /** Somebody signed in can lock, in a window of any width; the sample practice is made first. */
    async waitUntilOpen(): Promise<void> {
      await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible({ timeout: 50_000 });
    },
    /** A place is asked anew when it is opened: the next press has to wait until this one is there. */
    async go(place: string): Promise<void> {
      const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place });
      await link.click();
      await expect(link).toHaveAttribute('aria-current', 'page');
    },
    async search(text: string): Promise<void> {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search' }).fill(text);
    },
    said: (words: string | RegExp) => page.getByRole('contentinfo').getByText(words),
  };
}
