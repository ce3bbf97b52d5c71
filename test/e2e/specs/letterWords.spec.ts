import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { entry } from '../pages/entry.ts';
import { importing } from '../pages/importing.ts';
import { templateEditor } from '../pages/templateEditor.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

const siansPassword = 'sian has three words';
const list = [
  'NHS Number,Surname,First name,Title,Date of birth,Gender,Number and street,Town,Postcode,Hypertension,Hypertension date',
  '9990000018,Oakley,Maureen,Mrs,12/05/1956,F,14 Quarry Bank,Beckside,ZZ99 4DT,Essential hypertension,01/03/2015',
  '',
].join('\r\n');

/** The program answers the page itself, so a colleague can be put on the staff without a form. */
async function addSian(page: Page): Promise<void> {
  const sian = { name: 'Siân Prosser', role: 'nurse', password: siansPassword };
  const reply = await page.evaluate(
    async (body) =>
      (
        await fetch('/house/call', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      ).text(),
    JSON.stringify({ id: randomUUID(), operation: 'practice.addMember', input: sian }),
  );
  expect(JSON.parse(reply)).toMatchObject({ ok: true });
}

async function takeIn(page: Page): Promise<void> {
  const { chooseList, sayWhen, sayWhole, showChanges, confirm } = importing(page);
  await page.evaluate(() => (location.hash = '/people/import'));
  await chooseList('hypertension.csv', list);
  await sayWhen('20', '11', '2025');
  await sayWhole();
  await showChanges();
  await confirm();
  await expect(houseWindow(page).said(/1 person imported/)).toBeVisible({ timeout: 20_000 });
}

async function changeHands(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).click();
  await entry(page).signIn(name, password);
  await houseWindow(page).waitUntilOpen();
}

test('the office writes a sentence, sees it in Mrs Oakley’s letter, and a nurse approves it and takes it out of use', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const { waitUntilOpen, main, said } = houseWindow(page);
  const { open, box, letterOf, showFor, view } = templateEditor(page);
  await entry(page).setUp();
  await entry(page).keepRecoveryKey();
  await waitUntilOpen();
  await addSian(page);
  await takeIn(page);

  await open('First invitation', 'Letter');
  await showFor('oakley', 'OAKLEY, Maureen (Mrs)');
  await expect(letterOf('OAKLEY, Maureen (Mrs)')).toContainText('Dear Mrs Oakley');

  // By keyboard: the words typed, the caret left at their end, and the field reached from where one is.
  await box('part 1').fill('We would like to see you at ');
  await main.getByRole('button', { name: 'Put in', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Fields' }).getByRole('button', { name: 'Practice' }).focus();
  await page.keyboard.press('Enter');
  await expect(box('part 1')).toHaveValue('We would like to see you at {{practiceName}}');
  await expect(box('part 1')).toBeFocused();
  await page.keyboard.type(' soon.');
  await expect(letterOf('OAKLEY, Maureen (Mrs)')).toContainText(
    'We would like to see you at Beckside Surgery soon.',
  );
  await expectAccessible(page);

  await page.getByLabel('What has changed, for whoever approves it').fill('Says where');
  await page.keyboard.press('Enter');
  await expect(said('Saved as version 2. It is not used until it is approved')).toBeVisible();
  await expect(main.getByText('Version 2 waits to be approved')).toBeVisible();
  await expect(main.getByText('Somebody else approves it: a manager, a nurse or a GP.')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Approve and use' })).toHaveCount(0);

  await changeHands(page, 'Siân Prosser', siansPassword);
  await open('First invitation', 'Letter');
  await expect(main.getByRole('region', { name: 'What changes' }).getByRole('insertion')).toContainText(
    'We would like to see you at {{practiceName}} soon.',
  );
  await main.getByRole('button', { name: 'Approve and use' }).click();
  // The longest letters are drawn in all sizes, in a process of their own.
  await expect(said('Version 2 is in use')).toBeVisible({ timeout: 60_000 });

  await view('Versions');
  const versions = main.getByRole('listitem').filter({ hasText: /^Version \d/ });
  await expect(versions).toContainText([
    /Version 2In use.*Helen Cross/,
    /Version 1Used before.*Came with the program/,
  ]);
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Take the letter out of use…' }).click();
  await page.getByLabel('Reason').fill('A better one is on its way');
  await page.getByRole('button', { name: 'Take it out of use' }).click();
  await expect(said('The letter is not used any more')).toBeVisible();
  await expect(versions.first()).toContainText('A better one is on its way');
  await expectAccessible(page);
});
