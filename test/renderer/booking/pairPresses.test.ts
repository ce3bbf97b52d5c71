import { expect, test } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { settle } from '../recall/openPage.ts';
import { anOffer } from './aPair.ts';
import { aPanel, askedFor } from './aPairPanel.ts';

test('where somebody was first, it is said and what is offered now is asked for again', async () => {
  const { page, asked, booked, now } = await aPanel({}, { 'booking.bookPair': new Problem('place-taken') });
  now.offers = [anOffer(6)];
  await page.get('form').trigger('submit');
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody has just been booked there.');
  expect(askedFor(asked, 'booking.findPairs')).toHaveLength(2);
  expect(booked).toEqual([]);
  expect(document.activeElement?.id).toBe('pair-0');
});

test('Enter again before the new pairs are there asks for nothing twice, and the refusal comes with them', async () => {
  const { page, asked, now, holdUpPairs } = await aPanel(
    {},
    { 'booking.bookPair': new Problem('place-held') },
  );
  now.offers = [anOffer(6)];
  const arrive = holdUpPairs();
  await page.get('form').trigger('submit');
  await settle();
  expect(page.find('[role="alert"]').exists()).toBe(false);
  await page.get('form').trigger('submit');
  await settle();
  arrive();
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody is holding that place.');
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
  expect(document.activeElement?.id).toBe('pair-0');
});

/** *Hold*, and Enter before the pairs that come after it. */
async function enterWhileHolding() {
  const opened = await aPanel();
  const { page } = opened;
  const arrive = opened.holdUpPairs();
  await page
    .findAll('button')
    .find((one) => one.text().startsWith('Hold 10 min'))
    ?.trigger('click');
  await page.get('form').trigger('submit');
  return { ...opened, arrive };
}

test('Enter while a hold is still being kept books as soon as it is', async () => {
  const { page, asked, booked, arrive } = await enterWhileHolding();
  await settle();
  expect(page.text()).toContain('Booking…');
  expect(askedFor(asked, 'booking.bookPair')).toEqual([]);
  arrive();
  await settle();
  await settle();
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
  expect(booked).toEqual([[{ id: 'a1' }]]);
});

test('what waits its turn is not sent once the panel is closed', async () => {
  const { page, asked, arrive } = await enterWhileHolding();
  page.unmount();
  arrive();
  await settle();
  expect(askedFor(asked, 'booking.hold')).toHaveLength(1);
  expect(askedFor(asked, 'booking.bookPair')).toEqual([]);
});

test('a refusal waits for later dates, too, where they are asked for meanwhile', async () => {
  const { page, asked, now, holdUpPairs } = await aPanel(
    {},
    { 'booking.bookPair': new Problem('place-taken') },
  );
  const first = holdUpPairs();
  await page.get('form').trigger('submit');
  await settle();
  const later = holdUpPairs();
  await page
    .findAll('button')
    .find((one) => one.text() === 'Later dates')
    ?.trigger('click');
  now.offers = [anOffer(6)];
  first();
  await settle();
  expect(page.find('[role="alert"]').exists()).toBe(false);
  await page.get('form').trigger('submit');
  later();
  await settle();
  expect(page.get('[role="alert"]').text()).toContain('Somebody has just been booked there.');
  expect(askedFor(asked, 'booking.bookPair')).toHaveLength(1);
});
