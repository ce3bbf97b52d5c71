import { expect, test } from 'vitest';
import { press, settle } from '../recall/openPage.ts';
import { cells, openBook, recorded, two } from './openBook.ts';

test('who has come is recorded on the day, and not offered before it', async () => {
  const { page, asked } = await openBook(two, '/appointments?day=2026-11-24', '2026-11-24');
  cells()[0]?.focus();
  await settle(20);
  expect(page.text()).toContain('Who has come is recorded on the day.');
  expect(page.findAll('button').map((button) => button.text())).not.toContain('Arrived');
  press('F8');
  await settle(20);
  expect(recorded(asked)).toEqual([]);
});

test('a day that is over and had nobody in its clinics says so', async () => {
  const { page } = await openBook({ 'Beth Okafor': [] }, '/appointments?day=2026-11-19', '2026-11-19');
  expect(page.text()).toContain('Nobody was booked on Thu 19-Nov-2026');
});
