import { entry } from '../pages/entry.ts';
import { registers } from '../pages/registers.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('a list is saved as a view, opened again as it was, deleted, and put back with Ctrl+Z', async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  const { waitUntilOpen, go, main, dialog, said } = houseWindow(page);
  const { openList, chooseGroup, rows } = registers(page);
  const views = (name: string | RegExp) => main.getByRole('button', { name });
  const choose = (name: string | RegExp) => page.getByRole('menuitem', { name }).click();
  const firstCell = rows.first().getByRole('link').first();
  await entry(page).openSample();
  await waitUntilOpen();
  await go('Registers');
  await openList();
  await chooseGroup('Heart');
  await page.getByRole('columnheader', { name: 'Born' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=birthDate/);
  await expect(firstCell).toBeVisible();
  const oldest = await firstCell.innerText();

  await views('Views').press('Enter');
  await choose('Save this view…');
  await expect(dialog.getByText(/Heart · Sorted by born/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Name', { exact: true }).fill('Hearts, oldest first');
  await dialog.getByLabel('Everyone in the practice').check();
  await dialog.getByRole('button', { name: 'Save this view' }).click();
  await expect(said('Saved the view “Hearts, oldest first”')).toBeVisible();

  // Nothing of it is remembered but by opening it.
  await go('Registers');
  await openList();
  await expect(page).not.toHaveURL(/group=|sort=/);
  await views('Views').click();
  await expectAccessible(page);
  await choose(/Hearts, oldest first/);
  await expect(views('View: Hearts, oldest first')).toBeVisible();
  await expect(firstCell).toHaveText(oldest);

  await views('View: Hearts, oldest first').click();
  await choose('Rename or delete…');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Delete Hearts, oldest first' }).click();
  await expect(dialog.getByText('No view is left that is yours to change.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(dialog.getByText(/Deleted the view “Hearts, oldest first”/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Take it back' }).click();
  await expect(views('View: Hearts, oldest first')).toBeVisible();
  expect(house.running.link).toBeTruthy();
});
