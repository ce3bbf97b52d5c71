import { entry } from '../pages/entry.ts';
import { importing } from '../pages/importing.ts';
import { registers } from '../pages/registers.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

const list = [
  'NHS Number,Surname,First name,Title,Date of birth,Gender,Number and street,Town,Postcode,Diabetes,Diabetes date',
  '9990000018,Hussain,Nasreen,Mrs,09/11/1957,F,14 Quarry Bank,Beckside,ZZ99 4DT,Type 2 diabetes mellitus,01/03/2009',
  ',Oakley,Maureen,Mrs,31/02/1950,F,2 Mill Lane,Beckside,ZZ99 1BS,Type 2 diabetes mellitus,02/05/2011',
  '',
].join('\r\n');

test('a manager imports a list: columns first, then what would change and what is left out, and only then the change', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { setUp, keepRecoveryKey } = entry(page);
  const { waitUntilOpen, go, main, said } = houseWindow(page);
  const { chooseList, sayWhen, sayWhole, showChanges, confirm } = importing(page);
  await setUp();
  await keepRecoveryKey();
  await waitUntilOpen();
  await go('People');
  await page.getByRole('button', { name: 'Import a list' }).click();
  await expectAccessible(page);

  await chooseList('ltc.csv', list);
  await expect(main.getByText(/list: ltc\.csv/)).toBeVisible();
  await expect(page.getByLabel('What Date of birth is')).toHaveValue('person');
  await expectAccessible(page);
  await showChanges();
  await expect(main.getByRole('alert')).toContainText('Say whether this is the whole list');
  await sayWhen('20', '11', '2025');
  await sayWhole();
  await showChanges();

  await expect(page.getByRole('grid')).toContainText('HUSSAIN');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Left out/ }).click();
  await expect(page.getByRole('grid')).toContainText('31/02/1950');
  await confirm();
  await expect(said(/1 person imported/)).toBeVisible();
  await expect(main.getByRole('heading', { name: 'Imported', exact: true })).toBeVisible();
  await expectAccessible(page);

  await go('Registers');
  await main.getByRole('link', { name: /Diabetes, open the list/ }).click();
  await expect(registers(page).nameIn(0)).toContainText('HUSSAIN');
  expect(house.running.folder).toBeTruthy();
});
