import { expect, test } from 'vitest';
import { aTeamWith } from '../../support/aTeam.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';

const may = { month: '2026-05' };
const firstOf = (expected: number) => ({ ...may, expected, firstOnly: true });

test('the first five are printed, somebody looks, and the rest is judged again and goes without them', async () => {
  const { sian, kelly, people, call } = await aTeamWith(25);
  const run = await printUndrawn(sian.call, firstOf(25));
  expect(run).toMatchObject({ letters: 5, printed: 5, firstOf: 25, confirmedBy: null, lookedBy: null });

  const waiting = await kelly.call('letter.findRun', may);
  expect(waiting).toMatchObject({
    people: 25,
    going: 20,
    batch: { firstOnes: { runId: run.id, letters: 5, of: 25, builtBy: 'Siân Prosser', unprinted: 0 } },
  });
  const { jobs } = await kelly.call('recall.findToday', {});
  expect(jobs.find((job) => job.kind === 'first-letters')).toMatchObject({
    count: 5,
    month: '2026-05',
    sentence: 'The first 5 of 25 for May 2026 are printed; the others wait',
  });
  const toLook = { runId: run.id, only: 'to-look' as const };
  await expect(kelly.call('letter.listRunLetters', toLook)).resolves.toMatchObject({ total: 5 });
  const rest = { ...may, expected: 20, confirmation: kelly.confirmation };
  await expect(sian.call('letter.buildRun', rest)).rejects.toMatchObject({ code: 'look-at-first' });

  // Between the first five and the others somebody dies who is among the others.
  const first = (await call('letter.listRunLetters', { runId: run.id })).lines.map((line) => line.personId);
  const other = people.find((one) => !first.includes(one.id))?.id ?? '';
  await call('people.recordDeath', {
    personId: other,
    version: 1,
    death: { kind: 'formal', on: '2026-04-06' },
  });
  const looked = await kelly.call('letter.passFirstOnes', { runId: run.id });
  expect(looked).toMatchObject({ lookedBy: 'Kelly Adeyemi' });
  await expect(kelly.call('letter.listRunLetters', toLook)).resolves.toMatchObject({ total: 0 });
  await expect(sian.call('letter.buildRun', rest)).rejects.toMatchObject({ code: 'run-changed' });

  const made = await sian.call('letter.buildRun', { ...rest, expected: 19 });
  expect(made).toMatchObject({ letters: 19, firstOf: null, confirmedBy: 'Kelly Adeyemi' });
  const others = await call('letter.listRunLetters', { runId: made.id });
  expect(others.lines.filter((line) => first.includes(line.personId))).toEqual([]);
  await expect(kelly.call('letter.findRun', may)).resolves.toMatchObject({
    going: 0,
    batch: { firstOnes: null },
  });
});

test('the first five count with the others: 22 in all need a second person for the last 17', async () => {
  const { sian, kelly } = await aTeamWith(22);
  const run = await printUndrawn(sian.call, firstOf(22));
  await sian.call('letter.passFirstOnes', { runId: run.id });

  const rest = { ...may, expected: 17 };
  await expect(sian.call('letter.buildRun', rest)).rejects.toMatchObject({ code: 'needs-second-person' });
  await expect(
    sian.call('letter.buildRun', { ...rest, confirmation: kelly.confirmation }),
  ).resolves.toMatchObject({ letters: 17 });
});

test('letters that are not printed yet have not been looked at', async () => {
  const { sian } = await aTeamWith(8);
  const { id: runId } = await sian.call('letter.buildRun', firstOf(8));
  await expect(sian.call('letter.passFirstOnes', { runId })).rejects.toMatchObject({ code: 'not-printed' });
  await reprintUndrawn(sian.call, runId);
  await sian.call('letter.passFirstOnes', { runId });
  await expect(sian.call('letter.passFirstOnes', { runId })).rejects.toMatchObject({ code: 'run-changed' });
});

test('the number of first letters to look at is the rows it opens, whatever has become of some', async () => {
  const { sian } = await aTeamWith(8);
  const run = await sian.call('letter.buildRun', firstOf(8));
  const ids = (await sian.call('letter.listToDraw', { runId: run.id })).map((one) => one.invitationId);
  async function counted() {
    const { jobs } = await sian.call('recall.findToday', {});
    const job = jobs.find(({ kind }) => kind === 'first-letters');
    const list = await sian.call('letter.listRunLetters', { runId: run.id, only: 'to-look' });
    expect([job?.count ?? 0, job?.about ?? run.id]).toEqual([list.total, run.id]);
    return list.total;
  }
  expect(await counted()).toBe(0);
  await sian.call('letter.markPrinted', { runId: run.id, invitationIds: ids.slice(0, 3) });
  expect(await counted()).toBe(3);
  await sian.call('letter.markPrinted', { runId: run.id, invitationIds: ids.slice(3) });
  expect(await counted()).toBe(5);
  await sian.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07', spoilt: ids.slice(0, 2) });
  expect(await counted()).toBe(2);
});

test('first letters that are wrong are withdrawn, and everyone is due again', async () => {
  const { sian } = await aTeamWith(8);
  const run = await printUndrawn(sian.call, firstOf(8));
  await sian.call('letter.withdrawRun', { runId: run.id, reason: 'The phone number is wrong' });

  const found = await sian.call('letter.findRun', may);
  expect(found).toMatchObject({ going: 8, batch: { firstOnes: null } });
  await expect(sian.call('letter.buildRun', { ...may, expected: 8 })).resolves.toMatchObject({ letters: 8 });
});

test('first letters that were posted have been looked at', async () => {
  const { sian } = await aTeamWith(8);
  const run = await printUndrawn(sian.call, firstOf(8));
  await sian.call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  await expect(sian.call('letter.buildRun', { ...may, expected: 3 })).resolves.toMatchObject({ letters: 3 });
});

test('fewer letters than the first few are simply the run', async () => {
  const { sian } = await aTeamWith(3);
  const run = await sian.call('letter.buildRun', firstOf(3));
  expect(run).toMatchObject({ letters: 3, firstOf: null });
});

test('first letters of one group do not stop another group, and stop everyone', async () => {
  const { sian, call, people } = await aTeamWith(8);
  const { leadGroupId } = await call('register.explainPerson', { personId: people[0]?.id ?? '' });
  await sian.call('letter.buildRun', { ...firstOf(8), groupIds: [leadGroupId ?? ''] });

  await expect(sian.call('letter.findRun', may)).resolves.toMatchObject({ batch: { firstOnes: { of: 8 } } });
  const others = await sian.call('letter.findRun', { ...may, groupIds: ['another'] });
  expect(others.batch.firstOnes).toBeNull();
});

test('a practice that prints no letters first is not offered any', async () => {
  const { sian, call } = await aTeamWith(8);
  await call('letter.changeBatchRules', { rules: { confirmAbove: 20, canary: 0 }, version: 0 });
  await expect(sian.call('letter.buildRun', firstOf(8))).rejects.toMatchObject({ code: 'invalid-input' });
});
