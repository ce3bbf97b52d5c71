import { expect, test } from 'vitest';
import BookingRulesPage from '../../../renderer/booking/BookingRulesPage.vue';
import { BookingRules } from '../../../shared/booking/bookingRules.ts';
import { usualTellingRules } from '../../../shared/letter/tellingRules.ts';
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
        : name === 'letter.findTellingRules'
          ? { rules: usualTellingRules, version: 2 }
          : name === 'letter.changeTellingRules'
            ? { rules: input['rules'], version: 3 }
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

test('a manager sets how people are told and when they are reminded; the second reminder comes nearer', async () => {
  const { page, asked } = await thePage('manager');
  const [, form] = page.findAll('form');
  await page.get('#firstBy').setValue('letter');
  await page.get('#firstReminder').setValue('7');
  await page.get('#secondReminder').setValue('9');
  await form?.trigger('submit');
  expect(page.text()).toContain('The second reminder comes after the first');
  await page.get('#secondReminder').setValue('1');
  await page.get('#daysInPost').setValue('5');
  await page.get('#letterReminder').setValue('5');
  await form?.trigger('submit');
  expect(page.text()).toContain('A letter has to leave more days before than it is in the post');
  await page.get('#letterReminder').setValue('8');
  await form?.trigger('submit');
  await settle();
  expect(asked.find(({ name }) => name === 'letter.changeTellingRules')?.input).toEqual({
    rules: {
      firstBy: 'letter',
      daysInPost: 5,
      remind: true,
      offerLetterDays: 5,
      offerAfterPhone: false,
      firstReminder: 7,
      secondReminder: 1,
      letterReminder: 8,
      remindBy: 'text-or-email',
    },
    version: 2,
  });
});

test('days of reminding that cannot be are said at their fields, and none are asked where it is off', async () => {
  const { page, asked } = await thePage('manager');
  const [, form] = page.findAll('form');
  await page.get('#firstReminder').setValue('soon');
  await page.get('#secondReminder').setValue('40');
  await form?.trigger('submit');
  expect(page.text()).toContain('Enter working days from 1 to 15, or leave it empty');
  expect(asked.some(({ name }) => name === 'letter.changeTellingRules')).toBe(false);
  await page.get('#remind').setValue(false);
  expect(page.find('#firstReminder').exists()).toBe(false);
});

test('everybody else reads them', async () => {
  const { page } = await thePage('admin');
  expect(page.text()).toContain('A practice manager changes these.');
  expect(page.findAll('button')).toEqual([]);
  expect(page.get('fieldset').attributes('disabled')).toBeDefined();
});
