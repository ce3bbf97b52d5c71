import { expect, test } from 'vitest';
import { isRemindedByLetter, messagesTaken, type RemindedFacts } from '../../../shared/letter/remindedHow.ts';

const facts: RemindedFacts = {
  birthDate: '1956-05-12',
  today: '2026-04-07',
  contact: { mobile: '07700 900123', email: 'maureen@example.org' },
  wishes: { dissents: [], mobile: 'unshared' },
  needs: [],
  readerNeeds: [],
  agreedFormat: null,
  prefersLetters: false,
  failedTo: [],
};
const both = ['text', 'email'] as const;
const taken = (said: Partial<RemindedFacts>) => messagesTaken({ ...facts, ...said }, both);
const byLetter = (said: Partial<RemindedFacts>) => isRemindedByLetter({ ...facts, ...said }, both);

test('somebody with a number and an address takes both, and is reminded by letter only if they ask for letters', () => {
  expect(taken({})).toEqual(['text', 'email']);
  expect([byLetter({}), byLetter({ prefersLetters: true })]).toEqual([false, true]);
  expect(isRemindedByLetter(facts, [])).toBe(true);
});

test('no number, one that did not work, one that may not be theirs, and a refusal are no way', () => {
  expect(taken({ contact: { mobile: null, email: 'maureen@example.org' } })).toEqual(['email']);
  expect(taken({ failedTo: ['+447700900123'] })).toEqual(['email']);
  expect(taken({ wishes: { dissents: [], mobile: 'shared' } })).toEqual(['email']);
  const refused = [{ kind: 'generic' as const, way: 'any' as const }];
  expect(taken({ wishes: { dissents: refused, mobile: 'unshared' } })).toEqual([]);
  expect(byLetter({ contact: { mobile: null, email: null } })).toBe(true);
});

test('a child takes no messages, and large print is read on a screen; easy read is a letter', () => {
  expect(taken({ birthDate: '2016-05-12' })).toEqual([]);
  expect(taken({ needs: ['large-print-24'] })).toEqual(['text', 'email']);
  expect(byLetter({ needs: ['easy-read'], readerNeeds: ['easy-read'] })).toBe(true);
  expect(byLetter({ needs: ['letter-only'], readerNeeds: ['letter-only'] })).toBe(true);
});

test('what is not printed here, and whoever asks for a call or texts only, is no letter', () => {
  for (const need of ['braille', 'audio', 'phone-only', 'text-only'] as const)
    expect(
      byLetter({ needs: [need], readerNeeds: [need], contact: { mobile: null, email: null } }),
      need,
    ).toBe(false);
  // Their carer reads the letters, and print does for her.
  expect(byLetter({ needs: ['braille'], readerNeeds: [] })).toBe(true);
});
