import { expect, test } from 'vitest';
import { defaultGroups } from '../../../shared/register/defaultGroups.ts';
import { problems, type Problem } from '../../../shared/problem.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { openClosedTestCore, testPassword } from '../../support/openTestCore.ts';

const may = { month: '2026-05' };
const rows = ['Oakley', 'Pawlak', 'Quill', 'Rowe'].map((name) => ({ 'Family Name': name }));

/** A practice as two people use it: on a server each has a program of their own, else two share one. */
async function twoAtOnce() {
  const first = await aPracticeWith(rows);
  if (first.postgresUrl === undefined)
    return { first, other: first.asRole('manager'), clocks: [first.clock] };

  const { folder, postgresUrl } = first;
  const second = await openClosedTestCore({ today: '2026-04-07', folder, postgresUrl });
  await second.call('practice.signIn', { memberId: first.manager.id, password: testPassword });
  return { first, other: second.call, clocks: [first.clock, second.clock] };
}

/** One wins; the other reads a sentence that is about what happened. */
function oneWon(outcomes: readonly PromiseSettledResult<unknown>[], codes: readonly string[]) {
  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as Problem] : []));
  expect(lost).toHaveLength(1);
  expect(codes).toContain(lost[0]?.code);
  expect(lost[0]?.message).toBe(problems[lost[0]?.code ?? 'unexpected']);
}

test('hard case 15: two people making the letters of a month within a moment make them once', async () => {
  const { first, other } = await twoAtOnce();
  const make = { ...may, expected: 4 };
  const outcomes = await Promise.allSettled([
    first.call('letter.buildRun', make),
    other('letter.buildRun', make),
  ]);

  oneWon(outcomes, ['run-changed']);
  const runs = await first.call('letter.listRuns', {});
  expect(runs).toMatchObject({ total: 1, lines: [{ letters: 4 }] });
});

test('hard case 15: two admins inviting the same person within a minute, one by group and one by month: one letter', async () => {
  const { first, other, clocks } = await twoAtOnce();
  const { leadGroupId } = await first.call('register.explainPerson', { personId: first.people[0]?.id ?? '' });
  const byGroup = { ...may, groupIds: [leadGroupId ?? ''], expected: 4 };
  const outcomes = await Promise.allSettled([
    first.call('letter.printRun', byGroup),
    other('letter.printRun', { ...may, expected: 4 }),
  ]);
  oneWon(outcomes, ['run-changed']);

  // The one who was too late presses again before the minute is over.
  for (const clock of clocks) clock.pass(40);
  await expect(other('letter.printRun', { ...may, expected: 4 })).rejects.toMatchObject({
    code: 'run-changed',
  });
  await expect(other('letter.findRun', may)).resolves.toMatchObject({ going: 0 });
  for (const { id } of first.people) {
    const [round] = await first.call('recall.listCycles', { personId: id });
    expect(round?.letters).toMatchObject([{ attempt: 1, stage: 'printed' }]);
  }
});

test('hard case 15: two people printing the same letters print them once', async () => {
  const { first, other } = await twoAtOnce();
  const { id: runId } = await first.call('letter.buildRun', { ...may, expected: 4 });
  const drawn = await first.call('letter.listToDraw', { runId });
  const print = { runId, invitationIds: drawn.map((one) => one.invitationId) };
  const outcomes = await Promise.allSettled([
    first.call('letter.markPrinted', print),
    other('letter.markPrinted', print),
  ]);

  oneWon(outcomes, ['run-changed']);
  const run = await first.call('letter.findOneRun', { runId });
  expect(run).toMatchObject({ built: 0, printed: 4 });
});

test('two people confirming the posting of the same run confirm it once, on one day', async () => {
  const { first, other } = await twoAtOnce();
  const { run } = await first.call('letter.printRun', { ...may, expected: 4 });
  const confirm = { runId: run.id, postedOn: '2026-04-07' };
  const outcomes = await Promise.allSettled([
    first.call('letter.confirmPosted', confirm),
    other('letter.withdrawRun', { runId: run.id, reason: 'Wrong paper' }),
  ]);

  oneWon(outcomes, ['not-printed', 'already-posted']);
  const { posted, withdrawn, letters } = await first.call('letter.findOneRun', { runId: run.id });
  expect([posted, withdrawn]).toContain(letters);
});

test('two people saving groups: one wins, the other is told that someone else changed them', async () => {
  const { first, other } = await twoAtOnce();
  const groups = [...defaultGroups];
  const outcomes = await Promise.allSettled([
    first.call('register.saveGroups', { groups, version: 0 }),
    other('register.saveGroups', { groups: groups.toReversed(), version: 0 }),
  ]);

  oneWon(outcomes, ['changed-by-someone-else']);
  const { version } = await first.call('register.findGroups', {});
  expect(version).toBe(1);
});

test('two people moving the same person: one wins, the other reads where the person is now', async () => {
  const { first, other } = await twoAtOnce();
  const personIds = [first.people[0]?.id ?? ''];
  const move = { who: { personIds, year: 2026 }, seenMonth: '2026-05', reason: 'Asked for it' };
  const answers = await Promise.all([
    first.call('recall.moveMonth', { ...move, toMonth: '2026-09' }),
    other('recall.moveMonth', { ...move, toMonth: '2026-10' }),
  ]);

  expect(answers.map(({ moved }) => moved).toSorted()).toEqual([0, 1]);
  const sentence = answers.flatMap(({ refused }) => refused)[0]?.sentence;
  expect(sentence).toMatch(/^Someone else moved it to (September|October) 2026\.$/);
  const [round] = await first.call('recall.listCycles', { personId: personIds[0] ?? '' });
  expect(round?.history).toHaveLength(1);
  expect(sentence).toContain(round?.plannedMonth === '2026-09' ? 'September' : 'October');
});

test('a death recorded while letters are being marked as printed is never printed and lost', async () => {
  const { first, other } = await twoAtOnce();
  const { id: runId } = await first.call('letter.buildRun', { ...may, expected: 4 });
  const drawn = await first.call('letter.listToDraw', { runId });
  const personId = first.people[0]?.id ?? '';
  await Promise.all([
    first.call('letter.markPrinted', { runId, invitationIds: drawn.map((one) => one.invitationId) }),
    other('people.recordDeath', { personId, version: 1, death: { kind: 'formal', on: null } }),
  ]);

  const run = await first.call('letter.findOneRun', { runId });
  expect(run.printed + run.withdrawn).toBe(4);
  const { run: again } = await first.call('letter.reprint', { runId, again: true });
  expect(again).toMatchObject({ printed: 3, withdrawn: 1 });
});

test('starting the day on two computers at once opens each round once', async () => {
  const { first, other, clocks } = await twoAtOnce();
  for (const clock of clocks) clock.set('2027-04-01');
  await Promise.all([first.call('register.startDay', {}), other('register.startDay', {})]);

  for (const { id } of first.people) {
    const rounds = await first.call('recall.listCycles', { personId: id });
    expect(rounds.map(({ year }) => year)).toEqual([2027, 2026]);
  }
});
