import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AccessSettings } from '../../../shared/people/accessSettings.ts';
import { contactMethodOf, ContactMethod, preferredWay } from '../../../shared/people/contactMethod.ts';
import {
  DissentKind,
  DissentWay,
  dissentsAgainst,
  dissentsNow,
  type DissentEntry,
} from '../../../shared/people/dissent.ts';
import type { CommunicationNeed } from '../../../shared/people/importRecord.ts';
import {
  groupOf,
  languageOfInterpreter,
  needCodeOf,
  needCodes,
  needCodesFound,
  needGroupIds,
} from '../../../shared/people/needCodes.ts';
import { firstReviewOn, needsRecorded } from '../../../shared/people/needsRecorded.ts';
import { foldMobile, mayText, mobileStanding } from '../../../shared/people/sharedMobile.ts';
import { extraMinutesFor, visitNeeds } from '../../../shared/people/visitNeeds.ts';
import { Channel } from '../../../shared/recall/channel.ts';
import { passesVerhoeff } from '../../main/register/codeLists/passesVerhoeff.ts';

const aNeed = fc
  .constantFrom(...needCodes)
  .map(({ code, term, kind }): CommunicationNeed => ({ code, term, kind }));
const settings = fc.record({
  interpreterMinutes: fc.integer({ min: 0, max: 60 }),
  longerVisitMinutes: fc.integer({ min: 0, max: 60 }),
});

test('the national list is whole: 337 codes with a good check digit, each in a group, each group in use', () => {
  expect(needCodes).toHaveLength(337);
  expect(new Set(needCodes.map(({ code }) => code)).size).toBe(337);
  expect(needCodes.filter(({ code }) => !passesVerhoeff(code))).toEqual([]);
  expect(needCodes.filter(({ groups }) => groups.length === 0)).toEqual([]);
  expect(new Set(needCodes.flatMap(({ groups }) => groups))).toEqual(new Set(needGroupIds));
  // The nine codes the list gives twice stand in two groups, and no other does.
  expect(needCodes.filter(({ groups }) => groups.length === 2)).toHaveLength(9);
});

test('the codes the rules name are what the rules say they are', () => {
  expect(needCodeOf('796161000000101')).toMatchObject({ kind: 'easy-read', groups: ['004'] });
  expect(needCodeOf('520471000000105')).toMatchObject({ kind: 'sign-language', groups: ['001'] });
  expect(needCodeOf('441092009')).toMatchObject({ term: 'Does lip read', kind: 'hearing-loss' });
  expect(needCodeOf('1108171000000102')).toMatchObject({ kind: 'longer-visit', groups: ['008'] });
  expect(needCodeOf('957351000000102')?.kind).toBe('large-print-24');
  expect(needCodesFound('arabic').map(({ code }) => code)).toEqual(['203311000000101']);
});

test('an interpreter’s language is read from the code’s words', () => {
  expect(languageOfInterpreter('Bengali language interpreter needed')).toBe('Bengali');
  expect(languageOfInterpreter('Norwegian Bokmål interpreter needed')).toBe('Norwegian Bokmål');
  expect(languageOfInterpreter('British Sign Language interpreter needed')).toBeNull();
  expect(languageOfInterpreter('Interpreter needed')).toBeNull();
  expect(languageOfInterpreter('Speaks some Urdu')).toBeNull();
});

test('another need never makes a visit shorter, and no visit is longer than the longest of its needs asks', () => {
  fc.assert(
    fc.property(fc.array(aNeed, { maxLength: 6 }), aNeed, settings, (needs, more, minutes) => {
      const question = { needs, language: null, interpreter: false };
      const before = extraMinutesFor(question, minutes);
      const after = extraMinutesFor({ ...question, needs: [...needs, more] }, minutes);
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeLessThanOrEqual(Math.max(minutes.interpreterMinutes, minutes.longerVisitMinutes));
      expect(visitNeeds(question, minutes).extraMinutes).toBe(before);
    }),
  );
});

