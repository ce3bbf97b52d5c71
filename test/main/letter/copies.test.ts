import { expect, test } from 'vitest';
import { aPracticeWith } from '../../support/aPractice.ts';
import { printUndrawn, reprintUndrawn } from '../../support/printUndrawn.ts';

const may = { month: '2026-05' };
const need = (kind: 'braille' | 'large-print-20' | 'large-print-28') => ({ kind, term: kind, code: null });
const wife = {
  gets: 'copy' as const,
  name: 'Eirlys Bevan',
  relationship: 'wife',
  needs: [need('large-print-20')],
  address: { lines: ['9 Mill Lane'], town: 'Beckside', postcode: 'ZZ99 3AB' },
};
const said = { askedOn: '2026-04-07', reason: 'He asked for it' };

/** Two people are due; of the first a copy goes to his wife. */
async function opened(carer: typeof wife = wife) {
  const rows = [{ 'Family Name': 'Bevan', Title: 'Mr', 'Given Name': 'Gwilym' }, { 'Family Name': 'Oakley' }];
  const practice = await aPracticeWith(rows);
  const personId = practice.people[0]?.id ?? '';
  await practice.call('people.recordLetterCarer', { personId, version: 1, carer, ...said });
  return { ...practice, personId };
}
type Opened = Awaited<ReturnType<typeof opened>>;

const linesOf = async ({ call }: Opened, runId: string) =>
  (await call('letter.listRunLetters', { runId })).lines;
const roundOf = async ({ call, personId }: Opened) => (await call('recall.listCycles', { personId }))[0];

test('both are asked for: the letter goes to the person, a copy to the carer, each in their own format', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ people: 2, going: 2, copies: 1 });
  const run = await printUndrawn(call, { ...may, expected: 2 });
  expect(run).toMatchObject({ letters: 3, copies: 1, printed: 3 });
  const lines = await linesOf(practice, run.id);
  expect(lines.map(({ familyName, copyFor }) => [familyName, copyFor])).toEqual([
    ['Bevan', null],
    ['Bevan', 'Eirlys Bevan (wife)'],
    ['Oakley', null],
  ]);

  const sent = async (place: number) => {
    const invitationId = lines[place]?.invitationId ?? '';
    return call('letter.findSentLetter', { personId, invitationId });
  };
  const [own, copy] = [await sent(0), await sent(1)];
  expect(own.content).toMatchObject({ size: 14, addressLines: expect.arrayContaining(['Mr Gwilym Bevan']) });
  expect(copy.content).toMatchObject({
    size: 20,
    addressLines: ['Eirlys Bevan', '9 Mill Lane', 'Beckside', 'ZZ99 3AB'],
    greeting: 'Dear Mr Bevan',
    blocks: expect.arrayContaining([
      { kind: 'paragraph', text: 'This is a copy for Eirlys Bevan (wife) of a letter to Mr Gwilym Bevan.' },
    ]),
  });
});

test('a copy invites nobody: ladder, evidence, lists and the next letter are as they would be without it', async () => {
  const practice = await opened();
  const { call, clock, personId, people } = practice;
  const { id: runId } = await printUndrawn(call, { ...may, expected: 2 });
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07' });
  const other = people[1]?.id ?? '';
  const [round, without] = [
    await roundOf(practice),
    (await call('recall.listCycles', { personId: other }))[0],
  ];
  expect(round?.next).toEqual(without?.next);
  expect(round?.places).toEqual(without?.places);
  expect(round?.letters.map(({ copyFor, stage, attempt }) => [copyFor, stage, attempt > 0])).toEqual([
    ['Eirlys Bevan (wife)', 'posted', false],
    [null, 'posted', true],
  ]);
  const counted = async (id: string) => {
    const found = await call('evidence.findPerson', { personId: id });
    return found.flatMap(({ registers }) => registers.map(({ invitations }) => invitations.length));
  };
  expect(await counted(personId)).toEqual(await counted(other));

  clock.set('2026-04-21');
  const second = await printUndrawn(call, { ...may, expected: 2 });
  expect(second).toMatchObject({ letters: 3, copies: 1 });
  expect((await linesOf(practice, second.id)).map(({ attempt }) => attempt).toSorted()).toEqual([-1, 2, 2]);
});

