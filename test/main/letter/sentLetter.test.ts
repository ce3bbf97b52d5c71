import { expect, test } from 'vitest';
import {
  countsAsInvitation,
  postedOn as postedDay,
  type InvitationEvent,
} from '../../../shared/recall/invitationStage.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';
import { addToTeam } from '../../support/aTeam.ts';
import { aList, importList } from '../../support/importing.ts';
import { aPerson, nhsNumberOf } from '../../support/aPractice.ts';
import { pageTexts } from '../jobs/letters/readPdf.ts';

const may = { month: '2026-05' };
type Opened = Awaited<ReturnType<typeof posted>>;

/** One letter that was made, printed and posted by three people, confirmed by a fourth. */
async function posted() {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const sian = await addToTeam(opened, 'Siân Prosser', 'admin');
  const kelly = await addToTeam(opened, 'Kelly Adeyemi', 'nurse');
  const noor = await addToTeam(opened, 'Noor Aziz', 'admin');
  const { id: runId } = await sian.call('letter.buildRun', {
    ...may,
    expected: 1,
    confirmation: kelly.confirmation,
  });
  await reprintUndrawn(noor.call, runId);
  opened.clock.set('2026-04-08');
  await opened.call('letter.confirmPosted', { runId, postedOn: '2026-04-08' });
  const [line] = (await opened.call('letter.listRunLetters', { runId })).lines;
  const which = { invitationId: line?.invitationId ?? '', personId: line?.personId ?? '' };
  return { ...opened, runId, which, sian };
}

/** What matters of it for the year of care and its evidence. */
async function evidence({ call, which }: Pick<Opened, 'call' | 'which'>) {
  const [round] = await call('recall.listCycles', { personId: which.personId });
  const { letter } = await call('letter.findSentLetter', which);
  const events: InvitationEvent[] = letter.history;
  return {
    letters: round?.letters.map(({ attempt, postedOn, stage }) => ({ attempt, postedOn, stage })),
    counts: countsAsInvitation(events),
    postedOn: postedDay(events),
    attempt: letter.attempt,
  };
}

test('one letter as it was sent: address, template, run, and who made, confirmed, printed and posted it', async () => {
  const { call, which, runId } = await posted();
  const { letter } = await call('letter.findSentLetter', which);

  expect(letter).toMatchObject({
    ...which,
    runId,
    month: '2026-05',
    attempt: 1,
    stage: 'posted',
    channel: 'letter',
    onPaper: true,
    builtBy: 'Siân Prosser',
    confirmedBy: 'Kelly Adeyemi',
    addressLines: ['Mrs Maureen Oakley', '14 Quarry Bank Road', 'Beckside', 'ZZ99 4DT'],
  });
  expect(letter.templateId).not.toBe('');
  expect(letter.templateVersion).toBeGreaterThan(0);
  expect(letter.history.map(({ kind, on, by }) => [kind, on, by])).toEqual([
    ['built', '2026-04-07', 'Siân Prosser'],
    ['printed', '2026-04-07', 'Noor Aziz'],
    ['posted', '2026-04-08', 'Helen Cross'],
  ]);
});

test('what was sent does not change when the person moves, and its copy shows the old address', async () => {
  const opened = await posted();
  const { call, which, host } = opened;
  const before = await call('letter.findSentLetter', which);
  const moved = aPerson({
    'NHS Number': nhsNumberOf(1),
    'Number and Street': '3 New Street',
    Postcode: 'ZZ99 5DT',
  });
  await importList(opened, aList([moved]), { extractOn: '2026-04-08' });

  await expect(call('letter.findSentLetter', which)).resolves.toEqual(before);
  const { handle, pages } = await call('letter.drawSentLetter', which);
  const text = (await pageTexts(host.offered.get(handle)?.bytes ?? new Uint8Array())).join(' ');
  expect(pages).toBeGreaterThan(0);
  expect(text).toContain('QuarryBankRoad');
  expect(text).not.toContain('NewStreet');
  expect(text).toContain('COPY');
});

