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

test('a month chosen for every year is left to the month of birth again, and Ctrl+Z chooses it as it was', async () => {
  const opened = await aPracticeOf([{ row: 1, birthDate: '1950-06-14' }], '2026-04-07');
  const { call, send, clock } = opened;
  const personId = await personOf(opened, 1);
  const who = { personIds: [personId], year: 2026 };
  await call('recall.moveMonth', { who, toMonth: '2026-09', reason: 'Works away', lasts: 'always' });
  const { chosen } = await call('recall.findChosenMonth', { personId });
  const seenId = chosen?.id ?? null;
  const stop = { personId, monthOfYear: null, lastYear: null, reason: 'Works here again' };

  await expect(call('recall.chooseMonth', { ...stop, seenId: null })).rejects.toMatchObject({
    code: 'changed-by-someone-else',
  });
  await call('recall.chooseMonth', { ...stop, seenId });
  const { undo } = await call('practice.findUndo', {});
  expect(undo?.words).toBe('The month of birth counts again');
  const planned = async () => (await call('recall.listCycles', { personId })).map((one) => one.plannedMonth);
  expect(await planned()).toEqual(['2026-09']);
  clock.set('2027-04-01');
  await call('register.startDay', {});
  expect(await planned()).toEqual(['2027-06', '2026-09']);

  await send(undo?.operation ?? '', undo?.input, { id: undo?.requestId ?? '' });
  await expect(call('recall.findChosenMonth', { personId })).resolves.toMatchObject({
    chosen: { month: 9, lastYear: null, reason: 'Works away' },
  });
  clock.set('2028-04-01');
  await call('register.startDay', {});
  expect(await planned()).toEqual(['2028-09', '2027-06', '2026-09']);
});

test('nobody without a say in the month of others changes what was chosen', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const personId = await personOf(opened, 1);
  const choice = { personId, seenId: null, monthOfYear: 9, lastYear: 2027, reason: 'Works away' };
  await expect(opened.asRole('hca')('recall.chooseMonth', choice)).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(opened.call('recall.chooseMonth', choice)).resolves.toMatchObject({
    chosen: { month: 9, lastYear: 2027, by: 'Helen Cross' },
  });
});
