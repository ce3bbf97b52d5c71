import { test as base, type Page } from '@playwright/test';
import { londonClock } from '../../../renderer/api/today.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { entry } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { aPracticeFolder, ask } from '../support/callListPractice.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';

/** A healthcare assistant and a nurse every day of the week, open for three months. */
async function openClinics(page: Page): Promise<void> {
  const said = { memberId: null, languages: [], leftOn: null, version: 0, id: null };
  for (const [name, kind, slotMinutes] of [
    ['Beth Okafor', 'hca', 10],
    ['Gwen Pritchard', 'nurse', 20],
  ] as const) {
    const clinician = (await ask(page, 'booking.saveClinician', { ...said, name, kind })) as { id: string };
    for (const weekday of [1, 2, 3, 4, 5])
      await ask(page, 'booking.saveClinicTemplate', {
        id: null,
        name: `${name} ${weekday}`,
        clinicianId: clinician.id,
        roomId: null,
        weekday,
        startsAt: '09:00',
        endsAt: '12:00',
        slotMinutes,
        mode: 'face-to-face',
        languages: [],
        everyWeeks: 1,
        fromOn: londonClock.today(),
        untilOn: null,
        version: 0,
      });
  }
  await ask(page, 'booking.openClinics', { until: addDays(londonClock.today(), 90) });
}

base(
  'reception books pairs from the call list by keyboard only, while a second window holds one',
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

      const second = await page.context().newPage();
      await second.goto(`${new URL(practice.link).origin}/#/people`);
      await second
        .getByRole('grid')
        .getByRole('link', { name: new RegExp(other) })
        .click();
      await second.getByRole('button', { name: 'Book…' }).click();
      await second.getByRole('button', { name: /^Hold 10 min/ }).click();
      await expect(second.getByText(/Held for you, \d+ minutes left/)).toBeVisible();
      await expectAccessible(second);
      await second.close();

      // The first window offered the same pair before it was held.
      await page.keyboard.press('Enter');
      await expect(dialog.getByRole('alert')).toContainText('Somebody is holding that place.');
      await expect(dialog.getByRole('radio').first()).toBeVisible();
      await dialog.getByRole('radio', { checked: true }).focus();
      await page.keyboard.press('Enter');
      await expect(said(`Booked: ${first}, Maureen (Mrs)`)).toBeVisible();

      await expect(main.getByText('Person 1 of 1. 1 call recorded')).toBeVisible();
      await page.keyboard.press('Alt+1');
      await expect(dialog.getByText(/Held for you, \d+ minutes left/)).toBeVisible();
      await expect(dialog.getByRole('radio').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(said(`Booked: ${other}, Maureen (Mrs)`)).toBeVisible();
      await expect(main.getByText('Nobody to phone')).toBeVisible();
    } finally {
      await practice.stop();
    }
  },
);