test('hard rule: who does not want letters about them to go to anybody else has no copy, the letter goes', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  const refused = { kind: 'sharing' as const, way: 'any' as const, dissents: true, reason: 'We are apart' };
  await call('people.recordDissent', { personId, version: 2, ...refused });
  const { run: printed } = await reprintUndrawn(call, run.id);
  expect(printed).toMatchObject({ printed: 2, withdrawn: 1 });
  const [own, copy] = await linesOf(practice, run.id);
  expect([own?.stage, copy?.stage, copy?.detail]).toEqual([
    'printed',
    'withdrawn',
    'Nobody else is to have a copy any more',
  ]);
});

test('refusing that letters go to anybody else holds those that would go to a carer in their place', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  const carer = { ...wife, gets: 'instead' as const };
  await call('people.recordLetterCarer', { personId, version: 2, carer, ...said });
  const refused = {
    kind: 'sharing' as const,
    way: 'letter' as const,
    dissents: true,
    reason: 'We are apart',
  };
  await call('people.recordDissent', { personId, version: 3, ...refused });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject({
    lines: [{ holds: [{ code: 'dissent', detail: 'Letters about them to anybody else by letter' }] }],
  });
});

test('a carer who has died or is none any more gets no copy of what was made before', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  await call('people.recordLetterCarer', {
    personId,
    version: 2,
    carer: null,
    askedOn: '2026-04-07',
    reason: 'She has died',
  });
  expect((await reprintUndrawn(call, run.id)).run).toMatchObject({ printed: 2, withdrawn: 1 });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ copies: 0 });
});

test('a carer who needs another size since is written to anew, and the letter with it', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  const carer = { ...wife, needs: [need('large-print-28')] };
  await call('people.recordLetterCarer', { personId, version: 2, carer, ...said });
  expect((await reprintUndrawn(call, run.id)).run).toMatchObject({ printed: 1, withdrawn: 2 });
  const again = await printUndrawn(call, { ...may, expected: 1 });
  expect(again).toMatchObject({ letters: 2, copies: 1, printed: 2 });
});

test('the person dies between making and printing: neither letter nor copy leaves', async () => {
  const practice = await opened();
  const { call, personId } = practice;
  const run = await call('letter.buildRun', { ...may, expected: 2 });
  const death = { kind: 'formal' as const, on: '2026-04-06' };
  await call('people.recordDeath', { personId, version: 2, death });
  expect((await reprintUndrawn(call, run.id)).run).toMatchObject({ printed: 1, withdrawn: 2 });
});

test('a copy that cannot go keeps the letter back until somebody decides, with what keeps it', async () => {
  const { call, personId } = await opened({ ...wife, needs: [need('braille')] as never });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject({
    lines: [{ personId, holds: [{ code: 'copy', detail: 'braille' }] }],
  });
  const carer = { ...wife, address: { lines: ['9 Mill Lane'], town: null, postcode: 'somewhere' } };
  await call('people.recordLetterCarer', { personId, version: 2, carer, ...said });
  await expect(call('letter.listHeld', may)).resolves.toMatchObject({
    lines: [{ personId, holds: [{ code: 'copy', detail: 'the postcode is not written correctly' }] }],
  });
  await call('people.recordLetterCarer', { personId, version: 3, carer: null, ...said });
  await expect(call('letter.findRun', may)).resolves.toMatchObject({ going: 2, held: 0, copies: 0 });
});

test('a copy that was spoilt is printed again by itself, although its letter has left', async () => {
  const practice = await opened();
  const { call } = practice;
  const { id: runId } = await printUndrawn(call, { ...may, expected: 2 });
  const copy = (await linesOf(practice, runId)).find(({ copyFor }) => copyFor !== null);
  const spoilt = [copy?.invitationId ?? ''];
  await call('letter.confirmPosted', { runId, postedOn: '2026-04-07', spoilt });
  expect((await reprintUndrawn(call, runId)).run).toMatchObject({ posted: 2, printed: 1 });
  await expect(call('letter.confirmPosted', { runId, postedOn: '2026-04-07' })).resolves.toMatchObject({
    posted: 3,
    copiesPosted: 1,
  });
});
