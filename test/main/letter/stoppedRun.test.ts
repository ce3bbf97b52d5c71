import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const may = { month: '2026-05' };
const two = [{ 'Family Name': 'Oakley' }, { 'Family Name': 'Pawlak' }];
type Opened = Awaited<ReturnType<typeof aPracticeWith>>;

/** As far as a print run gets before the program is killed. */
async function built({ call }: Opened, expected: number) {
  return call('letter.buildRun', { ...may, expected });
}

async function marked(opened: Opened, expected: number) {
  const run = await built(opened, expected);
  const drawn = await opened.call('letter.listToDraw', { runId: run.id });
  await opened.call('letter.markPrinted', {
    runId: run.id,
    invitationIds: drawn.map((one) => one.invitationId),
  });
  return run;
}

test('killed after the letters were made: nobody is made twice, and the same letters are printed', async () => {
  const opened = await aPracticeWith(two);
  const { id: runId } = await built(opened, 2);
  const before = await opened.call('letter.listRunLetters', { runId });

  const again = await opened.call('letter.findRun', may);
  expect(again).toMatchObject({ people: 2, going: 0, holds: [{ code: 'in-another-run', count: 2 }] });
  await expect(opened.call('letter.listRuns', {})).resolves.toMatchObject({
    lines: [{ built: 2, printed: 0 }],
  });
  const { run, files } = await opened.call('letter.reprint', { runId });

  expect(run).toMatchObject({ letters: 2, built: 0, printed: 2 });
  expect(files).toHaveLength(1);
  const after = await opened.call('letter.listRunLetters', { runId });
  expect(after.lines.map((line) => line.invitationId)).toEqual(before.lines.map((line) => line.invitationId));
});

test('killed after the letters were made: withdrawn, everyone is due again, once', async () => {
  const opened = await aPracticeWith(two);
  const run = await built(opened, 2);
  await opened.call('letter.withdrawRun', { runId: run.id, reason: 'The program stopped' });

  const { run: next } = await opened.call('letter.printRun', { ...may, expected: 2 });
  expect(next).toMatchObject({ letters: 2, printed: 2 });
  const rounds = await opened.call('recall.listCycles', { personId: opened.people[0]?.id ?? '' });
  expect(rounds).toMatchObject([
    {
      letters: [
        { stage: 'withdrawn', attempt: 1 },
        { stage: 'printed', attempt: 1 },
      ],
    },
  ]);
});

test('killed before the files were saved: the same letters can be had again, and it is recorded', async () => {
  const opened = await aPracticeWith(two);
  const { id: runId } = await marked(opened, 2);
  const first = await opened.call('letter.listToDraw', { runId, again: true });
  opened.clock.set('2026-04-08');

  const { run, files, pulled } = await opened.call('letter.reprint', { runId, again: true });

  expect([run.printed, files.length, pulled]).toEqual([2, 1, []]);
  const { lines } = await opened.call('letter.listRunLetters', { runId });
  expect(lines).toMatchObject([
    { detail: 'Printed again', stageOn: '2026-04-08', attempt: 1 },
    { detail: 'Printed again' },
  ]);
  await expect(opened.call('letter.listToDraw', { runId, again: true })).resolves.toEqual(first);
  // They may have been posted on the day they were first printed.
  const posted = await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  expect(posted).toMatchObject({ posted: 2, printed: 0 });
});

test('without asking for printed ones again nothing is printed a second time', async () => {
  const opened = await aPracticeWith(two);
  const { id: runId } = await marked(opened, 2);
  const drawn = await opened.call('letter.listToDraw', { runId, again: true });

  await expect(opened.call('letter.reprint', { runId })).rejects.toMatchObject({ code: 'run-changed' });
  const late = { runId, invitationIds: drawn.map((one) => one.invitationId) };
  await expect(opened.call('letter.markPrinted', late)).rejects.toMatchObject({ code: 'run-changed' });
  await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  for (const again of [false, true])
    await expect(opened.call('letter.reprint', { runId, again })).rejects.toMatchObject({
      code: 'already-posted',
    });
});

test('a run with a spoilt letter does not stop the next run of the month', async () => {
  const opened = await aPracticeWith(two);
  const { id: runId } = await marked(opened, 2);
  const { lines } = await opened.call('letter.listRunLetters', { runId });
  const spoilt = [lines[0]?.invitationId ?? ''];
  await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-07', spoilt });

  opened.clock.set('2026-04-22');
  const run = await opened.call('letter.findRun', may);
  expect(run).toMatchObject({ going: 1, holds: [{ code: 'in-another-run', count: 1 }] });
  const { run: reminders } = await opened.call('letter.printRun', { ...may, expected: 1 });
  expect(reminders).toMatchObject({ letters: 1, printed: 1 });
  await expect(opened.call('letter.reprint', { runId })).resolves.toMatchObject({
    run: { posted: 1, printed: 1 },
  });
});

test('where each letter stands adds up to the letters of a run, and each is listed once', async () => {
  const opened = await aPracticeWith([...two, { 'Family Name': 'Quill' }, { 'Family Name': 'Rowe' }]);
  const { id: runId } = await marked(opened, 4);
  const { lines } = await opened.call('letter.listRunLetters', { runId });
  const spoilt = lines.slice(0, 2).map((line) => line.invitationId);
  await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-07', spoilt });
  await opened.call('letter.withdrawRun', { runId, reason: 'Torn in the machine' });

  const run = await opened.call('letter.findOneRun', { runId });
  const { built: made, printed, posted, withdrawn } = run;
  expect({ made, printed, posted, spoilt: run.spoilt, withdrawn }).toEqual({
    made: 0,
    printed: 0,
    posted: 2,
    spoilt: 0,
    withdrawn: 2,
  });
  const seen = [];
  for (let from = 0; from < run.letters; from += 3)
    seen.push(...(await opened.call('letter.listRunLetters', { runId, from, limit: 3 })).lines);
  expect(new Set(seen.map((line) => line.invitationId)).size).toBe(run.letters);
  expect(seen).toHaveLength(run.letters);
});

test('the trail names who made, printed and posted the letters', async () => {
  const opened = await aPracticeWith(two);
  const ann = opened.as({ id: 'ann', name: 'Ann Bell', role: 'admin' });
  const raj = opened.as({ id: 'raj', name: 'Raj Nair', role: 'admin' });
  const { run } = await ann('letter.printRun', { ...may, expected: 2 });
  await raj('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });

  const { lines } = await opened.call('practice.listAudit', {});
  const trail = lines.filter((line) => line.operation.startsWith('letter.') && line.kind === 'changed');
  expect(trail.map((line) => [line.operation, line.memberName]).toReversed()).toEqual([
    ['letter.buildRun', 'Ann Bell'],
    ['letter.markPrinted', 'Ann Bell'],
    ['letter.confirmPosted', 'Raj Nair'],
  ]);
  const [round] = await opened.call('recall.listCycles', { personId: opened.people[0]?.id ?? '' });
  expect(round?.letters).toMatchObject([{ by: 'Raj Nair', printedOn: '2026-04-07', postedOn: '2026-04-07' }]);
});
