import { test, type Page } from '@playwright/test';
import { addDays } from '../../../shared/time/isoDate.ts';
import { screenDay } from '../../../shared/format.ts';
import { entry } from '../pages/entry.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible } from '../support/house.ts';
import { startHouse } from '../support/startHouse.ts';
import { ask } from '../support/ask.ts';
import { aClinicToday, aPracticeWithPeople, bookHalf, bookToday, isHoliday } from '../support/aBookToday.ts';

const names = [
  'Ashworth',
  'Braithwaite',
  'Featherstonehaugh-Cholmondeley',
  'Dewhurst',
  'Entwistle',
  'Fairclough',
];

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  // Both practices of these journeys start at the same time.
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 60_000 });
  await entry(page).signIn('Helen Cross');
}

test('reception arrives somebody, the room sees them, and the year has moved on; one who stayed away is booked again', async ({
  page,
}) => {
  test.skip(isHoliday, 'No clinic is held on a bank holiday');
  test.setTimeout(240_000);
  const practice = await startHouse(await aPracticeWithPeople(names));
  try {
    const { waitUntilOpen, go, heading, main, dialog, said } = houseWindow(page);
    await signIn(page, practice.link);
    await waitUntilOpen();

    await go('Appointments');
    await expect(main.getByRole('heading', { name: 'No clinics yet' })).toBeVisible();
    await expectAccessible(page);

    // Whenever the journey is made, some of it is over and some still to come.
    const tests = await aClinicToday(page, {
      name: 'Beth Okafor',
      kind: 'hca',
      room: 'Room 3',
      startsAt: '00:00',
      endsAt: '23:00',
      slotMinutes: 5,
    });
    const talks = await aClinicToday(page, {
      name: 'Gwen Pritchard',
      kind: 'nurse',
      room: 'Room 6',
      startsAt: '00:00',
      endsAt: '23:00',
      slotMinutes: 20,
    });
    const first = await bookHalf(page, 'Ashworth', { part: 'tests', clinicId: tests, place: 0 });
    for (const [n, name] of names.slice(1, 4).entries())
      await bookHalf(page, name, { part: 'tests', clinicId: tests, place: 4 + n * 4 });
    await bookHalf(page, 'Entwistle', { part: 'conversation', clinicId: talks, place: 0 });
    await bookHalf(page, 'Fairclough', { part: 'conversation', clinicId: talks, place: 2 });

    await go('Today');
    await go('Appointments');
    await expect(heading(screenDay(bookToday))).toBeVisible();
    const cell = (name: string) => main.getByRole('button', { name: new RegExp(`^${name.toUpperCase()}`) });
    await expect(cell('Ashworth')).toContainText('Booked');
    await expectAccessible(page);

    // Reception, by keys alone: the first person in the column, then arrived.
    await cell('Ashworth').focus();
    await page.keyboard.press('F8');
    await expect(cell('Ashworth')).toContainText('Arrived');
    await expect(cell('Ashworth')).toBeFocused();
    await expect(said(/^Arrived: ASHWORTH/)).toBeVisible();
    // The room: in, and done.
    await page.keyboard.press('Alt+2');
    await expect(cell('Ashworth')).toContainText('In room');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Done/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(cell('Ashworth')).toContainText('Done');
    const [round] = await ask(page, 'recall.listCycles', { personId: first.personId });
    expect(round?.places.find(({ milestone }) => milestone === 'tests')).toMatchObject({
      state: 'done',
      on: bookToday,
    });

    // Taken back with Ctrl+Z: the visit and the year.
    await page.keyboard.press('Control+z');
    await dialog.getByRole('button', { name: 'Take it back' }).click();
    await expect(cell('Ashworth')).toContainText('In room');
    const [back] = await ask(page, 'recall.listCycles', { personId: first.personId });
    expect(back?.places.find(({ milestone }) => milestone === 'tests')?.state).toBe('to-come');

    await cell('Entwistle').click();
    await page.getByRole('button', { name: /^Did not attend/ }).click();
    await expect(dialog).toContainText('Stays open: Book the conversation again');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Did not attend' }).click();
    await dialog.getByRole('button', { name: 'Later' }).click();
    await expect(cell('Entwistle')).toContainText('Did not attend');
    await page.getByRole('button', { name: 'Came late after all' }).click();
    await expect(cell('Entwistle')).toContainText('Arrived');

    // Day, week and back, and a date that is typed.
    await page.keyboard.press('Control+ArrowRight');
    await expect(heading(/./)).not.toHaveText(screenDay(bookToday));
    await page.keyboard.press('Control+g');
    await expect(page.getByLabel('Day', { exact: true }).last()).toBeFocused();
    await page.keyboard.type(addDays(bookToday, 0).split('-').toReversed().join('/'));
    await page.keyboard.press('Enter');
    await expect(heading(screenDay(bookToday))).toBeVisible();
    await main.getByRole('button', { name: 'Week', exact: true }).click();
    await expect(main.getByRole('table')).toContainText('Gwen Pritchard');
    await expectAccessible(page);
  } finally {
    await practice.stop();
  }
});

test('no name in the book lies over another, at any length of a visit and any size of window', async ({
  page,
}) => {
  test.skip(isHoliday, 'No clinic is held on a bank holiday');
  test.setTimeout(240_000);
  const many = Array.from({ length: 8 }, (_, n) => `${names[n % names.length]}${'abcdefgh'[n]}`);
  const practice = await startHouse(await aPracticeWithPeople(many));
  try {
    const { waitUntilOpen } = houseWindow(page);
    await signIn(page, practice.link);
    await waitUntilOpen();
    const lengths = [5, 7, 10, 15, 30] as const;
    const clinics: string[] = [];
    for (const slotMinutes of lengths)
      clinics.push(
        await aClinicToday(page, {
          name: `Clinician ${slotMinutes}`,
          kind: 'hca',
          startsAt: '00:00',
          endsAt: '22:50',
          slotMinutes,
        }),
      );
    for (const [n, name] of many.entries())
      await bookHalf(page, name, {
        part: 'tests',
        clinicId: clinics[n % clinics.length] ?? '',
        place: 4 * Math.floor(n / 5),
      });

    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [683, 384],
      [341, 384],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => (location.hash = '/appointments'));
      await expect(page.locator('[data-cell]').first()).toBeVisible();
      const over = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('[data-cell]')].map((cell) => ({
          box: cell.getBoundingClientRect(),
          cut: cell.scrollHeight > cell.clientHeight + 1 || cell.scrollWidth > cell.clientWidth + 1,
          text: cell.textContent,
        }));
        const clash = boxes.filter((one) =>
          boxes.some(
            (other) =>
              other !== one &&
              one.box.left < other.box.right - 1 &&
              other.box.left < one.box.right - 1 &&
              one.box.top < other.box.bottom - 1 &&
              other.box.top < one.box.bottom - 1,
          ),
        );
        const small = boxes.filter(({ box }) => box.height < 24 || box.width < 24);
        return [...clash, ...small, ...boxes.filter(({ cut }) => cut)].map(({ text }) => text);
      });
      expect(over, `${width} x ${height}`).toEqual([]);
      await expectAccessible(page);
    }
  } finally {
    await practice.stop();
  }
});
