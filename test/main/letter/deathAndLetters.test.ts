import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';

const may = { month: '2026-05' };
const died = { kind: 'formal' as const, on: '2026-04-02' };

/** Oakley dies and Pawlak does not. */
async function two() {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }, { 'Family Name': 'Pawlak' }]);
  const personId = opened.people[0]?.id ?? '';
  const versionOf = async () => (await opened.call('people.findPerson', { personId })).version;
  return {
    ...opened,
    personId,
    die: async () => opened.call('people.recordDeath', { personId, version: await versionOf(), death: died }),
    live: async () =>
      opened.call('people.withdrawDeath', { personId, version: await versionOf(), reason: 'Wrong person' }),
    letters: async () =>
      (await opened.call('recall.listCycles', { personId }))[0]?.letters.map(({ stage, attempt }) => [
        stage,
        attempt,
      ]),
  };
}

test('hard case 3: a letter pulled by a death stays pulled when the death is reversed, and the next run makes one new letter', async () => {
  const { call, die, live, letters, personId } = await two();
  const { id: runId } = await call('letter.buildRun', { ...may, expected: 2 });
  await die();
  const { pulled, run } = await reprintUndrawn(call, runId);
  expect(pulled).toMatchObject([{ personId }]);
  expect(run).toMatchObject({ printed: 1, withdrawn: 1 });
  await live();

  for (const again of [false, true]) {
    const answer = await reprintUndrawn(call, runId, again).catch(() => null);
    expect(answer?.run.withdrawn ?? 1).toBe(1);
  }
  expect(await letters()).toEqual([['withdrawn', 1]]);
  const next = await call('letter.findRun', may);
  expect(next).toMatchObject({ going: 1, firstThree: [{ personId, attempt: 1 }] });
  const second = await printUndrawn(call, { ...may, expected: 1 });
  expect(second).toMatchObject({ letters: 1, printed: 1 });
  expect(await letters()).toEqual([
    ['withdrawn', 1],
    ['printed', 1],
  ]);
});

test('hard case 3: a death between printing and posting pulls the letter from the files made again', async () => {
  const { call, die, live, letters } = await two();
  const run = await printUndrawn(call, { ...may, expected: 2 });
  await die();
  const again = await reprintUndrawn(call, run.id, true);
  expect(again).toMatchObject({ run: { printed: 1, withdrawn: 1 } });

  await live();
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  expect(await letters()).toEqual([['withdrawn', 1]]);
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});

test('hard case 3: a letter withdrawn before a death that was an error is not brought back by the reversal', async () => {
  const { call, die, live, letters } = await two();
  const { id: runId } = await call('letter.buildRun', { ...may, expected: 2 });
  await call('letter.withdrawRun', { runId, reason: 'Wrong month' });
  await die();
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ people: 1, going: 1 });
  await live();

  await expect(call('letter.reprint', { runId })).rejects.toMatchObject({ code: 'already-posted' });
  expect(await letters()).toEqual([['withdrawn', 1]]);
  const run = await printUndrawn(call, { ...may, expected: 2 });
  expect(run).toMatchObject({ letters: 2 });
});

test('hard case 3: a letter that came back after a death is not sent again by the reversal to the same address', async () => {
  const { call, clock, die, live, letters, personId } = await two();
  const run = await printUndrawn(call, { ...may, expected: 2 });
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const { lines } = await call('letter.listRunLetters', { runId: run.id });
  const invitationId = lines.find((line) => line.personId === personId)?.invitationId ?? '';
  clock.set('2026-04-20');
  await die();
  await call('letter.recordReturned', {
    invitationId,
    personId,
    returnedOn: '2026-04-20',
    reason: 'Addressee deceased',
  });
  await live();

  clock.set('2026-04-24');
  const next = await call('letter.findRun', may);
  expect(next.holds.map(({ code, count }) => [code, count])).toEqual([['letter-came-back', 1]]);
  // The other one has had their letter and is due for the second.
  expect(next).toMatchObject({ going: 1, firstThree: [{ attempt: 2 }] });
  expect(await letters()).toEqual([['returned', 1]]);
});

test('hard case 3: a posted letter of somebody whose death is reversed counts, and only the reminder goes', async () => {
  const { call, clock, die, live, personId } = await two();
  const run = await printUndrawn(call, { ...may, expected: 2 });
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  await die();
  clock.set('2026-04-24');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ people: 1, going: 1 });
  await live();

  const { lines } = await call('letter.listGoing', may);
  expect(lines.find((line) => line.personId === personId)).toMatchObject({ attempt: 2 });
});
