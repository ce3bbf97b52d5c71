import { expect, test } from 'vitest';
import { defaultDueRules } from '../../../shared/recall/dueRules.ts';
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

test('each job of people has the number of rows of the list it opens', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }, { row: 3, birthDate: '1950-11-02' }]);
  const { jobs, coming, lost, withoutRound } = await opened.call('recall.findToday', {});
  const [invite] = jobs;
  expect(invite).toMatchObject({ kind: 'invite', month: '2026-05', since: '2026-04-01', by: 'admin' });
  const { total, byKind } = await opened.call('recall.listWork', { kinds: ['invite'], month: '2026-05' });
  expect(total).toBe(invite?.count);
  expect(byKind).toEqual([{ kind: 'invite', count: 2 }]);
  expect({ coming, lost, withoutRound }).toEqual({ coming: [], lost: 0, withoutRound: 0 });

  opened.clock.set('2026-09-20');
  const later = await opened.call('recall.findToday', {});
  expect(later.coming).toEqual([]);
  expect(later.lost).toBe(2);
  opened.clock.set('2026-08-30');
  expect((await opened.call('recall.findToday', {})).coming).toEqual([
    { on: '2026-09-20', kind: 'invite', count: 1 },
  ]);
});

test('each job of letter runs has the number of rows of the list it opens, at every step of a run', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }, { row: 3, birthDate: '1950-11-02' }]);
  const { call } = opened;
  /** What a job's number opens, as `listOf` has it. */
  const opens = {
    'letters-unprinted': 'to-print',
    'letters-unconfirmed': 'to-confirm',
    'messages-unsent': 'to-send',
  } as const;
  async function rowsOfJobs() {
    const { jobs } = await call('recall.findToday', {});
    const found = Object.entries(opens).map(async ([kind, waits]) => {
      const { total, lines } = await call('letter.listRuns', { waits });
      expect(lines).toHaveLength(total);
      expect(jobs.find((job) => job.kind === kind)?.count ?? 0).toBe(total);
      return total;
    });
    return Promise.all(found);
  }
  expect(await rowsOfJobs()).toEqual([0, 0, 0]);

  const { id: runId } = await call('letter.buildRun', { month: '2026-05', expected: 2 });
  expect(await rowsOfJobs()).toEqual([1, 0, 0]);
  const drawn = await call('letter.listToDraw', { runId });
  const [first = '', second = ''] = drawn.map(({ invitationId }) => invitationId);
  await call('letter.markPrinted', { runId, invitationIds: [first] });
  expect(await rowsOfJobs()).toEqual([1, 1, 0]);
  await call('letter.markPrinted', { runId, invitationIds: [second] });
  expect(await rowsOfJobs()).toEqual([0, 1, 0]);
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07', spoilt: [first] });
  expect(await rowsOfJobs()).toEqual([1, 0, 0]);
  await call('letter.reprint', { runId });
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  expect(await rowsOfJobs()).toEqual([0, 0, 0]);
  await expect(call('letter.listRuns', {})).resolves.toMatchObject({ total: 1 });
});

test('needs to ask about again are a job with the number of rows of their list', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  expect((await jobsOf(opened)).map(([kind]) => kind)).toEqual(['invite']);
  await opened.call('people.recordNeeds', {
    personId: await personOf(opened, 1),
    version: 1,
    needs: [
      {
        kind: 'interpreter',
        code: null,
        group: null,
        term: 'A Polish interpreter',
        reviewDueOn: '2026-04-20',
      },
    ],
    askedOn: '2026-04-07',
  });
  const { jobs } = await opened.call('recall.findToday', {});
  const { total, lines } = await opened.call('people.listNeedsToReview', {});
  expect(jobs.find(({ kind }) => kind === 'needs-to-review')).toMatchObject({
    count: total,
    sentence: '1 due soon',
  });
  expect(lines).toHaveLength(total);
});

test('the last day to invite and the days to confirm posting are the practice’s own', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2, birthDate: '1956-04-02' }]);
  const { call, clock } = opened;
  const { rules, version } = await call('recall.findRules', {});
  const [due = defaultDueRules] = rules.due;
  const own = { ...due, daysToSend: 30, workingDaysToConfirm: 5 };
  await call('recall.changeRules', { rules: { ...rules, due: [own] }, version });
  const { jobs } = await call('recall.findToday', {});
  expect(jobs.find(({ month }) => month === '2026-05')).toMatchObject({
    kind: 'invite',
    dueOn: '2026-05-01',
  });

  const { id: runId } = await call('letter.buildRun', { month: '2026-05', expected: 1 });
  const drawn = await call('letter.listToDraw', { runId });
  await call('letter.markPrinted', { runId, invitationIds: drawn.map(({ invitationId }) => invitationId) });
  clock.set('2026-04-10');
  await expect(call('letter.findOneRun', { runId })).resolves.toMatchObject({ asksForAttention: false });
  clock.set('2026-04-14');
  await expect(call('letter.findOneRun', { runId })).resolves.toMatchObject({ asksForAttention: true });
});

test('people to phone are one job, with those who asked to be phoned again', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  const personId = await personOf(opened, 1);
  const [round] = await opened.call('recall.listCycles', { personId });
  await opened.call('recall.recordContact', {
    personId,
    cycleId: round?.id ?? '',
    method: 'phone',
    outcome: 'call-later',
    on: '2026-04-07',
    until: '2026-04-09',
  });
  expect(await jobsOf(opened)).toEqual([['invite', 1, '2026-05']]);
  opened.clock.set('2026-04-09');
  const { jobs } = await opened.call('recall.findToday', {});
  expect(jobs.find(({ kind }) => kind === 'phone')).toMatchObject({
    count: 1,
    sentence: '1 has asked to be phoned again',
  });
});

test('what was done today is told once for each kind and person, with how often', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  for (const row of [1, 2]) {
    const personId = await personOf(opened, row);
    const [round] = await opened.call('recall.listCycles', { personId });
    const contact = { personId, cycleId: round?.id ?? '', method: 'phone', on: '2026-04-07' } as const;
    await opened.call('recall.recordContact', { ...contact, outcome: 'will-book' });
  }
  const { doneToday } = await opened.call('recall.findToday', {});
  expect(doneToday.map(({ sentence, by }) => [sentence, by])).toEqual([
    ['2 contacts recorded', 'Helen Cross'],
  ]);
});

test('the people to invite are those the letters of the month would look at', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  await opened.call('people.recordDeath', {
    personId: await personOf(opened, 1),
    version: 1,
    death: { kind: 'formal', on: null },
  });
  expect(await jobsOf(opened)).toEqual([
    ['notices', 1, null],
    ['invite', 1, '2026-05'],
  ]);
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