test('a reprint is a reprint: QOF count, attempt and posting day stay as they are', async () => {
  const opened = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const { call, clock } = opened;
  const run = await printUndrawn(call, { ...may, expected: 1 });
  const [line] = (await call('letter.listRunLetters', { runId: run.id })).lines;
  const which = { invitationId: line?.invitationId ?? '', personId: line?.personId ?? '' };
  clock.set('2026-04-09');
  await reprintUndrawn(call, run.id, true);
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07' });
  const first = await evidence({ call, which });
  expect(first).toMatchObject({ counts: true, postedOn: '2026-04-07', attempt: 1 });
  expect(first.letters).toEqual([{ attempt: 1, postedOn: '2026-04-07', stage: 'posted' }]);

  clock.set('2026-04-10');
  await call('letter.drawSentLetter', which);
  await expect(call('letter.reprint', { runId: run.id, again: true })).rejects.toMatchObject({
    code: 'already-posted',
  });
  await expect(evidence({ call, which })).resolves.toEqual(first);
});

test('a spoilt letter is printed again as the same invitation, and counts once, from the day it was posted', async () => {
  const { call, clock } = await aPracticeWith([{ 'Family Name': 'Oakley' }]);
  const run = await printUndrawn(call, { ...may, expected: 1 });
  const [line] = (await call('letter.listRunLetters', { runId: run.id })).lines;
  const which = { invitationId: line?.invitationId ?? '', personId: line?.personId ?? '' };
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-07', spoilt: [which.invitationId] });
  await expect(evidence({ call, which })).resolves.toMatchObject({
    counts: false,
    postedOn: null,
    attempt: 1,
  });

  clock.set('2026-04-09');
  await reprintUndrawn(call, run.id);
  await call('letter.confirmPosted', { runId: run.id, postedOn: '2026-04-09' });
  await expect(evidence({ call, which })).resolves.toEqual({
    letters: [{ attempt: 1, postedOn: '2026-04-09', stage: 'posted' }],
    counts: true,
    postedOn: '2026-04-09',
    attempt: 1,
  });
});

test('somebody else’s letter is not to be had by asking for it under another name', async () => {
  const { call, which } = await posted();
  await expect(call('letter.findSentLetter', { ...which, personId: 'somebody' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('opening a letter that was sent leaves a note of whose it was', async () => {
  const { call, which } = await posted();
  await call('letter.findSentLetter', which);
  const { lines } = await call('practice.listAudit', {});
  expect(lines[0]).toMatchObject({
    operation: 'letter.findSentLetter',
    kind: 'opened',
    personId: which.personId,
  });
});

test('a letter the post brought back is no invitation: the person is phoned, and none goes to the same address', async () => {
  const opened = await posted();
  const { call, which, clock } = opened;
  await expect(
    call('letter.recordReturned', { ...which, returnedOn: '2026-04-07', reason: 'Gone away' }),
  ).rejects.toMatchObject({ code: 'returned-date' });
  clock.set('2026-04-14');
  const run = await call('letter.recordReturned', {
    ...which,
    returnedOn: '2026-04-13',
    reason: 'Gone away',
  });
  expect(run).toMatchObject({ letters: 1, posted: 1 });
  await expect(
    call('letter.recordReturned', { ...which, returnedOn: '2026-04-13', reason: 'Gone away' }),
  ).rejects.toMatchObject({ code: 'not-posted' });
  await expect(evidence({ call, which })).resolves.toMatchObject({ counts: false, postedOn: null });

  const held = await call('letter.findRun', may);
  expect(held).toMatchObject({ going: 0, holds: [{ code: 'letter-came-back', count: 1 }] });
  const moved = aPerson({
    'NHS Number': nhsNumberOf(1),
    'Number and Street': '3 New Street',
    Postcode: 'ZZ99 5DT',
  });
  await importList(opened, aList([moved]), { extractOn: '2026-04-14' });
  // With the new address a letter can go.
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1, holds: [] });
});
