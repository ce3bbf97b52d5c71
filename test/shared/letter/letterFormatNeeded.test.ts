import { expect, test } from 'vitest';
import type { NeedsFacts } from '../../../shared/letter/dispatchFacts.ts';
import { formatName, letterFormatNeeded } from '../../../shared/letter/letterFormatNeeded.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import { aLetterThatGoes, withNeeds } from './aLetterThatGoes.ts';

const needed = (needs: Partial<NeedsFacts>) =>
  letterFormatNeeded({ kinds: [], language: null, interpreter: false, agreedFormat: null, ...needs });
const heldFor = (needs: Partial<NeedsFacts>) =>
  reasonsToHold(withNeeds(needs)(aLetterThatGoes)).map(({ detail }) => detail);

test('takes the largest print asked for, and there is a letter in it', () => {
  expect(needed({ kinds: ['large-print-16', 'large-print-24'] }).formats).toEqual([
    { format: 'print', language: 'en', size: 24 },
  ]);
  expect(heldFor({ kinds: ['large-print-28', 'sight-loss'] })).toEqual([]);
});

test.each([
  [{ kinds: ['easy-read'], language: 'ur', interpreter: true }, 'easy read in Urdu'],
  [{ kinds: ['braille', 'audio'] }, 'braille, audio'],
  [{ kinds: ['email-format'] }, 'e-mail'],
  [{ kinds: ['sight-loss'] }, 'sight loss, but not which format'],
  [{ kinds: ['copy-to-carer'] }, 'a copy for someone else'],
  [{ kinds: ['interpreter'] }, 'an interpreter, but not which language'],
  [{ language: 'ur', interpreter: true }, 'letter in Urdu'],
  [{ kinds: ['large-print-20'], language: 'pl', interpreter: true }, 'large print 20 in Polish'],
] as [Partial<NeedsFacts>, string][])('holds %j rather than send a standard letter', (needs, detail) => {
  expect(heldFor(needs)).toEqual([detail]);
});

test('writes in English to someone who speaks another language and needs no interpreter', () => {
  expect(heldFor({ language: 'pl' })).toEqual([]);
  expect(heldFor({ kinds: ['sign-language', 'hearing-loss', 'longer-visit', 'no-phone'] })).toEqual([]);
});

test('goes in the format the person said is right when somebody asked', () => {
  const agreedFormat = { format: 'print', language: 'en', size: 20 } as const;
  expect(
    heldFor({ kinds: ['sight-loss', 'other'], language: 'ur', interpreter: true, agreedFormat }),
  ).toEqual([]);
  expect(formatName(agreedFormat)).toBe('large print 20');
});
