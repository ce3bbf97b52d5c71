import { expect, test } from 'vitest';
import { inTheirOrder } from '../../../renderer/people/visitOrder.ts';

const visit = (state: 'booked' | 'cancelled' | 'done' | 'pencilled', onDay: string, startsAt = '09:00') => ({
  state,
  onDay,
  startsAt,
});

test('of what somebody is booked for the soonest stands first, and below it what has been, the latest first', () => {
  const visits = [
    visit('booked', '2026-12-16', '09:50'),
    visit('done', '2026-10-01'),
    visit('pencilled', '2026-12-02', '08:30'),
    visit('cancelled', '2026-12-20'),
    visit('booked', '2026-12-16', '09:10'),
  ];
  expect(inTheirOrder(visits).map(({ onDay, startsAt }) => `${onDay} ${startsAt}`)).toEqual([
    '2026-12-02 08:30',
    '2026-12-16 09:10',
    '2026-12-16 09:50',
    '2026-12-20 09:00',
    '2026-10-01 09:00',
  ]);
});
