import { expect, type Page } from '@playwright/test';

/** Settings, Letters and messages: a letter's words, whom it is shown for, its versions. */
export function templateEditor(page: Page) {
  const main = page.getByRole('main');
  const letterOf = (name: string) => page.getByRole('article', { name: `The letter, for ${name}` });
  return {
    letterOf,
    box: (part: string) => main.getByRole('textbox', { name: `Words of ${part}`, exact: true }),
    /** The letter by its name and the format it is in. */
    async open(letter: string, variant: string): Promise<void> {
      await page.evaluate(() => (location.hash = '/settings/letters'));
      // What only a screen reader hears stands apart in the name.
      await main.getByRole('link', { name: new RegExp(`^${variant} ?: ${letter}$`) }).click();
      await expect(main.getByRole('heading', { name: `${letter}: ${variant}` })).toBeVisible();
    },
    /** Opens the record of a person whose letter is shown from then on. */
    async showFor(typed: string, name: string): Promise<void> {
      await page.getByRole('button', { name: 'Show it for a real person' }).click();
      await page.getByLabel('Show it for a real person').fill(typed);
      await page.getByRole('list', { name: 'People found' }).getByRole('button', { name }).click();
      await expect(letterOf(name)).toBeVisible();
    },
    view: (name: string) =>
      page.getByRole('navigation', { name: 'Views of the letter' }).getByRole('link', { name }).click(),
  };
}
