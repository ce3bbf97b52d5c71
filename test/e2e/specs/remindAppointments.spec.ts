import { fileURLToPath } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { bankHolidays } from '../../../shared/recall/bankHolidays.ts';
import { isWorkingDay } from '../../../shared/recall/workingDays.ts';
import { addDays } from '../../../shared/time/isoDate.ts';
import { runCommand } from '../../run/runCommand.ts';
import { notifyKey, startNotifyStandIn, textTemplateId } from '../../support/notifyStandIn.ts';
import { entry } from '../pages/entry.ts';
import { sending, sendToStandIn } from '../pages/sending.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';
import { aPracticeWithPeople, bookToday } from '../support/aBookToday.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';

const past = fileURLToPath(new URL('../support/deskInThePast.ts', import.meta.url));
const nextWorkingDay = (day: string): string =>
  isWorkingDay(addDays(day, 1), bankHolidays) ? addDays(day, 1) : nextWorkingDay(addDays(day, 1));

/** Somebody's first offer, booked. */
async function bookPair(page: Page, familyName: string) {
  const { lines } = await ask(page, 'people.listPeople', { search: familyName });
  const personId = lines[0]?.id ?? '';
  const [round] = await ask(page, 'recall.listCycles', { personId });
  const who = { personId, cycleId: round?.id ?? '' };
  const { offers } = await ask(page, 'booking.findPairs', who);
  const at = (half: 'tests' | 'conversation') => {
    const offered = offers[0]?.[half];
    return offered ? { clinicId: offered.clinicId, place: offered.place } : null;
  };
  const places = { tests: at('tests'), conversation: at('conversation') };
  const { appointments } = await ask(page, 'booking.bookPair', { ...who, ...places });
  return { ...who, appointments };
}

/** The tests to the next offer that is another one. */
async function moveTests(
  page: Page,
  { personId, cycleId, appointments }: Awaited<ReturnType<typeof bookPair>>,
) {
  const tests = appointments.find(({ part }) => part === 'tests');
  const moving = [tests?.id ?? ''];
  const { offers } = await ask(page, 'booking.findPairs', { personId, cycleId, moving });
  const other = offers
    .map((offer) => offer.tests)
    .find((one) => one && (one.onDay !== tests?.onDay || one.startsAt !== tests.startsAt));
  await ask(page, 'booking.moveAppointment', {
    personId,
    cycleId,
    moving: [{ id: tests?.id ?? '', version: 1 }],
    tests: { clinicId: other?.clinicId ?? '', place: other?.place ?? 0 },
    conversation: null,
    because: 'person',
  });
}

base(
  'the office texts a booked pair, tells again what has moved, and sends a reminder once',
  async ({ page }) => {
    base.setTimeout(240_000);
    const notify = await startNotifyStandIn();
    const folder = await aPracticeWithPeople(['Ashworth', 'Braithwaite'], ['07700 900123', '07700 900456']);
    const visitDay = nextWorkingDay(bookToday);
    const before = await runCommand(
      process.execPath,
      [past, folder, addDays(bookToday, -10), visitDay, 'Braithwaite'],
      {},
    );
    expect(before.ok, before.output).toBe(true);
    const practice = await startHouse(folder);
    const { waitUntilOpen, go, main, said, heading } = houseWindow(page);
    const { fillIn, save, confirmSend } = sending(page);
    try {
      await page.goto(practice.link);
      await entry(page).signIn('Helen Cross');
      await waitUntilOpen();
      const pair = await bookPair(page, 'Ashworth');

      await go('Settings');
      await page.getByRole('link', { name: 'Sending' }).click();
      await fillIn(notifyKey, textTemplateId);
      await save();
      await expect(
        main.getByText(`A key ending …${notifyKey.slice(-4)} is set.`, { exact: false }),
      ).toBeVisible();
      sendToStandIn(folder, notify.url, { textTemplateId, version: 1 });
      await page.getByRole('link', { name: 'Booking' }).click();
      await expect(page.getByLabel('Reminder before the appointment')).toHaveValue('2');
      await expectAccessible(page);

      await go('Today');
      await main.getByRole('button', { name: /^People to tell of their appointments/ }).click();
      await expect(heading('People to tell of their appointments')).toBeVisible();
      await expect(page.getByRole('grid')).toContainText('By text');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send 1 text…' }).click();
      await expectAccessible(page);
      await confirmSend('1 text');
      await expect(said('1 text handed over')).toBeVisible();
      await expect(main.getByText('Everybody has been told')).toBeVisible();
      await expect.poll(() => notify.messages.map(({ to }) => to)).toEqual(['+447700900123']);
      expect(notify.messages[0]?.body).toMatch(
        /^Dear Maureen, you have 2 appointments with Beckside Surgery: /,
      );

      await moveTests(page, pair);
      await page.goto(`${new URL(page.url()).origin}/#/people/${pair.personId}`);
      await expect(main.getByText(/changed since: goes by text/)).toBeVisible();
      await expectAccessible(page);
      await main.getByRole('button', { name: 'Told by phone' }).click();
      await expect(main.getByText('Told by phone.')).toBeVisible();
      await main.getByRole('button', { name: 'Take back' }).click();
      await main.getByRole('button', { name: 'Send the text' }).click();
      await expect(said('Handed over')).toBeVisible();
      expect(notify.messages[1]?.body).toMatch(
        /^Dear Maureen, your appointments with Beckside Surgery are now: /,
      );

      await go('Today');
      await main.getByRole('button', { name: /^Reminders to send/ }).click();
      await expect(heading('Reminders to send')).toBeVisible();
      await expect(page.getByRole('grid')).toContainText('BRAITHWAITE');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Send 1 text…' }).click();
      await confirmSend('1 text');
      await expect(said('1 text handed over')).toBeVisible();
      await expect(main.getByText('Nobody is to be reminded today')).toBeVisible();
      expect(notify.messages.map(({ to }) => to)).toEqual([
        '+447700900123',
        '+447700900123',
        '+447700900456',
      ]);
      expect(notify.messages[2]?.body).toMatch(
        /^Dear Maureen, you have an appointment with Beckside Surgery on /,
      );
      await go('Today');
      await expect(main.getByRole('button', { name: /^Reminders to send/ })).toHaveCount(0);
      await go('Letters');
      await expect(page.getByRole('grid')).toContainText('Reminders');
      expect(notify.broken).toEqual([]);
    } finally {
      await practice.stop();
      await notify.close();
    }
  },
);
