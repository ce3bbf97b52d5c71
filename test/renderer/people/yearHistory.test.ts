import { expect, test } from 'vitest';
import { yearHistory } from '../../../renderer/people/yearHistory.ts';
import type { Cycle } from '../../../renderer/people/yearSteps.ts';

type Letter = Cycle['letters'][number];
const sent: Letter = {
  invitationId: 'i1',
  channel: 'text',
  attempt: 1,
  copyFor: null,
  purpose: 'invitation' as const,
  stage: 'printed',
  builtOn: '2026-10-02',
  printedOn: '2026-10-02',
  postedOn: null,
  detail: null,
  by: 'Siân Prosser',
};

const said = (change: Partial<Letter>) =>
  yearHistory({ history: [], letters: [{ ...sent, ...change }] } as unknown as Cycle).map(
    ({ sentence }) => sentence,
  );

test('a copy for a carer is told as one, beside the letter it is of', () => {
  const copy = { channel: 'letter' as const, attempt: -1, copyFor: 'Eirlys Bevan (wife)' };
  expect(said(copy)).toEqual(['Copy for Eirlys Bevan (wife), letter: printed, posting not confirmed']);
});

test('a text is handed over and delivered or not, and never printed or posted', () => {
  expect(said({})).toEqual(['First invitation, text: handed over, not known to have arrived']);
  expect(said({ stage: 'built', printedOn: null })).toEqual(['First invitation, text: made, not sent']);
  expect(said({ stage: 'posted', postedOn: '2026-10-03' })).toEqual(['First invitation, text: delivered']);
  expect(said({ stage: 'returned', detail: 'The mobile number does not work' })).toEqual([
    'First invitation, text: not delivered (The mobile number does not work)',
  ]);
});

test('a letter is printed and posted, whoever posts it', () => {
  expect(said({ channel: 'letter' })).toEqual(['First invitation, letter: printed, posting not confirmed']);
  expect(said({ channel: 'notify-letter', stage: 'posted', postedOn: '2026-10-05' })).toEqual([
    'First invitation, letter: posted',
  ]);
});
