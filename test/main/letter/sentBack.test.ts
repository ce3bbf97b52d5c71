import { expect, test } from 'vitest';
import { aTeamWith } from '../../support/aTeam.ts';

const may = { month: '2026-05' };
const all = { ...may, expected: 25 };
const wrong = 'not what Kelly chose';

test('sent back with a reason: nothing is made, the first person reads it, and it goes with the next run', async () => {
  const practice = await aTeamWith(25);
  const { sian, kelly, clock } = practice;
  const reason = 'The clinic is closed that week';

  await sian.call('letter.sendBack', { ...all, confirmation: kelly.confirmation, reason });

  await expect(practice.call('letter.listRuns', {})).resolves.toMatchObject({ total: 0 });
  const { batch, going } = await sian.call('letter.findRun', may);
  expect(going).toBe(25);
  expect(batch.sentBack).toMatchObject([
    { letters: 25, reason, preparedBy: 'Siân Prosser', sentBackBy: 'Kelly Adeyemi' },
  ]);
  // A letter that is due since then is none of those that were sent back, and the people of a month are not either.
  const { jobs } = await sian.call('recall.findToday', {});
  const job = jobs.find(({ kind }) => kind === 'letters-sent-back');
  const rows = await sian.call('recall.listWork', { which: 'all', sentBack: job?.about ?? '', limit: 200 });
  expect([job?.count, rows.total, rows.lines.length]).toEqual([25, 25, 25]);
  expect(jobs.find((job) => job.kind === 'letters-sent-back')).toMatchObject({
    month: '2026-05',
    sentence: `Kelly Adeyemi sent 25 letters back to Siân Prosser: ${reason}`,
  });

  clock.pass(60);
  await sian.call('letter.buildRun', { ...all, confirmation: kelly.confirmation });
  await expect(sian.call('letter.findRun', may)).resolves.toMatchObject({ batch: { sentBack: [] } });
  const after = await sian.call('recall.findToday', {});
  expect(after.jobs.filter((job) => job.kind === 'letters-sent-back')).toEqual([]);
});

test('whoever has died or moved to another year since is in the number no more than in the list', async () => {
  const { sian, kelly, people, call, clock } = await aTeamWith(25);
  await sian.call('letter.sendBack', { ...all, confirmation: kelly.confirmation, reason: 'Wrong month' });
  await call('recall.moveMonth', {
    who: { personIds: [people[3]?.id ?? ''], year: 2026 },
    toMonth: '2027-05',
    reason: 'Away',
  });
  clock.pass(60);
  const { jobs } = await sian.call('recall.findToday', {});
  const job = jobs.find(({ kind }) => kind === 'letters-sent-back');
  const { total } = await sian.call('recall.listWork', { which: 'all', sentBack: job?.about ?? '' });
  expect([job?.count, total]).toEqual([24, 24]);
});

test('nobody sends back what has changed since they saw it', async () => {
  const { sian, kelly } = await aTeamWith(25);
  const asked = { ...may, expected: 24, confirmation: kelly.confirmation, reason: 'Wrong month' };
  await expect(sian.call('letter.sendBack', asked)).rejects.toMatchObject({ code: 'run-changed' });
});

test('what was sent back can be put away without new letters, once', async () => {
  const { sian, kelly } = await aTeamWith(25);
  const { id } = await sian.call('letter.sendBack', {
    ...all,
    confirmation: kelly.confirmation,
    reason: 'Wrong month',
  });
  await sian.call('letter.closeSentBack', { id });
  await expect(sian.call('letter.findRun', may)).resolves.toMatchObject({ batch: { sentBack: [] } });
  await expect(kelly.call('letter.closeSentBack', { id })).rejects.toMatchObject({ code: 'not-found' });
});

test('only with their own password does somebody send letters back', async () => {
  const { sian, kelly } = await aTeamWith(25);
  const confirmation = { memberId: kelly.id, password: wrong };
  await expect(
    sian.call('letter.sendBack', { ...all, confirmation, reason: 'Wrong month' }),
  ).rejects.toMatchObject({ code: 'wrong-password' });
  await expect(sian.call('letter.findRun', may)).resolves.toMatchObject({ batch: { sentBack: [] } });
});
