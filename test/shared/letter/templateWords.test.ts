import { expect, test } from 'vitest';
import { api } from '../../../shared/api.ts';
import { composeInvitation, isComplete } from '../../../shared/letter/composeInvitation.ts';
import type { InvitationRequest } from '../../../shared/letter/invitationRequest.ts';
import { TemplateWords, type TemplateBlock } from '../../../shared/letter/letterTemplate.ts';
import { neverNamed } from '../../../shared/letter/neverNamed.ts';
import { templateChanges } from '../../../shared/letter/templateChanges.ts';
import { TemplateCondition } from '../../../shared/letter/templateCondition.ts';
import { stateOfVersion, versionInUse, versionWaiting } from '../../../shared/letter/templateState.ts';
import { templateStops } from '../../../shared/letter/templateStops.ts';
import { conditionInWords, whenInWords } from '../../../shared/letter/whenInWords.ts';
import { anInvitation, theTemplate } from './anInvitation.ts';

const words = TemplateWords.parse(theTemplate('person'));
const say = (text: string, when: TemplateBlock['when'] = []): TemplateBlock => ({
  kind: 'paragraph',
  when,
  text,
});
const SavedWords = api['letter.saveTemplate'].input;
function problemsOf(change: Partial<TemplateWords>, format: 'print' | 'text' = 'print') {
  const saving = { templateId: 'invitation-en', format, newest: 1, words: { ...words, ...change } };
  return (SavedWords.safeParse(saving).error?.issues ?? []).map(({ path, message }) => [
    path.slice(1).join('.'),
    message,
  ]);
}

test.each([
  ['Phone {{phoen}}.', '{{phoen}} is no field. Choose one of the fields offered'],
  ['Phone {phone}.', 'A field is written with two braces on each side and no space, such as {{phone}}'],
  ['Phone {{ phone }}.', 'A field is written with two braces on each side and no space, such as {{phone}}'],
  ['', 'Write something here, or remove this part'],
])('refuses %j in words, at the part', (text, message) => {
  expect(problemsOf({ blocks: [say('Hello.'), say(text)] })).toEqual([['blocks.1.text', message]]);
});

test('hard case 11: words that others should not read are refused even where conditions may be named', () => {
  for (const text of [
    'Your dementia check',
    'If your depression is worse',
    'Since your cancer treatment',
    'Your bipolar review',
  ]) {
    const [[path, message] = []] = problemsOf({ nameConditions: true, blocks: [say(text)] });
    expect([path, message]).toEqual(['blocks.0.text', expect.stringContaining('never written in a letter')]);
  }
  expect(problemsOf({ closing: 'Your learning disability team' })).toHaveLength(1);
});

test('a condition is named only in a letter that may, and a check is no condition', () => {
  const blocks = [say('It is time for your diabetes check.')];
  expect(problemsOf({ blocks })).toEqual([
    ['blocks.0.text', expect.stringContaining('“diabetes” names diabetes')],
  ]);
  expect(problemsOf({ blocks, nameConditions: true })).toEqual([]);
  expect(problemsOf({ blocks: [say('We measure your blood pressure and your kidney function.')] })).toEqual(
    [],
  );
});

test('no part of a letter can be only for people with a condition that is never named', () => {
  for (const register of neverNamed)
    expect(TemplateCondition.safeParse(`has ${register}`).success).toBe(false);
  expect(TemplateCondition.safeParse('has DM').success).toBe(true);
});

function textsOf(change: Partial<InvitationRequest>, blocks: TemplateBlock[]): string[] {
  const composed = composeInvitation(
    anInvitation({ ...change, template: { ...theTemplate('person'), blocks } }),
  );
  return isComplete(composed)
    ? composed.blocks.map((block) => (block.kind === 'list' ? '' : block.text))
    : composed.missing;
}

