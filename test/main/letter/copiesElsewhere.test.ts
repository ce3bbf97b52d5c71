import { expect, test } from 'vitest';
import { reprintUndrawn } from '../../support/printUndrawn.ts';
import { aBook, book } from '../booking/aDay.ts';
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
