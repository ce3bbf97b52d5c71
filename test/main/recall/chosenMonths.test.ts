import { expect, test } from 'vitest';
import { aPracticeOf, personOf } from '../register/takeIn.ts';

test('hard case 5: a month chosen for every year plans the years to come, and one with an end goes back to the month of birth', async () => {
  const opened = await aPracticeOf(
    [
      { row: 1, birthDate: '1950-06-14' },
      { row: 2, birthDate: '1951-06-20' },
    ],
    '2026-04-07',
  );
  const always = await personOf(opened, 1);
  const until = await personOf(opened, 2);
  const move = (personId: string, lasts: 'always' | number) =>
    opened.call('recall.moveMonth', {
      who: { personIds: [personId], year: 2026 },
      toMonth: '2026-09',
      reason: 'Works away until August',
      lasts,
    });
  await move(always, 'always');
  await move(until, 2027);
  for (const day of ['2027-04-01', '2028-04-01']) {
    opened.clock.set(day);
    await opened.call('register.startDay', {});
  }

  const planned = async (personId: string) =>
    (await opened.call('recall.listCycles', { personId })).map(({ plannedMonth }) => plannedMonth);
  expect(await planned(always)).toEqual(['2028-09', '2027-09', '2026-09']);
  expect(await planned(until)).toEqual(['2028-06', '2027-09', '2026-09']);
  expect(await opened.call('recall.findChosenMonth', { personId: always })).toMatchObject({
    chosen: { month: 9, lastYear: null, reason: 'Works away until August', by: 'Helen Cross' },
  });
});
