import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DispatchFacts } from '../../../shared/letter/dispatchFacts.ts';
import { holdCodes, holdReasons } from '../../../shared/letter/holdReasons.ts';
import type { HoldCode } from '../../../shared/letter/holdReasons.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import { aLetterThatGoes, withCycle, withNeeds, withPerson, withPosted } from './aLetterThatGoes.ts';

const codesOf = (facts: DispatchFacts) => reasonsToHold(facts).map(({ code }) => code);

/** Each reason as a change to the facts, with the code it must give. */
const reasons: [HoldCode, (facts: DispatchFacts) => DispatchFacts][] = [
  ['died-formal', withPerson({ death: { kind: 'formal', on: '2026-11-01' } })],
  ['left', withPerson({ status: 'left' })],
  ['restricted', withPerson({ restricted: true })],
  ['import-question', withPerson({ importQuestions: 1 })],
  ['nhs-number', withPerson({ nhsNumberProblem: 'shared' })],
  ['young-person', withPerson({ birthDate: '2012-01-15' })],
  ['address', (facts) => ({ ...facts, address: { ok: false, problem: 'no-postcode' } })],
  [
    'letter-came-back',
    (facts) => ({ ...facts, returnedFrom: [facts.address.ok ? facts.address.lines : []] }),
  ],
  ['phone-only', withNeeds({ kinds: ['phone-only'] })],
  ['format', withNeeds({ kinds: ['braille'] })],
  ['format', withNeeds({ kinds: ['sight-loss'] })],
  ['format', withNeeds({ language: 'ur', interpreter: true })],
  ['waiting-for-gp', withCycle({ state: 'waiting-for-gp' })],
  ['reviewed-this-year', withCycle({ lastReviewOn: '2026-11-02' })],
  ['too-early', withCycle({ earliestOn: '2026-12-01' })],
  ['in-another-run', withPosted({ stage: 'built', postedOn: null })],
  ['printed-not-posted', withPosted({ stage: 'printed', postedOn: null })],
  ['written-recently', withPosted({ postedOn: '2026-11-12' })],
  ['another-step', withCycle({ next: { kind: 'phone', on: '2026-11-20' } })],
  ['another-step', withCycle({ next: { kind: 'check-booking', on: '2026-12-20' } })],
  ['missing-field', (facts) => ({ ...facts, missing: ['who signs the letter'] })],
  ['undrawable', (facts) => ({ ...facts, undrawable: ['𠮷'] })],
];

test('a letter with nothing against it goes', () => {
  expect(reasonsToHold(aLetterThatGoes)).toEqual([]);
});

test.each(reasons)('holds for %s', (code, because) => {
  expect(codesOf(because(aLetterThatGoes))).toContain(code);
});

test('adding a reason never removes another, and the order stays', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(reasons), fc.constantFrom(...reasons), (some, one) => {
      const facts = some.reduce((so, [, because]) => because(so), aLetterThatGoes);
      const before = codesOf(facts);
      const after = codesOf(one[1](facts));
      expect(after).toEqual(expect.arrayContaining([...before, one[0]]));
      expect(after).toEqual(holdCodes.filter((code) => after.includes(code)));
    }),
  );
});

test('someone who died, left or is restricted is held whatever else is so', () => {
  const final = reasons.filter(([code]) => ['died-formal', 'left', 'restricted'].includes(code));
  fc.assert(
    fc.property(fc.shuffledSubarray(reasons), fc.constantFrom(...final), (some, [code, because]) => {
      expect(codesOf(some.reduce((so, [, other]) => other(so), because(aLetterThatGoes)))).toContain(code);
    }),
  );
});

test('every reason has a sentence and a way out', () => {
  expect(holdCodes.length).toBe(Object.keys(holdReasons).length);
  const words = holdCodes.map((code) => holdReasons[code]);
  expect(words.filter(({ sentence }) => !/^[A-Z].*[a-z\d]$/.test(sentence))).toEqual([]);
  expect(words.filter(({ wayOut }) => !/^[A-Z].*\.$/.test(wayOut))).toEqual([]);
});

test('holds a restricted person until the manager allows letters', () => {
  expect(codesOf(withPerson({ restricted: true, restrictedAllowed: true })(aLetterThatGoes))).toEqual([]);
});

test('says whether a death is confirmed, and writes again when the notice is removed', () => {
  expect(codesOf(withPerson({ death: { kind: 'informal', on: null } })(aLetterThatGoes))).toEqual([
    'died-informal',
  ]);
  expect(codesOf(withPerson({ death: null })(aLetterThatGoes))).toEqual([]);
});

test.each([
  ['1 day before 13', '2013-11-24', null, []],
  ['13', '2013-11-23', null, ['young-person']],
  ['13, decided', '2013-11-23', 'write-to-parent', []],
  ['15, decided otherwise', '2010-11-24', 'no-letter', ['young-person-no-letter']],
  ['16', '2010-11-23', null, []],
] as const)('a young person of %s', (_age, birthDate, youngPersonDecision, codes) => {
  expect(codesOf(withPerson({ birthDate, youngPersonDecision })(aLetterThatGoes))).toEqual(codes);
});

test('the reminder waits 14 days from posting; the 14th day itself is enough', () => {
  const at = (postedOn: string) => reasonsToHold(withPosted({ postedOn })(aLetterThatGoes));
  expect(at('2026-11-10')).toMatchObject([{ code: 'written-recently', until: '2026-11-24' }]);
  expect(at('2026-11-09')).toEqual([]);
});

test('a reminder waits for its own day on the ladder, also where the last letter is long ago', () => {
  const at = (on: string) =>
    reasonsToHold(
      withCycle({ next: { kind: 'remind', on } })(withPosted({ postedOn: '2026-10-20' })(aLetterThatGoes)),
    );
  expect(at('2026-11-25')).toMatchObject([
    { code: 'written-recently', detail: 'last sent on 20-Oct-2026', until: '2026-11-25' },
  ]);
  expect(at('2026-11-23')).toEqual([]);
});

test('after the last letter of the year somebody phones', () => {
  const twice = withPosted({ postedOn: '2026-10-01' })(
    withPosted({ postedOn: '2026-10-20' })(aLetterThatGoes),
  );
  expect(codesOf(twice)).toEqual(['letters-used-up']);
});