test('prints a part only for those it is for: by condition, group, need, letter of the round and circumstances', () => {
  const blocks = [
    say('diabetes', ['has DM']),
    say('group', ['group diabetes']),
    say('interpreter', ['need interpreter']),
    say('second', ['second']),
    say('home', ['housebound', 'not in a care home']),
    say('everyone'),
  ];
  const { circumstances, person } = anInvitation();

  expect(textsOf({}, blocks)).toEqual(['diabetes', 'group', 'everyone']);
  expect(
    textsOf(
      {
        attempt: 2,
        person: { ...person, conditions: [] },
        circumstances: { ...circumstances, groupId: 'heart', needs: ['interpreter'], housebound: true },
      },
      blocks,
    ),
  ).toEqual(['interpreter', 'second', 'home', 'everyone']);
});

test('says where a letter would stop, and for want of what', () => {
  const template = {
    ...theTemplate('person'),
    blocks: [say('You will see {{testsWith}}. We answer {{phoneHours}}.')],
  };
  expect(templateStops(template, anInvitation())).toEqual([
    { when: 'Where no tests are due', missing: ['who does the tests'] },
    {
      when: 'Where the practice has not said when the phone is answered',
      missing: ['when the phone is answered'],
    },
  ]);
});

test('says in words whom a part is for', () => {
  expect(whenInWords(['tests due', 'reminder'])).toBe('Only where tests are due and it is a reminder');
  expect(conditionInWords('group diabetes', () => 'group D')).toBe('the person is in group D');
  expect(conditionInWords('need longer-visit')).toBe('the person needs a longer visit');
  expect(conditionInWords('has HTN')).toBe('the person has high blood pressure');
});

test('says what one version changed', () => {
  const after = {
    ...words,
    closing: 'Kind regards',
    blocks: [say('New.', ['second']), ...words.blocks.slice(1)],
  };
  const { added, removed, moved } = templateChanges(words, after);
  expect(added).toEqual(['New. (Only where it is the second letter)', 'Closing: Kind regards']);
  expect(removed).toHaveLength(2);
  expect(moved).toBe(false);
  expect(templateChanges(words, { ...words, blocks: words.blocks.toReversed() })).toMatchObject({
    added: [],
    moved: true,
  });
});

test('the last word on a template says which version is in use, and only the newest undecided one waits', () => {
  const history = { shipped: 1, saved: [2, 3], decisions: [] };
  expect([versionInUse(history), versionWaiting(history)]).toEqual([1, 3]);
  const approved = { ...history, decisions: [{ version: 3, kind: 'approved' as const }] };
  expect([versionInUse(approved), versionWaiting(approved)]).toEqual([3, null]);
  const back = { ...approved, decisions: [...approved.decisions, { version: 1, kind: 'approved' as const }] };
  expect([1, 2, 3].map((version) => stateOfVersion(version, back))).toEqual([
    'in-use',
    'not-used',
    'used-before',
  ]);
  const sentBack = { ...history, decisions: [{ version: 3, kind: 'sent-back' as const }] };
  expect([versionInUse(sentBack), versionWaiting(sentBack), stateOfVersion(3, sentBack)]).toEqual([
    1,
    null,
    'sent-back',
  ]);
  const retired = { ...history, decisions: [{ version: 1, kind: 'retired' as const }] };
  expect(versionInUse(retired)).toBeNull();
});

test('a text message is paragraphs only, and says of nobody why they are written to', () => {
  const text = { headings: [], closing: '', footer: [] };
  expect(problemsOf({ ...text, blocks: [say('Please phone us.')] }, 'text')).toEqual([]);
  expect(problemsOf({ ...text, blocks: [{ kind: 'heading', when: [], text: 'Hello' }] }, 'text')).toEqual([
    ['blocks.0.text', 'A text message has paragraphs only'],
  ]);
  expect(problemsOf({ ...text, blocks: [say('Due: {{checksInShort}}')] }, 'text')).toEqual([
    ['blocks.0.text', 'A message never says the checks that are due, in short'],
  ]);
  expect(problemsOf({ headings: [], closing: '' })).toEqual([
    ['headings', 'Write a heading'],
    ['closing', 'Write how the letter closes'],
  ]);
});
