import { expect, test } from 'vitest';
import type { DispatchFacts } from '../../../shared/letter/dispatchFacts.ts';
import { composeInvitation, isComplete } from '../../../shared/letter/composeInvitation.ts';
import { postalLinesOf } from '../../../shared/letter/postalAddress.ts';
import { reasonsToHold } from '../../../shared/letter/reasonsToHold.ts';
import { aLetterThatGoes, withCycle, withNeeds, withPerson, withPosted } from './aLetterThatGoes.ts';
import { anInvitation } from './anInvitation.ts';

const codesOf = (facts: DispatchFacts) => reasonsToHold(facts).map(({ code }) => code);

test('hard case 2: in six groups of checks there is one letter, with each check once', () => {
  const { checksDue, visitItems } = anInvitation();
  const letter = composeInvitation(
    anInvitation({ checksDue: [...checksDue, ...checksDue], visitItems: [...visitItems, ...visitItems] }),
  );
  expect(isComplete(letter) && letter.blocks.filter(({ kind }) => kind === 'list')).toEqual([
    {
      kind: 'list',
      items: ['blood test (average blood sugar and kidney function)', 'urine test', 'foot check'],
    },
    { kind: 'list', items: ['a small sample of urine, from first thing in the morning'] },
  ]);
});

test('hard case 3: death or removal after the list was built stops the letter at printing; a removed notice sends it', () => {
  expect(codesOf(aLetterThatGoes)).toEqual([]);
  const died = withPerson({ death: { kind: 'informal', on: '2026-11-22' } })(aLetterThatGoes);
  expect(reasonsToHold(died)).toMatchObject([{ code: 'died-informal', detail: 'on 22-Nov-2026' }]);
  expect(codesOf(withPerson({ status: 'left' })(aLetterThatGoes))).toEqual(['left']);
  expect(codesOf(withPerson({ death: null })(died))).toEqual([]);
  const oldLetter = withPosted({ stage: 'withdrawn', postedOn: null })(aLetterThatGoes);
  expect(codesOf(oldLetter)).toEqual([]);
});

test('hard case 11: wrong person, wrong address: an open question, a shared number, a restricted record or a changed address', () => {
  expect(codesOf(withPerson({ importQuestions: 1 })(aLetterThatGoes))).toEqual(['import-question']);
  expect(codesOf(withPerson({ nhsNumberProblem: 'shared' })(aLetterThatGoes))).toEqual(['nhs-number']);
  expect(codesOf(withPerson({ restricted: true })(aLetterThatGoes))).toEqual(['restricted']);
  const name = { title: null, givenName: 'Maureen', familyName: 'Oakley' };
  const address = postalLinesOf({ name, address: null, birthDate: '1950-01-15', on: '2026-11-23' });
  expect(codesOf({ ...aLetterThatGoes, address })).toEqual(['address']);
});

test('hard case 11: the window shows nothing but the name and the address', () => {
  const letter = composeInvitation(anInvitation());
  expect(isComplete(letter) && letter.addressLines).toEqual([
    'Mrs Maureen Oakley',
    '14 Quarry Bank Road',
    'Beckside',
    'ZZ99 4DT',
  ]);
});

test('hard case 12: a need added after the list was built holds, and nobody gets a standard letter instead', () => {
  const needs = withNeeds({ kinds: ['braille', 'no-phone'] });
  expect(reasonsToHold(needs(aLetterThatGoes))).toMatchObject([{ code: 'format', detail: 'braille' }]);
  const easyRead = withNeeds({ kinds: ['easy-read'] });
  const withoutEasyRead = {
    ...aLetterThatGoes,
    templates: aLetterThatGoes.templates.filter(({ format }) => format !== 'easy-read'),
  };
  expect(reasonsToHold(easyRead(withoutEasyRead))).toMatchObject([{ code: 'format', detail: 'easy read' }]);
  expect(codesOf(easyRead(aLetterThatGoes))).toEqual([]);
});

test('hard case 15: two people inviting the same person make one letter', () => {
  expect(codesOf(withPosted({ stage: 'built', postedOn: null })(aLetterThatGoes))).toEqual([
    'in-another-run',
  ]);
  expect(codesOf(withPosted({ stage: 'printed', postedOn: null })(aLetterThatGoes))).toEqual([
    'printed-not-posted',
  ]);
});

test('hard case 15: planned for March and reviewed on 2 April: not invited for the year that has ended', () => {
  const march = withCycle({ plannedMonth: '2027-03', lastReviewOn: '2027-04-02', earliestOn: '2026-12-24' });
  expect(codesOf({ ...march(aLetterThatGoes), today: '2027-04-05' })).toContain('reviewed-this-year');
});
