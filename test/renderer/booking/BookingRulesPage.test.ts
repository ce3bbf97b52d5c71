import { expect, test } from 'vitest';
import BookingRulesPage from '../../../renderer/booking/BookingRulesPage.vue';
import { BookingRules } from '../../../shared/booking/bookingRules.ts';
import type { Role } from '../../../shared/contract.ts';
import { openPage, settle } from '../recall/openPage.ts';

const kept = { rules: { ...BookingRules.parse({}), openUntil: '2027-03-31' }, version: 4 };

async function thePage(role: Role) {
  return openPage(BookingRulesPage, {
    path: '/settings/booking',
    role,
    answers: (name, input) =>
      name === 'booking.changeBookingRules'
        ? { rules: { ...(input['rules'] as object), openUntil: '2027-03-31' }, version: 5 }
        : kept,
  });
}

test('a manager sets the days between the halves; what cannot be is said at its field', async () => {
  const { page, asked } = await thePage('manager');
  expect(page.text()).toContain('People can be booked up to 31-Mar-2027.');
  await page.get('#gapAtLeast').setValue('20');
  await page.get('form').trigger('submit');
  expect(page.text()).toContain('The usual days must lie between the least and the most');

  await page.get('#gapUsual').setValue('21');
  await page.get('form').trigger('submit');
  await settle();
  const said = asked.find(({ name }) => name === 'booking.changeBookingRules')?.input;
  expect(said).toMatchObject({ rules: { gapAtLeast: 20, gapUsual: 21, testsFellAway: 'move' }, version: 4 });
  expect(said?.['rules']).not.toHaveProperty('openUntil');
});

test('everybody else reads them', async () => {
  const { page } = await thePage('admin');
  expect(page.text()).toContain('A practice manager changes these.');
  expect(page.findAll('button')).toEqual([]);
  expect(page.get('fieldset').attributes('disabled')).toBeDefined();
});
