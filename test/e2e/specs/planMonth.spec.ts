import { addToMonth, monthOf } from '../../../shared/time/isoDate.ts';
import { londonClock } from '../../../renderer/api/today.ts';
import { entry } from '../pages/entry.ts';
import { letters } from '../pages/letters.ts';
import { houseWindow } from '../pages/window.ts';
import { ask } from '../support/ask.ts';

import { expect, expectAccessible, test } from '../support/house.ts';

test.use({ sample: 'made before' });

test('a month is planned: an answer at once, a better one, pencilled in and taken out again, by keyboard', async ({
  page,
  house,
}) => {
  test.setTimeout(240_000);
  const { waitUntilOpen, dialog, main, said } = houseWindow(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await entry(page).openSample();
  await waitUntilOpen();
  const month = addToMonth(monthOf(londonClock.today()), 1);
  await page.evaluate((at) => (location.hash = at), `/appointments/plan?month=${month}`);
  await expect(main.getByRole('heading', { level: 1, name: /^Plan of/ })).toBeVisible();
  const row = main.getByRole('grid', { name: 'Proposals' }).locator('tbody [role=gridcell]').first();
  await expect(row).toBeVisible();
  // A better answer is looked for by itself; nobody has to wait for it.
  const cancel = main.getByRole('button', { name: 'Cancel' });
  if (await cancel.isVisible({ timeout: 5000 }).catch(() => false)) await cancel.click();
  await expect(main.getByText(/^(Optimal|Within|Time limit|Stopped)/)).toBeVisible({ timeout: 90_000 });
  await page.screenshot({ path: test.info().outputPath('plan.png') });
  await expectAccessible(page);

  const pencil = main.getByRole('button', { name: /^Pencil in/ });
  await pencil.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(main.getByText(/pencilled in, to be offered by letter/)).toBeVisible();
  const { pencilled } = await ask(page, 'booking.findMonthPlan', { month });
  expect(pencilled).toBeGreaterThan(0);

  // The practice would rather invite them to book: their places are kept until a day.
  const { rules, version } = await ask(page, 'booking.findBookingRules', {});
  await ask(page, 'booking.changeBookingRules', {
    rules: { ...rules, planOfferedBy: 'invitation' },
    version,
  });
  await page.evaluate(() => (location.hash = '/today'));
  await page.evaluate((at) => (location.hash = at), `/appointments/plan?month=${month}`);
  await main.getByRole('button', { name: `Invite ${pencilled} to book…` }).click();
  await expect(dialog.getByText('is free the day after')).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('invite.png') });
  await dialog.getByRole('button', { name: `Invite ${pencilled} to book` }).press('Enter');
  await expect(main.getByText(/invited to book; their places are kept/)).toBeVisible({ timeout: 60_000 });

  // What offers the places goes by each one's own way; the first few letters are looked at before the others are made.
  await main.getByRole('link', { name: 'Offers to send' }).click();
  await expect(main.getByRole('heading', { level: 1, name: 'Offers to send' })).toBeVisible();
  await expect(main.getByText(/^\d+ people not yet told of the places kept for them/)).toBeVisible();
  await expect(main.getByRole('columnheader', { name: 'To ring by' })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('offers.png') });
  const printing = letters(page);
  await main.getByRole('button', { name: 'Print 5 first…' }).click();
  await expect(dialog.getByText(/until when they can ring/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Print 5 letters' }).click();
  await expect(main.getByText('5 letters made', { exact: true })).toBeVisible({ timeout: 60_000 });
  await printing.toRun();
  await printing.confirmPosted();
  await expect(said(/confirmed as posted/)).toBeVisible();
  await page.evaluate((at) => (location.hash = at), '/appointments/pinboard?kind=offer');
  await expect(main.getByText(/^Letter posted on/)).toHaveCount(5);
  await page.screenshot({ path: test.info().outputPath('posted.png') });
  await main
    .getByRole('button', { name: /^Book it/ })
    .first()
    .click();
  await expect(said(/^Booked: /)).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('phone.png') });
  await page.evaluate((at) => (location.hash = at), `/appointments/plan?month=${month}`);

  await main.getByRole('button', { name: 'Take out of the plan…' }).click();
  await dialog.getByRole('button', { name: `Take out ${pencilled - 1}` }).click();
  await expect(main.getByText(/pencilled in/)).toBeHidden({ timeout: 60_000 });
  expect(house.running.link).toBeTruthy();
});
