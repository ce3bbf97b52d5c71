import { expect, test } from 'vitest';
import type { DispatchFacts } from '../../../shared/letter/dispatchFacts.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import { aLetterThatGoes, by, withContact, withNeeds, withPerson, withPosted } from './aLetterThatGoes.ts';

const holdsOf = (facts: DispatchFacts) => reasonsToHold(facts).map(({ code, detail }) => [code, detail]);
const aText = by('text')(aLetterThatGoes);
const anEmail = by('email')(aLetterThatGoes);
const noAddress = { address: { ok: false, problem: 'no-address' } as const };

test('a text and an e-mail go without a postal address, and a letter without a mobile', () => {
  expect(holdsOf({ ...aText, ...noAddress })).toEqual([]);
  expect(holdsOf({ ...anEmail, ...noAddress })).toEqual([]);
  expect(holdsOf(withContact({ mobile: null, email: null })(aLetterThatGoes))).toEqual([]);
  expect(holdsOf(by('notify-letter')({ ...aLetterThatGoes, ...noAddress }))).toEqual([
    ['address', 'no address'],
  ]);
});

test.each([
  [aText, { mobile: null }, 'no-mobile', 'none recorded'],
  [aText, { mobile: '01632 960100' }, 'no-mobile', 'not one that can be used'],
  [aText, { mobile: '+33 6 12 34 56 78' }, 'no-mobile', 'not one that can be used'],
  [anEmail, { email: null }, 'no-email', 'none recorded'],
  [anEmail, { email: 'maureen at home' }, 'no-email', 'not one that can be used'],
] as const)('holds a message with nowhere to go %#', (facts, contact, ...hold) => {
  expect(holdsOf(withContact(contact)(facts))).toEqual([hold]);
});

test('a number that does not work is not tried again until the record has another', () => {
  const failed = withPosted({ channel: 'text', stage: 'returned', failedTo: '+447700900123' })(aText);
  expect(holdsOf(failed)).toEqual([['no-mobile', 'did not work']]);
  expect(holdsOf(withContact({ mobile: '07700 900456' })(failed))).toEqual([]);
  expect(holdsOf({ ...failed, channel: 'letter' })).toEqual([]);
});

test('a message that did not arrive holds nothing, one on its way holds everything', () => {
  expect(holdsOf(withPosted({ channel: 'text', stage: 'returned' })(aText))).toEqual([]);
  for (const channel of ['text', 'email', 'notify-letter'] as const)
    expect(holdsOf(withPosted({ channel, stage: 'printed' })(aLetterThatGoes))).toEqual([
      ['handed-over', null],
    ]);
  expect(holdsOf(withPosted({ channel: 'hybrid-mail', stage: 'printed' })(aText))).toEqual([
    ['printed-not-posted', null],
  ]);
});

test('hard case 12: large print is no reason against a screen, braille, easy read and audio are', () => {
  expect(holdsOf(withNeeds({ kinds: ['large-print-24'] })(aText))).toEqual([]);
  for (const kind of ['braille', 'audio', 'easy-read'] as const)
    for (const facts of [aText, anEmail])
      expect(holdsOf(withNeeds({ kinds: [kind] })(facts))).toEqual([['format', kind.replace('-', ' ')]]);
});

test('somebody who asks for e-mail is written one, and no letter or text', () => {
  const asks = withNeeds({ kinds: ['email-format'] });
  expect(holdsOf(asks(anEmail))).toEqual([]);
  expect(holdsOf(asks(aText))).toEqual([['format', 'e-mail']]);
  expect(holdsOf(asks({ ...anEmail, channel: 'letter' }))).toEqual([['format', 'e-mail']]);
});

test('no message goes to a parent: whose phone the number of a child is, no record says', () => {
  expect(holdsOf(withPerson({ birthDate: '2016-01-15' })(aText))).toEqual([
    ['format', 'text message to a parent or guardian'],
  ]);
});
