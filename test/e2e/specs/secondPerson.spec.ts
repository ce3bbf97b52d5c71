import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { systemClock } from '../../../main/clock.ts';
import { monthOf } from '../../../shared/time/isoDate.ts';
import { nhsNumberOf } from '../../support/aPractice.ts';
import { entry } from '../pages/entry.ts';
import { importing } from '../pages/importing.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

const kellysPassword = 'kelly has three words';
// Letters of this month are due whatever day this runs on.
const month = monthOf(systemClock.today());

function people(count: number): string {
  const captions =
    'NHS Number,Surname,First name,Title,Date of birth,Gender,Number and street,Town,Postcode,Hypertension,Hypertension date';
  const rows = Array.from({ length: count }, (_, index) => {
    const name = `Oakley${String(index + 1).padStart(2, '0')},Maureen,Mrs`;
    const born = `12/${month.slice(5)}/${1940 + index},F,${index + 1} Quarry Bank Road,Beckside,ZZ99 4DT`;
    return `${nhsNumberOf(index + 1)},${name},${born},Essential hypertension,01/03/2015`;
  });
  return [captions, ...rows, ''].join('\r\n');
}

/** The program answers the page itself, so a colleague can be put on the staff without a form. */
async function addKelly(page: Page): Promise<void> {
  const kelly = { name: 'Kelly Adeyemi', role: 'admin', password: kellysPassword };
  const reply = await page.evaluate(
    async (body) =>
      (
        await fetch('/house/call', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
      ).text(),
    JSON.stringify({ id: randomUUID(), operation: 'practice.addMember', input: kelly }),
  );
  expect(JSON.parse(reply)).toMatchObject({ ok: true });
}

async function takeIn(page: Page): Promise<void> {
  const { chooseList, sayWhen, sayWhole, showChanges, confirm } = importing(page);
  await houseWindow(page).go('People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  await chooseList('hypertension.csv', people(25));
  await sayWhen('20', '11', '2025');
  await sayWhole();
  await showChanges();
  await confirm();
  await expect(houseWindow(page).said(/25 people imported/)).toBeVisible();
}

test('25 letters: the first 5 are looked at, a second person sends the others back, then confirms them at the same screen', async ({
  page,
  house,
}) => {
  test.setTimeout(240_000);
  const { waitUntilOpen, go, heading, said, main, dialog } = houseWindow(page);
  const { second, saveFirstFile } = letters(page);
  const open = (path: string) => page.evaluate((hash) => (location.hash = hash), path);
  await entry(page).setUp();
  await entry(page).keepRecoveryKey();
  await waitUntilOpen();
  await addKelly(page);
  await takeIn(page);

  await open(`/letters/new?month=${month}`);
  await expect(heading(/^Invitation letters for /)).toBeVisible();
  await expect(main.getByText('Next: Kelly Adeyemi confirms.')).toBeVisible();
  await page.getByRole('button', { name: 'Print 25 letters…' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  await second.confirm(25);
  await expect(dialog.getByRole('alert')).toContainText('Choose who confirms');
  await second.choose('Kelly Adeyemi', 'not her password');
  await page.getByLabel('Their password').press('Enter');
  await expect(dialog).toBeVisible();
  await second.confirm(25);
  await expect(dialog.getByRole('alert')).toContainText('That password is not right.');
  await expectAccessible(page);
  await second.choose('Kelly Adeyemi', kellysPassword);
  await page.getByRole('button', { name: 'Send back…' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.getByLabel('What is to be changed?').fill('Look at 5 on paper first');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send back 25' }).click();
  await expect(main.getByText('Kelly Adeyemi sent 25 letters back to Helen Cross')).toBeVisible();
  await expectAccessible(page);
  await go('Today');
  await expect(main.getByText(/Look at 5 on paper first/)).toBeVisible();
  await expectAccessible(page);
  const numberOf = (job: RegExp) => main.getByRole('listitem').filter({ hasText: job }).getByRole('link');
  await numberOf(/Look at 5 on paper first/)
    .first()
    .click();
  await expect(main.getByRole('status').filter({ hasText: '25 people' })).toBeVisible();
  await expect(main.getByText('Letters sent back')).toBeVisible();
  await expectAccessible(page);

  await open(`/letters/new?month=${month}`);
  await page.getByRole('button', { name: 'Print 5 first…' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Print 5', exact: true }).click();
  await expect(main.getByText('5 letters made')).toBeVisible({ timeout: 120_000 });
  expect(await saveFirstFile()).toMatch(/\.pdf$/);
  await expectAccessible(page);
  await go('Today');
  await numberOf(/The first 5 of 25/)
    .first()
    .click();
  await expect(main.getByText('5 letters of 5 to look at.')).toBeVisible();
  await expectAccessible(page);
  await open(`/letters/new?month=${month}`);
  await page.getByRole('button', { name: '5 are right, go on with the other 20' }).click();
  await expect(said('The others can be made now')).toBeVisible();

  await page.getByRole('button', { name: 'Print 20 letters…' }).click();
  await expect(dialog.getByText(/5 letters made today without one count with these/)).toBeVisible();
  await second.choose('Kelly Adeyemi', kellysPassword);
  await second.confirm(20);
  await expect(main.getByText('20 letters made')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('banner')).toContainText('Helen Cross');

  await letters(page).toRun();
  await expect(main.getByText(/by Helen Cross, confirmed by Kelly Adeyemi/)).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('grid').getByRole('link', { name: 'First' }).first().click();
  await expect(main.getByText('It stays as it is', { exact: false })).toBeVisible();
  await expect(main.getByText(/Kelly Adeyemi/)).toBeVisible();
  await expect(
    page.getByRole('complementary', { name: 'Copy' }).getByText('A copy is no new invitation'),
  ).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page);
  await open('/settings/batches');
  await expect(page.getByLabel('More letters than')).toHaveValue('20');
  await expectAccessible(page);
  expect(house.running.folder).toBeTruthy();
});
