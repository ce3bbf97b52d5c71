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

const captions = 'Surname,First name,Date of birth,Number and street,Town,Postcode,Diabetes,Diabetes date';
/** A list of the first so many people of one practice. */
const listOf = (people: number) =>
  [
    captions,
    ...Array.from(
      { length: people },
      (_, place) =>
        `Oakley${'abcdefghijklmnopqrst'[place]},Robin,09/11/${1940 + place},14 Quarry Bank,Beckside,ZZ99 4DT,Type 2 diabetes mellitus,01/03/2009`,
    ),
    '',
  ].join('\r\n');

test('the wrong list is refused where it names nobody, asked about where it misses many, and put right by the right one', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { setUp, keepRecoveryKey } = entry(page);
  const { waitUntilOpen, go, main } = houseWindow(page);
  const { chooseList, sayWhen, sayWhole, showChanges, confirm } = importing(page);
  const look = async (people: number, day: string) => {
    await go('Today');
    await page.evaluate(() => (location.hash = '/people/import'));
    await chooseList(`list-${day}.csv`, listOf(people));
    await sayWhen(day, '11', '2025');
    await sayWhole();
    await showChanges();
  };
  await setUp();
  await keepRecoveryKey();
  await waitUntilOpen();
  await look(20, '18');
  await confirm();
  await expect(main.getByRole('heading', { name: 'Imported', exact: true })).toBeVisible();

  await look(0, '19');
  await expect(main.getByText('Nobody could be read from this list')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import…' })).toHaveCount(0);

  await look(13, '20');
  await expect(main.getByText('7 of the 20 people registered here are not on this list')).toBeVisible();
  await expect(main.getByText('7 questions to answer afterwards')).toBeVisible();
  await expectAccessible(page);
  await confirm();
  await main.getByRole('link', { name: '7 questions to answer' }).click();
  await expect(main.getByText(/A whole list that is newer/)).toBeVisible();
  await expectAccessible(page);

  await look(20, '21');
  await confirm();
  await expect(main.getByRole('heading', { name: 'Imported', exact: true })).toBeVisible();
  await page.evaluate(() => (location.hash = '/people/questions'));
  await expect(main.getByRole('heading', { name: 'No questions' })).toBeVisible();
});
