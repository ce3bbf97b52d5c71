import { test as base, type Page } from '@playwright/test';
import { londonClock } from '../../../renderer/api/today.ts';
import type { PairOffer } from '../../../shared/booking/pairs.contract.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { entry } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';
import { aPracticeFolder, hoc } from '../support/callListPractice.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';
import { openUsualClinics } from '../support/usualClinics.ts';

/** Open for three months. */
const openClinics = (page: Page) =>
  openUsualClinics((name, input) => ask(page, name, input), {
    from: londonClock.today(),
    until: addDays(londonClock.today(), 90),
  });

function placesOf(offer: PairOffer | undefined) {
  const place = (half: PairOffer['tests'] | undefined) =>
    half && { clinicId: half.clinicId, place: half.place };
  return { tests: place(offer?.tests), conversation: place(offer?.conversation) };
}

base(
  'reception books pairs from the call list by keyboard only, while another desk holds one',
  async ({ page }) => {
    base.setTimeout(240_000);
    const practice = await startHouse(await aPracticeFolder());
    try {
      const { waitUntilOpen, go, main, dialog, said } = houseWindow(page);
      const { askToPrint, confirmPrint, toRun, confirmPosted } = letters(page);
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      await openClinics(page);
      await main.getByRole('button', { name: /^People to invite for / }).press('Enter');
      await askToPrint();
      await confirmPrint();
      await toRun();
      await confirmPosted();
      await go('Today');
      await main.getByRole('button', { name: /^People to phone/ }).press('Enter');
      await expect(main.getByText('Person 1 of 2')).toBeVisible();

      await page.keyboard.press('Alt+1');
      await expect(dialog).toContainText(/ASHWORTH|BRAITHWAITE/);
      const first = (await dialog.innerText()).includes('ASHWORTH') ? 'ASHWORTH' : 'BRAITHWAITE';
      const other = first === 'ASHWORTH' ? 'BRAITHWAITE' : 'ASHWORTH';
      const pairs = dialog.getByRole('radio');
      await expect(pairs.first()).toBeFocused();
      await expect(dialog.getByText(/\d+ days/).first()).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('ArrowDown');
      await expect(pairs.nth(1)).toBeChecked();
      await page.keyboard.press('ArrowUp');

      // The first pair of the other person is the same: another desk holds it for them.
      const { lines } = (await ask(page, 'people.listPeople', { search: other })) as {
        lines: { id: string }[];
      };
      const personId = lines[0]?.id ?? '';
      const [round] = (await ask(page, 'recall.listCycles', { personId })) as { id: string }[];
      const who = { personId, cycleId: round?.id ?? '' };
      const { offers } = (await ask(page, 'booking.findPairs', who)) as { offers: PairOffer[] };
      const hold = JSON.stringify({ ...who, ...placesOf(offers[0]) });
      await hoc('call', 'booking.hold', hold, '--data', practice.folder);

      // The first window offered the same pair before it was held.
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toContainText('Somebody is holding that place.');
      await expect(dialog.getByRole('radio', { checked: true })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(said(`Booked: ${first}, Maureen (Mrs)`)).toBeVisible();

      await expect(main.getByText('Person 1 of 1. 1 call recorded')).toBeVisible();
      await page.keyboard.press('Alt+1');
      await expect(dialog.getByText(/Held for you, \d+ minutes left/)).toBeVisible();
      await expect(dialog.getByRole('radio').first()).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await expect(said(`Booked: ${other}, Maureen (Mrs)`)).toBeVisible();
      await expect(main.getByText('Nobody to phone')).toBeVisible();
    } finally {
      await practice.stop();
    }
  },
);
