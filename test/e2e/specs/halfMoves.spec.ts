import { test, type Page } from '@playwright/test';
import { addDays } from '../../../shared/time/isoDate.ts';
import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';
import { aClinicToday, aPracticeWithPeople, bookHalf, bookToday, isHoliday } from '../support/aBookToday.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';
import { openUsualClinics } from '../support/usualClinics.ts';

/** Open for three months. */
const openClinics = (page: Page) =>
  openUsualClinics((name, input) => ask(page, name, input), {
    from: bookToday,
    until: addDays(bookToday, 90),
  });

/** Books the first pair that is offered. */
async function bookFirstPair(page: Page, familyName: string): Promise<string> {
  const { lines } = await ask(page, 'people.listPeople', { search: familyName });
  const personId = lines[0]?.id ?? '';
  const [round] = await ask(page, 'recall.listCycles', { personId });
  const who = { personId, cycleId: round?.id ?? '' };
  const [offer] = (await ask(page, 'booking.findPairs', who)).offers;
  const place = (half: { clinicId: string; place: number } | null | undefined) =>
    half ? { clinicId: half.clinicId, place: half.place } : null;
  const { appointments } = await ask(page, 'booking.bookPair', {
    ...who,
    tests: place(offer?.tests),
    conversation: place(offer?.conversation),
  });
  expect(appointments).toHaveLength(2);
  return personId;
}

test('the tests are cancelled and both halves moved in one go, the pinboard empties; a second miss says reach out', async ({
  page,
}) => {
  test.skip(isHoliday, 'No clinic is held on a bank holiday');
  test.setTimeout(240_000);
  const practice = await startHouse(await aPracticeWithPeople(['Ashworth', 'Braithwaite']));
  try {
    const { waitUntilOpen, go, heading, main, dialog, said } = houseWindow(page);
    await page.goto(practice.link);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
    await entry(page).signIn('Helen Cross');
    await waitUntilOpen();
    await openClinics(page);
    const personId = await bookFirstPair(page, 'Ashworth');

    // They ring: the tests do not suit them.
    await page.evaluate((id) => (location.hash = `/people/${id}`), personId);
    const visits = main.getByRole('region', { name: 'Appointments of this year' });
    await expect(visits.getByRole('button', { name: /^Move…/ })).toHaveCount(2);

    // Cancelled by a slip of the hand, and taken back with both hands on the keys.
    await visits.getByRole('button', { name: 'Cancel… the tests' }).click();
    await dialog.getByRole('button', { name: 'Cancel it' }).click();
    await dialog.getByRole('button', { name: 'Later' }).click();
    await expect(visits.getByText('Cancelled', { exact: true })).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(dialog).toContainText(/^Take back what you did last\?Cancelled/);
    await dialog.getByRole('button', { name: 'Take it back' }).press('Enter');
    await expect(visits.getByText('Booked', { exact: true })).toHaveCount(2);
    await page.keyboard.press('Control+b');
    await expect(dialog).toContainText('Which appointments?');
    await page.keyboard.press('Escape');

    await visits.getByRole('button', { name: 'Cancel… the tests' }).click();
    await expect(dialog).toContainText('Stays until the tests are booked again, then moves too');
    await expect(dialog).toContainText('Stays open: Book both halves again: cancelled by the person');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Cancel it' }).click();
    await dialog.getByRole('button', { name: 'Find another time' }).click();
    await expect(dialog.getByText(/then/).first()).toBeAttached();
    await expect(dialog.getByRole('button', { name: /^Move both/ })).toBeVisible();
    await expectAccessible(page);
    await expect(dialog.getByLabel('It goes with the other half')).toBeChecked();
    await dialog.getByRole('radio').nth(1).check({ force: true });
    await dialog.getByRole('button', { name: /^Move both/ }).click();
    await expect(said(/^Moved: ASHWORTH/)).toBeVisible();
    await expect(visits.getByText('Cancelled', { exact: true })).toHaveCount(1);
    await expect(visits.getByText(/^Moved to /)).toHaveCount(1);
    await expect(visits.getByText('Booked', { exact: true })).toHaveCount(2);
    // The soonest stands first: the tests, and then the conversation.
    await visits.getByText('History').nth(1).click();
    await expect(visits.getByText(/moved here from .*goes with the other half/)).toBeVisible();
    await page.evaluate(() => (location.hash = '/appointments/pinboard'));
    await expect(main.getByRole('heading', { name: 'Nobody waits' })).toBeVisible();

    // Somebody stays away twice.
    const clinicId = await aClinicToday(page, {
      name: 'Maya Lindqvist',
      kind: 'hca',
      startsAt: '00:00',
      endsAt: '23:00',
      slotMinutes: 5,
    });
    for (const [place, stays] of [
      [0, 'Stays open: Book the tests again: did not attend'],
      [0, 'Stays open: Missed 2 appointments this year: phone first'],
    ] as const) {
      await bookHalf(page, 'Braithwaite', { part: 'tests', clinicId, place });
      await go('Today');
      await go('Appointments');
      const cell = main.getByRole('button', { name: /BRAITHWAITE/ }).filter({ hasText: 'Booked' });
      await cell.click();
      await page.getByRole('button', { name: /^Did not attend/ }).click();
      await expect(dialog).toContainText(stays);
      await dialog.getByRole('button', { name: 'Did not attend' }).click();
      await dialog.getByRole('button', { name: 'Later' }).click();
    }
    const pinboard = page.getByRole('region', { name: 'Pinboard' });
    await expect(pinboard).toContainText('1 waiting');
    await expect(pinboard).toContainText('phone first, offer another time, a phone call or a visit');
    await expectAccessible(page);
    await pinboard.getByRole('button', { name: /^Find/ }).click();
    await expect(page.getByRole('region', { name: 'Find a pair' })).toContainText('BRAITHWAITE');
    await expect(page.getByRole('button', { name: /^Book both/ })).toBeVisible();
    await expectAccessible(page);

    await main.getByRole('button', { name: 'Clinics of Maya Lindqvist' }).click();
    await page.getByRole('menuitem', { name: 'Move Tests of 00:00…' }).click();
    await expect(dialog.getByRole('button', { name: 'Move the clinic' })).toBeVisible();
    await dialog.getByLabel('Starts at').fill('00:30');
    await dialog.getByRole('button', { name: /^Move the clinic/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('Say why');
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await go('Today');
    const job = main.getByRole('button', { name: /^On the pinboard/ });
    await expect(job).toBeVisible();
    await page.evaluate(() => (location.hash = '/appointments/pinboard'));
    await expect(heading('Pinboard')).toBeVisible();
    await expect(main.getByText('01632 960555')).toBeVisible();
    await expectAccessible(page);
    await main.getByRole('button', { name: /^Close…/ }).click();
    await dialog.getByLabel('What was done').fill('A nurse visits them');
    await dialog.getByRole('button', { name: 'Close the task' }).click();
    await expect(main.getByRole('heading', { name: 'Nobody waits' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await dialog.getByRole('button', { name: 'Take it back' }).press('Enter');
    await expect(main.getByRole('button', { name: /^Close…/ })).toBeVisible();
  } finally {
    await practice.stop();
  }
});
