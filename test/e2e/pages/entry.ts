import { expect, type Page } from '@playwright/test';

export const journeyPassword = 'three random words';

/** The screens before somebody is signed in. */
export function entry(page: Page) {
  return {
    async setUp(manager = 'Helen Cross'): Promise<void> {
      await page.getByRole('button', { name: 'Set up your practice' }).click();
      const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
      await fill('Practice name', 'Beckside Surgery');
      await fill('ODS code', 'A81001');
      await fill('Address', '2 Mill Lane\nBeckside\nZZ99 1BS');
      await fill('Phone number patients ring', '01632 960100');
      await fill('Who signs the letters', 'Gwen Pritchard');
      await fill('Their role', 'lead nurse');
      await fill('Your name', manager);
      await fill('Choose a password', journeyPassword);
      await fill('The password again', journeyPassword);
      await page.getByRole('button', { name: 'Set up the practice' }).click();
    },
    /** The key on the screen; goes on to the program. */
    async keepRecoveryKey(): Promise<string> {
      const key = await page.locator('[data-recovery-key]').innerText();
      await page.getByLabel('The key has been printed or written down').check();
      await page.getByRole('button', { name: 'Go on to House of Care' }).click();
      return key;
    },
    async signIn(name: string, password = journeyPassword): Promise<void> {
      await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      // With one member of staff the name is chosen already.
      const choice = page.getByRole('radio', { name });
      if (await choice.isVisible()) await choice.check();
      await page.getByLabel('Your password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    },
    openSample: () => page.getByRole('button', { name: 'Look around with a sample practice' }).click(),
  };
}
