import type { Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../../../shared/api.ts';
import { entry } from '../pages/entry.ts';
import { goToPlace } from '../pages/places.ts';
import { houseWindow } from '../pages/window.ts';
import { expect, expectAccessible, test } from '../support/house.ts';

/** One operation through the page's own door, for what has no screen in this journey. */
async function ask<N extends OperationName>(
  page: Page,
  operation: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const text = JSON.stringify({ id: crypto.randomUUID(), operation, input });
  const answer = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/house/call', { method: 'POST', headers, body })).text();
  }, text);
  const reply = JSON.parse(answer) as { ok: boolean; value: OutputOf<N> };
  expect(reply.ok, answer).toBe(true);
  return reply.value;
}

/** Clinics on some days of every week, as templates that are not opened yet. */
async function clinics(page: Page, kind: 'hca' | 'nurse' | 'gp', weekdays: readonly number[]): Promise<void> {
  const { id } = await ask(page, 'booking.saveClinician', {
    id: null,
    name: `Year ${kind}`,
    kind,
    memberId: null,
    languages: [],
    leftOn: null,
    version: 0,
  });
  for (const weekday of weekdays)
    await ask(page, 'booking.saveClinicTemplate', {
      id: null,
      name: 'Long-term conditions',
      clinicianId: id,
      roomId: null,
      weekday,
      startsAt: '08:30',
      endsAt: '17:30',
      slotMinutes: kind === 'hca' ? 10 : 20,
      mode: 'face-to-face',
      languages: [],
      everyWeeks: 1,
      fromOn: '2026-01-01',
      untilOn: null,
      version: 0,
    });
}

test('a manager tries moving January births, sees every month change, and the register follows', async ({
  page,
  house,
}) => {
  test.setTimeout(180_000);
  const { waitUntilOpen, main, said } = houseWindow(page);
  await entry(page).openSample();
  await waitUntilOpen();
  const [, next] = (await ask(page, 'booking.findYear', {})).years;
  await clinics(page, 'hca', [1, 2, 3, 4]);
  await clinics(page, 'nurse', [1, 2, 3, 4, 5]);
  await clinics(page, 'gp', [2]);
  const planned = async (month: number) => {
    const { months } = await ask(page, 'register.findYear', { year: next });
    return months.find((one) => Number(one.month.slice(5)) === month)?.total ?? 0;
  };
  const [april, january] = [await planned(4), await planned(1)];

  await goToPlace(page, 'appointments/year');
  await page.getByLabel('Year', { exact: true }).selectOption(String(next));
  const row = (caption: string) => main.getByRole('row', { name: new RegExp(`^${caption}`) });
  const before = await row('Wanted, h').innerText();
  await expectAccessible(page);
  await main.getByRole('button', { name: 'January to March births move to April to June' }).click();
  await expect(row('Change, h')).toBeVisible();
  expect(await row('Wanted, h').innerText()).not.toBe(before);
  await expectAccessible(page);

  await main.getByRole('button', { name: 'Apply as planned months…' }).click();
  await expect(main.getByRole('heading', { name: 'Check before the months change' })).toBeVisible();
  await expect(main.getByRole('region', { name: 'Who moves' })).toContainText(`January ${next + 1}`);
  await expectAccessible(page);
  await main.getByLabel('Reason').fill('Keep the end of the QOF year free');
  await main.getByRole('button', { name: /^Plan [\d,]+ people for another month/ }).click();
  await expect(said(/are planned for another month/)).toBeVisible({ timeout: 60_000 });
  expect(await planned(4)).toBeGreaterThan(april);
  expect(await planned(1)).toBeLessThan(january);
  expect(house.running.link).toBeTruthy();
});
