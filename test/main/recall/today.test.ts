import { expect, test } from 'vitest';
import { aPracticeOf, personOf } from '../register/takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

async function jobsOf({ call }: Opened) {
  const { jobs } = await call('recall.findToday', {});
  return jobs.map(({ kind, count, month }) => [kind, count, month]);
}

test('says what to do next: whom to invite, what to print, what to confirm, and then nothing', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }, { row: 3, birthDate: '1950-11-02' }]);
  expect(await jobsOf(opened)).toEqual([['invite', 2, '2026-05']]);

  const { id: runId } = await opened.call('letter.buildRun', { month: '2026-05', expected: 2 });
  expect(await jobsOf(opened)).toEqual([['letters-unprinted', 1, null]]);
  await opened.call('letter.reprint', { runId });
  expect(await jobsOf(opened)).toEqual([['letters-unconfirmed', 1, null]]);
  await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  expect(await jobsOf(opened)).toEqual([]);
});

test('the people to invite are those the letters of the month would look at', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  await opened.call('people.recordDeath', {
    personId: await personOf(opened, 1),
    version: 1,
    death: { kind: 'formal', on: null },
  });
  expect(await jobsOf(opened)).toEqual([['invite', 1, '2026-05']]);
  await expect(opened.call('letter.findRun', { month: '2026-05' })).resolves.toMatchObject({ people: 1 });
});

test('rounds of last year that are carried are still to be invited for, after the months of this one', async () => {
  const opened = await aPracticeOf(
    [
      { row: 1, birthDate: '1950-03-14' },
      { row: 2, birthDate: '1950-04-14' },
    ],
    '2026-06-02',
  );
  opened.clock.set('2027-04-01');
  await opened.call('register.startDay', {});
  expect(await jobsOf(opened)).toEqual([
    ['invite', 1, '2027-04'],
    ['invite', 1, '2027-03'],
  ]);
});
