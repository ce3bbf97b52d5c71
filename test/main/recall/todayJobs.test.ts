import { expect, test } from 'vitest';
import { workJobs } from '../../../main/recall/todayJobs.ts';
import { defaultDueRules } from '../../../shared/recall/dueRules.ts';
import { aPracticeOf } from '../register/takeIn.ts';

const toInvite = { kind: 'invite' as const, whose: 'admin' as const, n: 28, held: 5, since: '2026-04-01' };

test('a month that has time says who of it has waited too long already; one that is late says so of all', () => {
  const jobs = workJobs(
    [
      { ...toInvite, month: '2027-03', stuck: 3 },
      { ...toInvite, month: '2026-11', stuck: 28 },
      { ...toInvite, month: '2027-02', stuck: 0 },
    ],
    { today: '2026-11-27', rules: defaultDueRules },
  );
  expect(jobs.map(({ month, sentence }) => [month, sentence])).toEqual([
    ['2026-11', 'Nobody has written to them yet, 5 of them held'],
    ['2027-02', 'Nobody has written to them yet, 5 of them held'],
    ['2027-03', 'Nobody has written to them yet, 5 of them held, 3 waiting too long'],
  ]);
});

test('a month nobody is planned for is not said to be open still; one somebody is planned for is', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  expect((await opened.call('recall.findToday', {})).lastMonth).toBeNull();
  opened.clock.set('2026-06-02');
  expect((await opened.call('recall.findToday', {})).lastMonth).toMatchObject({
    month: '2026-05',
    closed: null,
  });
});
