import { expect, test } from 'vitest';
import { reprintUndrawn } from '../../support/printUndrawn.ts';
import { aBook, book } from '../booking/aDay.ts';
import { decline } from '../recall/decline.ts';
import { anOrderedOffer, oldOfferOrdered, tellKept } from './anOrderedOffer.ts';
import { brailleCode, openedWithSupplier, ordered } from './aSupplier.ts';

const wife = { gets: 'copy' as const, name: 'Eirlys Bevan', relationship: 'wife', needs: [], address: null };
const said = { askedOn: '2026-04-07', reason: 'He asked for it' };

test('a letter about appointments has its copy too, and the copy tells nobody a second time', async () => {
  const practice = await aBook();
  const { call } = practice;
  const { personId } = await book(practice, 1, { tests: 3, talk: 0 });
  const { version } = await call('people.findPerson', { personId });
  await call('people.recordLetterCarer', { personId, version, carer: wife, ...said });
  const run = await call('letter.buildAppointments', { expected: 1 });
  expect((await reprintUndrawn(call, run.id)).run).toMatchObject({ letters: 2, copies: 1, printed: 2 });
  await expect(call('letter.listToTell', {})).resolves.toMatchObject({ total: 0 });
  const [round] = await call('recall.listCycles', { personId });
  expect(round?.letters.map(({ purpose, copyFor }) => [purpose, copyFor])).toEqual([
    ['appointments', 'Eirlys Bevan (wife)'],
    ['appointments', null],
  ]);
  expect(round?.next.kind).toBe('visit');
});

test('what a supplier makes in braille has its copy printed here, and not when the order is cancelled', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, personId } = practice;
  await call('people.recordLetterCarer', { personId, version: 2, carer: wife, ...said });
  const invitationId = await ordered(practice);
  const { lines } = await call('letter.listRuns', { waits: 'to-print' });
  expect(lines).toMatchObject([{ letters: 1, copies: 1, built: 1 }]);
  const cancelled = { invitationId, event: 'cancelled' as const, on: '2026-04-07', reason: 'Too slow' };
  await call('letter.recordFormat', cancelled);
  const { pulled } = await reprintUndrawn(call, lines[0]?.id ?? '');
  expect(pulled).toMatchObject([{ personId, sentence: 'The letter it is a copy of does not go' }]);
});

const notOfThis = 'The letter it is a copy of does not go';

/** The run of copies that waits here, printed: why each is pulled, or how many went. */
async function printCopies({ call }: Pick<Awaited<ReturnType<typeof anOrderedOffer>>, 'call'>) {
  const { lines } = await call('letter.listRuns', { waits: 'to-print' });
  expect(lines).toMatchObject([{ letters: 1, copies: 1, built: 1 }]);
  const { run, pulled } = await reprintUndrawn(call, lines[0]?.id ?? '');
  return { printed: run.printed, pulled: pulled.map(({ sentence }) => sentence) };
}

test('the copy of an offer in braille is printed here while it is ordered, and after it was posted', async () => {
  const opened = await anOrderedOffer();
  expect(await printCopies(opened)).toEqual({ printed: 1, pulled: [] });

  const other = await anOrderedOffer();
  const { invitationId } = other;
  await other.call('letter.recordFormat', { invitationId, event: 'posted', on: '2026-04-07' });
  other.clock.set('2026-04-20');
  expect(await printCopies(other)).toEqual({ printed: 1, pulled: [] });
});

test('the copy of an ordered offer does not go after the person said no to the new year', async () => {
  const opened = await oldOfferOrdered();
  await decline(opened, opened.now);
  expect(await printCopies(opened)).toEqual({ printed: 0, pulled: [notOfThis] });
});

test('nor after the last day for the post, nor after a call has told them', async () => {
  const late = await anOrderedOffer();
  late.clock.set('2026-04-18');
  expect(await printCopies(late)).toEqual({ printed: 0, pulled: [notOfThis] });

  const told = await anOrderedOffer();
  await tellKept(told);
  expect(await printCopies(told)).toEqual({ printed: 0, pulled: [notOfThis] });
});

test('nor does the copy of an ordered invitation after the person has declined', async () => {
  const practice = await openedWithSupplier([brailleCode]);
  const { call, personId } = practice;
  await call('people.recordLetterCarer', { personId, version: 2, carer: wife, ...said });
  await ordered(practice);
  const [round] = await call('recall.listCycles', { personId });
  const no = { method: 'phone', outcome: 'declined', on: '2026-04-07', until: null } as const;
  await call('recall.recordContact', { personId, cycleId: round?.id ?? '', ...no });
  expect(await printCopies(practice)).toEqual({ printed: 0, pulled: [notOfThis] });
});
