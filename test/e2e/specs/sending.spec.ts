import { systemClock } from '../../../main/clock.ts';
import { notifyKey, startNotifyStandIn, textTemplateId } from '../../support/notifyStandIn.ts';
import { entry } from '../pages/entry.ts';
import { importing } from '../pages/importing.ts';
import { sending, sendToStandIn } from '../pages/sending.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

const today = systemClock.today();
const [year = '', month = '', day = ''] = today.split('-');
const row = (number: string, surname: string, mobile: string) =>
  `${number},${surname},Maureen,Mrs,01/${month}/1957,F,14 Quarry Bank,Beckside,ZZ99 4DT,${mobile},Type 2 diabetes mellitus,01/03/2009`;
const list = [
  'NHS Number,Surname,First name,Title,Date of birth,Gender,Number and street,Town,Postcode,Mobile telephone,Diabetes,Diabetes date',
  row('9990000018', 'Hussain', '07700 900123'),
  row('9990000026', 'Oakley', '07700 900456'),
  row('9990000034', 'Pawlak', ''),
  '',
].join('\r\n');

test('a manager sets up texts, sends a month, and sees which were delivered and which were not', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const notify = await startNotifyStandIn();
  const { setUp, keepRecoveryKey } = entry(page);
  const { waitUntilOpen, go, main, said, heading } = houseWindow(page);
  const { chooseList, sayWhen, sayWhole, showChanges, confirm } = importing(page);
  const { preview, way, fillIn, save, askToSend, confirmSend, askWhatWasDelivered } = sending(page);
  await setUp();
  await keepRecoveryKey();
  await waitUntilOpen();
  await go('People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  await chooseList('ltc.csv', list);
  await sayWhen(day, month, year);
  await sayWhole();
  await showChanges();
  await confirm();
  await expect(said(/3 people imported/)).toBeVisible();

  await page.goto(`${new URL(page.url()).origin}/#/letters/new?month=${year}-${month}`);
  await expect(
    main.getByText(/^Letter by Notify, Text and E-mail: No GOV\.UK Notify key is set\./),
  ).toBeVisible();
  await expect(way('Text')).toHaveCount(0);
  await expectAccessible(page);

  await go('Settings');
  await page.getByRole('link', { name: 'Sending' }).click();
  await page.getByText('How to set it up').click();
  await expectAccessible(page);
  await fillIn('not a key', textTemplateId);
  await save();
  await expect(main.getByRole('alert')).toContainText('Paste the whole API key');
  await fillIn(notifyKey, textTemplateId);
  await save();
  await expect(
    main.getByText(`A key ending …${notifyKey.slice(-4)} is set.`, { exact: false }),
  ).toBeVisible();
  await expect(page.getByLabel('API key', { exact: true })).toHaveValue('');
  sendToStandIn(house.running.folder, notify.url, { textTemplateId, version: 1 });
  await go('Today');
  await go('Settings');
  await page.getByRole('link', { name: 'Sending' }).click();
  await page.getByRole('button', { name: 'Check key and templates' }).click();
  await expect(main.getByText('The template for texts: works')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${new URL(page.url()).origin}/#/letters/new?month=${year}-${month}`);
  await way('Text').click();
  await expect(heading(/^Invitation texts for /)).toBeVisible();
  await expect(main.getByText('No mobile number a text can go to')).toBeVisible();
  await expect(preview).toContainText('07700 900123');
  await expect(preview).toContainText(/of at most 160 characters, sent in 1 part/);
  await expectAccessible(page);
  await askToSend('2 texts');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  notify.next('take', 'rate-limit');
  await confirmSend('2 texts');
  await expect(main.getByText('GOV.UK Notify asks for a pause. Go on in a minute.')).toBeVisible();
  await main.getByRole('button', { name: 'Go on and send 1 text' }).click();
  await expect.poll(() => notify.messages.map(({ to }) => to)).toEqual(['+447700900123', '+447700900456']);
  await expect(said('1 text handed over')).toBeVisible();

  await main.getByRole('link', { name: 'See where each stands' }).click();
  await expect(heading(/^Texts for /)).toBeVisible();
  await expect(page.getByRole('grid')).toContainText('Taken by GOV.UK Notify');
  notify.becomes('+447700900123', 'delivered');
  notify.becomes('+447700900456', 'permanent-failure');
  await askWhatWasDelivered();
  await expect(page.getByRole('grid')).toContainText('Not delivered');
  await expect(page.getByRole('grid')).toContainText('The mobile number does not work');
  await expect(main.getByText(/1 delivered, 1 not delivered\.$/)).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('grid')
    .getByRole('link', { name: /HUSSAIN/ })
    .click();
  await main.getByText('History and years before').click();
  await expect(main.getByText('First invitation, text: delivered')).toBeVisible();
  await go('Letters');
  await expect(page.getByRole('grid')).toContainText('Text');
  expect(notify.broken).toEqual([]);
  await notify.close();
});

test('the sample practice offers no way of sending anything real', async ({ page, house }) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, go, main } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Letters');
  await page.getByRole('button', { name: 'Write letters…' }).click();
  await expect(
    main.getByText(/^Letter by Notify, Text and E-mail: The sample practice sends nothing real\.$/),
  ).toBeVisible();
  await expect(sending(page).way('Hybrid mail')).toBeVisible();
  expect(house.running.folder).toBeTruthy();
});
