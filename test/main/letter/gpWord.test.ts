import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';

const may = { month: '2026-05' };

/** Somebody whose group a GP looks at first, and what the GP says of how they are asked. */
async function somebodyWaiting() {
  const practice = await aPracticeWith([
    { 'Condition term': "Alzheimer's disease", 'Family Name': 'Oakley' },
  ]);
  const { call, asRole, people } = practice;
  const personId = people[0]?.id ?? '';
  const gpSays = (decision: 'invite' | 'other-way') =>
    asRole('gp')('recall.recordGpReview', {
      who: { personIds: [personId], year: 2026 },
      decision,
      reason: 'Knows them well',
    });

  /** Takes back the last thing that was recorded of their year. */
  async function takeBack() {
    const [round] = await call('recall.listCycles', { personId });
    const last = round?.history.findLast(({ canTakeBack }) => canTakeBack);
    await call('recall.takeBack', { personId, cycleId: round?.id ?? '', eventId: last?.eventId ?? '' });
  }
  return { ...practice, personId, gpSays, takeBack };
}

const waiting = { going: 0, holds: [{ code: 'waiting-for-gp' }] };

test('people of a group the GP looks at first wait for the GP, and go when the GP has said so', async () => {
  const { call, gpSays } = await somebodyWaiting();
  await expect(call('letter.findRun', may)).resolves.toMatchObject(waiting);

  await gpSays('invite');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1 });
});

test('a word of the GP that was taken back lets no letter go, nor does it keep one back', async () => {
  const { call, gpSays, takeBack } = await somebodyWaiting();
  await gpSays('invite');
  await takeBack();
  await expect(call('letter.findRun', may)).resolves.toMatchObject(waiting);

  await gpSays('other-way');
  await expect(call('letter.findRun', may)).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'gp-other-way' }],
  });
  await takeBack();
  await expect(call('letter.findRun', may)).resolves.toMatchObject(waiting);
});

test('the word before is good again when the later one is taken back', async () => {
  const { call, gpSays, takeBack } = await somebodyWaiting();
  await gpSays('other-way');
  await gpSays('invite');
  await takeBack();
  await expect(call('letter.findRun', may)).resolves.toMatchObject({
    going: 0,
    holds: [{ code: 'gp-other-way' }],
  });
});

test('a letter that was made before the GP took the word back is not printed', async () => {
  const { call, gpSays, takeBack } = await somebodyWaiting();
  await gpSays('invite');
  const run = await call('letter.buildRun', { ...may, expected: 1 });
  const [letter] = await call('letter.listToDraw', { runId: run.id });
  await takeBack();

  const invitationIds = [letter?.invitationId ?? ''];
  const { printedIds } = await call('letter.markPrinted', { runId: run.id, invitationIds });
  expect(printedIds).toEqual([]);
});

test('a word said while their year had ended counts for nothing when it is opened again', async () => {
  const { call, core, personId, gpSays } = await somebodyWaiting();
  const [round] = await call('recall.listCycles', { personId });
  const { id: cycleId = '', version = 0 } = round ?? {};
  const ended = await call('recall.endRound', {
    personId,
    cycleId,
    how: 'declined',
    reason: 'Not this year',
    version,
  });

  await expect(gpSays('invite')).rejects.toMatchObject({ code: 'step-not-possible' });
  // As it was kept before it was refused.
  const event = {
    cycle_id: cycleId,
    kind: 'gp-invite',
    sentence: 'GP review: invite by letter',
    reason: null,
  };
  const entered = { entered_by: 'A gp', entered_at: '2026-04-07T09:00:00.000Z' };
  await core.write((db) => db.insert('cycle_event', { id: `${cycleId}.0002`, ...event, ...entered }));
  const reason = 'Thought again';
  await call('recall.reopenRound', { personId, cycleId, reason, version: ended.version });
  await expect(call('letter.findRun', may)).resolves.toMatchObject(waiting);
});

test('the word of the GP is in the audit trail under the person, and Ctrl+Z names whom it is about', async () => {
  const { asRole, call, gpSays, personId } = await somebodyWaiting();
  await gpSays('invite');
  const { undo } = await asRole('gp')('practice.findUndo', {});
  expect(undo?.words).toBe('GP review: invite by letter, OAKLEY, Maureen (Mrs)');

  const { lines } = await call('practice.listAudit', { show: 'acts' });
  expect(lines.find(({ operation }) => operation === 'recall.recordGpReview')).toMatchObject({ personId });
  expect(lines.map(({ operation }) => operation)).not.toContain('register.startDay');
});

test('a word of the GP about several people says of how many in the audit trail, as a number', async () => {
  const { asRole, call, people } = await aPracticeWith([
    { 'Condition term': "Alzheimer's disease" },
    { 'Condition term': "Alzheimer's disease", 'Family Name': 'Pawlak' },
  ]);
  const who = { personIds: people.map(({ id }) => id), year: 2026 };
  await asRole('gp')('recall.recordGpReview', { who, decision: 'invite', reason: 'Knows them well' });

  const { lines } = await call('practice.listAudit', { show: 'acts' });
  const said = lines.find(({ operation }) => operation === 'recall.recordGpReview');
  expect(said).toMatchObject({ personId: null, people: 2, detail: null });
});
