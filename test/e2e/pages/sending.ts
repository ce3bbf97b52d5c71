import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { journeyPassword } from './entry.ts';

const commandLine = fileURLToPath(new URL('../../../main/shell-node/hoc.ts', import.meta.url));

/** Setting GOV.UK Notify up, choosing a way, sending, and seeing what was delivered. */
export function sending(page: Page) {
  const dialog = page.getByRole('dialog');
  return {
    preview: page.getByRole('complementary', { name: 'Preview' }),
    way: (name: string) =>
      page.getByRole('group', { name: 'How they go' }).getByRole('button', { name, exact: true }),
    async fillIn(key: string, textTemplateId: string): Promise<void> {
      await page.getByLabel('API key', { exact: true }).fill(key);
      await page.getByLabel('ID of the template for texts').fill(textTemplateId);
    },
    save: () => page.getByRole('button', { name: 'Save', exact: true }).click(),
    askToSend: (what: string) => page.getByRole('button', { name: `Send ${what}…` }).click(),
    confirmSend: (what: string) => dialog.getByRole('button', { name: `Send ${what}`, exact: true }).click(),
    askWhatWasDelivered: () => page.getByRole('button', { name: 'Ask what was delivered' }).click(),
  };
}

/** From a terminal, while the program is open: messages go to the stand-in. No page offers this. */
export function sendToStandIn(
  folder: string,
  standIn: string,
  settings: { textTemplateId: string; version: number },
) {
  const input = { ...settings, emailTemplateId: null, letters: false, standIn };
  execFileSync(
    process.execPath,
    [
      commandLine,
      'call',
      'letter.changeSending',
      JSON.stringify(input),
      '--data',
      folder,
      '--as',
      'Helen Cross',
    ],
    { env: { ...process.env, HOUSE_PASSWORD: journeyPassword } },
  );
}
