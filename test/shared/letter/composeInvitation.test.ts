import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeInvitation, isComplete } from '../../../shared/letter/composeInvitation.ts';
import type { InvitationRequest } from '../../../shared/letter/invitationRequest.ts';
import type { LetterContent } from '../../../shared/letter/letterContent.ts';
import { anInvitation, shippedTemplate, theTemplate } from './anInvitation.ts';

function letterOf(change: Partial<InvitationRequest> = {}): LetterContent {
  const composed = composeInvitation(anInvitation(change));
  if (!isComplete(composed)) throw new Error(`missing: ${composed.missing.join(', ')}`);
  return composed;
}

function wordsOf(letter: LetterContent): string {
  const blocks = letter.blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]));
  return [letter.greeting, letter.heading, ...blocks, letter.closing, ...letter.footer].join('\n');
}

const child = {
  ...anInvitation().person,
  name: { title: null, givenName: 'Amina', familyName: 'Begum' },
  birthDate: '2015-01-15',
};

test('writes a first invitation with both visits, the checks by name, what to bring and how to book', () => {
  const letter = letterOf();
  expect(letter).toMatchObject({
    greeting: 'Dear Mrs Oakley',
    heading: 'Please book your yearly health check for January 2027',
    dateInWords: '23 November 2026',
    nhsNumber: '999\u00a0560\u00a03888',
    signedBy: ['Gwen Pritchard', 'Lead nurse'],
  });
  expect(letter.blocks).toContainEqual({
    kind: 'list',
    items: ['blood test (average blood sugar and kidney function)', 'urine test', 'foot check'],
  });
  const words = wordsOf(letter);
  expect(words).toContain('Visit 1: your checks (30 minutes)');
  expect(words).toContain('About 2 weeks later you will see a nurse.');
  expect(words).toContain('a small sample of urine');
  expect(words).toContain('Phone us on 01632 960 100, Monday to Friday, 8am to 5:30pm.');
  expect(words).toContain('large print, easy read, braille or audio');
  expect(words).toContain('this letter should not have come to you');
});

test('names no condition by default, and never one that others should not read', () => {
  expect(wordsOf(letterOf())).not.toMatch(/diabetes|pressure|schizophrenia|dementia/);

  const words = wordsOf(letterOf({ template: { ...theTemplate('person'), nameConditions: true } }));
  expect(words).toContain('yearly health check for diabetes and high blood pressure.');
  expect(words).not.toMatch(/schizophrenia|dementia/);
});

test('says nothing of conditions where all of them are ones no letter names', () => {
  const person = {
    ...anInvitation().person,
    conditions: [{ register: 'SMI' as const, words: 'schizophrenia' }],
  };
  const words = wordsOf(letterOf({ person, template: { ...theTemplate('person'), nameConditions: true } }));
  expect(words).toMatch(/^It is time for your yearly health check\.$/m);
});

test('is a conversation only where no test is due', () => {
  const letter = letterOf({
    checksDue: [],
    visitItems: [],
    group: { ...anInvitation().group, tests: null, gapDays: null },
  });
  expect(letter.heading).toBe('Please book your yearly conversation for January 2027');
  expect(wordsOf(letter)).toContain('there is only 1 visit');
  expect(wordsOf(letter)).not.toMatch(/Visit 1|results|both visits/);
});

test('says in a reminder that it is one, and names no month that has come', () => {
  const second = letterOf({ attempt: 2, template: shippedTemplate('invitation-2-en') });
  expect(second.heading).toBe('Reminder: please book your yearly health check');
  expect(letterOf({ date: '2027-01-04' }).heading).toBe('Please book your yearly health check');
});

test('writes about a child to the parent or guardian', () => {
  const letter = letterOf({ person: child, template: theTemplate('parent') });
  expect(letter.greeting).toBe('Dear parent or guardian of Amina Begum');
  expect(wordsOf(letter)).toContain('Please come with Amina.');
  const inhalers = letterOf({
    person: child,
    template: theTemplate('parent'),
    checksDue: [{ check: 'inhalers', words: 'inhalers', item: 'questions' }],
    visitItems: [{ item: 'questions', words: 'questions', bring: 'your inhalers' }],
  });
  expect(inhalers.blocks.filter(({ kind }) => kind === 'list')).toEqual([
    { kind: 'list', items: ['questions about inhalers'] },
    { kind: 'list', items: ['Amina’s inhalers'] },
  ]);
  expect(composeInvitation(anInvitation({ person: child }))).toEqual({
    missing: ['a template written to a parent'],
  });
});

test('names what is missing instead of leaving a gap', () => {
  const { group, practice, person } = anInvitation();
  const missing = (change: Partial<InvitationRequest>) => composeInvitation(anInvitation(change));
  expect(missing({ practice: { ...practice, signatory: null, phone: null } })).toEqual({
    missing: ["the practice's phone number", 'who signs the letter'],
  });
  expect(missing({ group: { ...group, tests: null, gapDays: null } })).toEqual({
    missing: ['how long the tests take', 'who does the tests', 'the time between the two visits'],
  });
  expect(missing({ person: { ...person, addressLines: [] } })).toEqual({ missing: ['an address'] });
});

test('never prints braces, an empty line or a double space, whatever is due', () => {
  const { checksDue, visitItems, practice } = anInvitation();
  const changes = fc.record({
    checksDue: fc.subarray([...checksDue]),
    visitItems: fc.subarray([...visitItems]),
    attempt: fc.integer({ min: 1, max: 3 }),
    practice: fc.constantFrom(practice, { ...practice, phoneHours: null }),
    date: fc.constantFrom('2026-11-23', '2027-02-01'),
    child: fc.boolean(),
    nameConditions: fc.boolean(),
  });
  fc.assert(
    fc.property(changes, ({ child: isChild, nameConditions, ...change }) => {
      const template = { ...theTemplate(isChild ? 'parent' : 'person'), nameConditions };
      const letter = letterOf({ ...change, template, ...(isChild ? { person: child } : {}) });
      expect(wordsOf(letter)).not.toMatch(/[{}]|^\s*$| {2}|undefined|null/m);
    }),
  );
});
