import { expect, test } from 'vitest';
import { book } from '../booking/aDay.ts';
import { aPracticeWith } from '../../support/aPractice.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';
import { aTellingBook, changeRules, moveTests, standing } from './aTellingBook.ts';

const may = { month: '2026-05' };
const said = { askedOn: '2026-04-07', reason: 'He asked for it' };
const elsewhere = { lines: ['9 Mill Lane'], town: 'Beckside', postcode: 'ZZ99 3AB' };

/** Somebody whose wife has a copy of every letter, at home or elsewhere; the first copy has come back. */
async function cameBack(address: typeof elsewhere | null) {
  const practice = await aPracticeWith([{ 'Family Name': 'Bevan', Title: 'Mr', 'Given Name': 'Gwilym' }]);
  const { call, clock } = practice;
  const personId = practice.people[0]?.id ?? '';
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address,
  };
  await call('people.recordLetterCarer', { personId, version: 1, carer, ...said });
  const { id: runId } = await printUndrawn(call, { ...may, expected: 1 });
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  const { lines } = await call('letter.listRunLetters', { runId });
  const copy = lines.find(({ copyFor }) => copyFor !== null);
  clock.set('2026-04-10');
  await call('letter.recordReturned', {
    personId,
    invitationId: copy?.invitationId ?? '',
    returnedOn: '2026-04-10',
    reason: 'Not known here',
  });
  clock.set('2026-04-21');
  return { ...practice, personId, carer };
}

test.each([
  ['at home', null],
  ['elsewhere', elsewhere],
])('a copy that came back (%s) keeps further copies back and not the letter of the person', async (_, at) => {
  const { call, personId } = await cameBack(at);
  const [round] = await call('recall.listCycles', { personId });
  expect(round?.next).toMatchObject({ kind: 'remind' });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 1, held: 0, copies: 0 });
  const run = await printUndrawn(call, { ...may, expected: 1 });
  expect(run).toMatchObject({ letters: 1, copies: 0, printed: 1 });
});

test('with another address of the carer on the record copies go again', async () => {
  const { call, personId, carer } = await cameBack(null);
  await call('people.recordLetterCarer', {
    personId,
    version: 2,
    carer: { ...carer, address: elsewhere },
    ...said,
  });
  const run = await printUndrawn(call, { ...may, expected: 1 });
  expect(run).toMatchObject({ letters: 2, copies: 1, printed: 2 });
});

test('a copy that comes back while the next is being printed is pulled alone', async () => {
  const practice = await aPracticeWith([{ 'Family Name': 'Bevan', 'Given Name': 'Gwilym' }]);
  const { call, clock } = practice;
  const personId = practice.people[0]?.id ?? '';
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: elsewhere,
  };
  await call('people.recordLetterCarer', { personId, version: 1, carer, ...said });
  const first = await printUndrawn(call, { ...may, expected: 1 });
  await call('letter.confirmPosted', { runId: first.id, postedOn: '2026-04-07' });
  clock.set('2026-04-21');
  const second = await call('letter.buildRun', { ...may, expected: 1 });
  const { lines } = await call('letter.listRunLetters', { runId: first.id });
  const invitationId = lines.find(({ copyFor }) => copyFor !== null)?.invitationId ?? '';
  await call('letter.recordReturned', {
    personId,
    invitationId,
    returnedOn: '2026-04-21',
    reason: 'Not known here',
  });
  expect((await reprintUndrawn(call, second.id)).run).toMatchObject({ printed: 1, withdrawn: 1 });
});

test('a copy of what told of appointments that came back leaves the person told, and told by letter of what moves', async () => {
  const opened = await aTellingBook([{ row: 1 }]);
  const { call, clock } = opened;
  // What is posted on Thursday 9 April is there before Monday.
  await changeRules(opened, { daysInPost: 1 });
  const who = await book(opened, 1, { tests: 3, talk: 0 });
  const { personId } = who;
  const { version } = await call('people.findPerson', { personId });
  const carer = {
    gets: 'copy' as const,
    name: 'Eirlys Bevan',
    relationship: 'wife',
    needs: [],
    address: elsewhere,
  };
  await call('people.recordLetterCarer', { personId, version, carer, ...said });
  const asked = { about: 'appointments', channel: 'letter', expected: 1 } as const;
  const { id: runId } = await call('letter.buildAppointments', asked);
  await reprintUndrawn(call, runId);
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  const { lines } = await call('letter.listRunLetters', { runId });
  const invitationId = lines.find(({ copyFor }) => copyFor !== null)?.invitationId ?? '';
  clock.set('2026-04-09');
  const came = { returnedOn: '2026-04-09', reason: 'Not known here' };
  await call('letter.recordReturned', { personId, invitationId, ...came });
  expect(await standing(opened)).toMatchObject({ total: 0 });
  await moveTests(opened, who);
  expect(await standing(opened)).toMatchObject({ total: 1, ways: { letter: 1 }, held: [] });
  await expect(call('letter.buildAppointments', asked)).resolves.toMatchObject({ letters: 1, copies: 0 });
});