test.each([
  [
    ['British Sign Language interpreter needed'],
    'Book with a British Sign Language interpreter, 10 minutes longer',
  ],
  [['Requires lipspeaker'], 'Book with a lipspeaker, 10 minutes longer'],
  [['Requires extended appointment'], 'Book 10 minutes longer'],
  [['Ukrainian language interpreter needed'], 'Book with a Ukrainian interpreter, 10 minutes longer'],
  [['Requires information in Easyread'], null],
] as [string[], string | null][])('whoever books for %j reads: %s', (terms, words) => {
  const needs = terms.flatMap((term) => needCodes.find((need) => need.term === term) ?? []);
  const question = { needs: needs.map((need) => ({ ...need })), language: null, interpreter: false };
  expect(visitNeeds(question, AccessSettings.parse({})).words).toBe(words);
});

test('a need is asked about again after the practice’s months, and is there since the day it was first recorded', () => {
  const given = {
    kind: 'other' as const,
    term: 'x',
    code: '796161000000101',
    group: null,
    reviewDueOn: null,
  };
  const first = needsRecorded([given], { before: [], askedOn: '2026-02-28', reviewMonths: 12 });
  const again = needsRecorded([given], { before: first, askedOn: '2027-01-31', reviewMonths: 1 });

  expect(first).toMatchObject([{ since: '2026-02-28', reviewDueOn: '2027-02-28' }]);
  expect(again).toMatchObject([{ since: '2026-02-28', reviewedOn: '2027-01-31', reviewDueOn: '2027-02-28' }]);
  expect(firstReviewOn([...again, { kind: 'other', term: 'from a list', code: null }])).toBe('2027-02-28');
  expect(groupOf({ kind: 'other', term: 'from a list', code: null })).toBeNull();
});

const entry: fc.Arbitrary<DissentEntry> = fc.record({
  kind: fc.constantFrom(...DissentKind.options),
  way: fc.constantFrom(...DissentWay.options),
  dissents: fc.boolean(),
});

test('of what a person said the last word on each kind and way counts, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(entry), entry, (entries, last) => {
      const now = dissentsNow([...entries, last]);
      const isRefused = now.some(({ kind, way }) => kind === last.kind && way === last.way);
      expect(isRefused).toBe(last.dissents);
      expect(now.every(({ dissents }) => dissents)).toBe(true);
    }),
  );
});

test('hard case 12: refusing texts with results holds no invitation, on any channel', () => {
  const refused = [{ kind: 'test-results' as const, way: 'text' as const }];
  for (const channel of [...Channel.options, 'phone' as const]) {
    expect(dissentsAgainst(refused, { channel, message: 'clinical' })).toEqual([]);
    const results = dissentsAgainst(refused, { channel, message: 'test-results' });
    expect(results).toHaveLength(channel === 'text' ? 1 : 0);
  }
});

test('refusing every message in every way holds every kind on every channel, and the phone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Channel.options, 'phone' as const),
      fc.constantFrom('clinical' as const, 'non-clinical' as const, 'test-results' as const),
      (channel, message) => {
        expect(dissentsAgainst([{ kind: 'generic', way: 'any' }], { channel, message })).toHaveLength(1);
      },
    ),
  );
});

test('a number is one number however it is written', () => {
  for (const written of ['07700 900456', '+44 7700 900456', '+44 (0)7700 900-456', '0044 7700900456'])
    expect(foldMobile(written)).toBe('07700900456');
  expect(foldMobile(' ')).toBe('');
  expect(foldMobile('+353 85 012 3456')).toBe('+353850123456');
});

test('an answer about a mobile holds for the number it was given for, and no longer', () => {
  const answered = { number: '07700900456', answer: 'own' as const };
  expect(mobileStanding({ mobile: '07700 900456', isShared: true, answered })).toBe('own');
  expect(mobileStanding({ mobile: '07700 900789', isShared: true, answered })).toBe('shared');
  expect(mobileStanding({ mobile: null, isShared: false, answered })).toBe('none');
  expect(mayText(mobileStanding({ mobile: '07700900789', isShared: false, answered }))).toBe(true);
  expect(mayText('not-theirs')).toBe(false);
});

test('what a list said of contact counts until staff record another way', () => {
  const said: CommunicationNeed[] = [
    { kind: 'contact-preference', term: 'Preferred contact: E-mail', code: null },
  ];
  expect(contactMethodOf(null, said)).toBe('4');
  expect(contactMethodOf('9', said)).toBe('9');
  expect(contactMethodOf(null, [])).toBeNull();
  expect(ContactMethod.options.map(preferredWay)).toEqual([
    'letter',
    'visit',
    'phone',
    'email',
    'phone',
    'phone',
    null,
    null,
    'text',
  ]);
});
