import { expect, test } from 'vitest';
import { aPracticeOf, personOf, takeIn } from '../register/takeIn.ts';

type Opened = Awaited<ReturnType<typeof aPracticeOf>>;

async function noticesOf({ call }: Opened) {
  const { lines, total } = await call('recall.listNotices', {});
  expect(lines).toHaveLength(total);
  return lines.map(({ kind, familyName, words }) => [kind, familyName, words]);
}

async function printed({ call }: Opened, month: string): Promise<string> {
  const { going } = await call('letter.findRun', { month });
  const run = await call('letter.buildRun', { month, expected: going });
  const letters = await call('letter.listToDraw', { runId: run.id });
  await call('letter.markPrinted', {
    runId: run.id,
    invitationIds: letters.map((letter) => letter.invitationId),
  });
  return run.id;
}

test('a death is a notice until somebody has read it, and its printed letter until it is out of the post', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }]);
  const { call, clock } = opened;
  expect(await noticesOf(opened)).toEqual([]);
  const runId = await printed(opened, '2026-05');
  const death = { kind: 'formal' as const, on: '2026-04-05' };
  await call('people.recordDeath', { personId: await personOf(opened, 1), version: 1, death });

  expect(await noticesOf(opened)).toEqual([
    ['pull', 'Person 1', 'Died, 05-Apr-2026: a letter is printed and not posted'],
    ['died', 'Person 1', 'Died, 05-Apr-2026'],
  ]);
  const { jobs } = await call('recall.findToday', {});
  expect(jobs.slice(0, 3).map(({ kind, count }) => [kind, count])).toEqual([
    ['letters-to-pull', 1],
    ['notices', 1],
    ['letters-unconfirmed', 1],
  ]);

  const { lines } = await call('recall.listNotices', { kinds: ['died'] });
  expect(await call('recall.readNotices', { until: lines[0]?.at ?? '' })).toEqual({ left: 1 });
  expect((await noticesOf(opened)).map(([kind]) => kind)).toEqual(['pull']);

  const letters = await call('letter.listRunLetters', { runId });
  const spoilt = letters.lines.filter(({ familyName }) => familyName === 'Person 1');
  await call('letter.confirmPosted', {
    runId,
    postedOn: clock.today(),
    spoilt: spoilt.map(({ invitationId }) => invitationId),
  });
  expect(await noticesOf(opened)).toEqual([]);
});

test('a death taken back says that the person is here again', async () => {
  const opened = await aPracticeOf([{ row: 1 }]);
  const personId = await personOf(opened, 1);
  const { version } = await opened.call('people.recordDeath', {
    personId,
    version: 1,
    death: { kind: 'informal', on: null },
  });
  await opened.call('people.withdrawDeath', { personId, version, reason: 'A namesake' });
  expect((await noticesOf(opened)).map(([kind]) => kind)).toEqual(['back']);
});

test('a list with another mobile and a departure tells both; a number is never shown', async () => {
  const opened = await aPracticeOf([{ row: 1 }, { row: 2 }, { row: 3 }]);
  opened.clock.set('2026-04-09');
  await takeIn(opened, [
    { row: 1, mobile: '07700 900123' },
    { row: 2, status: 'left', leftOn: '2026-04-08' },
    { row: 3 },
  ]);
  const { lines, byKind } = await opened.call('recall.listNotices', {});
  expect(lines.map(({ kind, familyName }) => [kind, familyName]).toSorted()).toEqual([
    ['moved', 'Person 2'],
    ['number', 'Person 1'],
  ]);
  expect(byKind).toEqual([
    { kind: 'moved', count: 1 },
    { kind: 'number', count: 1 },
  ]);
  expect(JSON.stringify(lines)).not.toContain('900123');
});

test('what is read cannot be what has not happened yet', async () => {
  const { call } = await aPracticeOf([{ row: 1 }]);
  await expect(call('recall.readNotices', { until: '2027-01-01T00:00:00.000Z' })).rejects.toMatchObject({
    code: 'invalid-input',
  });
});
