import { listInWords } from '../format.ts';
import type { NeedKind } from '../people/importRecord.ts';
import { registerNames } from '../register/registerNames.ts';
import type { Register } from '../register/facts.ts';
import { bookedConditions, conditionRegisters, type TemplateCondition } from './templateCondition.ts';

const plainWords: Partial<Record<TemplateCondition, string>> = {
  'tests due': 'tests are due',
  'no tests due': 'no tests are due',
  'questions only': 'only questions are due',
  first: 'it is the first letter',
  reminder: 'it is a reminder',
  second: 'it is the second letter',
  'third or later': 'it is the third letter or a later one',
  'month to come': 'the planned month is still to come',
  'month here': 'the planned month has come',
  'something to bring': 'there is something to bring',
  'tests booked': 'tests are booked or offered',
  'tests not booked': 'no tests are booked or offered',
  'conversation booked': 'a conversation is booked or offered',
  'conversation not booked': 'no conversation is booked or offered',
  'appointments changed': 'they were told of other appointments before',
  'appointments not changed': 'they were told of no other appointments before',
  'all at the practice': 'all of it is at the practice',
  'not all at the practice': 'some of it is by phone, by video or at home',
  'all by phone': 'all of it is by phone',
  'all by video': 'all of it is by video',
  'all at home': 'all of it is at home',
  'phone hours known': 'the practice has said when the phone is answered',
  'phone hours not known': 'the practice has not said when the phone is answered',
  'conditions named': 'conditions are named',
  'conditions not named': 'no condition is named',
  housebound: 'the person is housebound',
  'not housebound': 'the person is not housebound',
  'in a care home': 'the person lives in a care home',
  'not in a care home': 'the person does not live in a care home',
  'with a GP': 'the conversation is with a GP',
  'not with a GP': 'the conversation is not with a GP',
};

const needWords: Record<NeedKind, string> = {
  'large-print-16': 'large print 16',
  'large-print-20': 'large print 20',
  'large-print-24': 'large print 24',
  'large-print-28': 'large print 28',
  'easy-read': 'easy read',
  braille: 'braille',
  audio: 'audio',
  'other-format': 'another format',
  'email-format': 'e-mail',
  interpreter: 'an interpreter',
  'sign-language': 'sign language',
  'hearing-loss': 'help with hearing loss',
  'sight-loss': 'help with sight loss',
  'longer-visit': 'a longer visit',
  'copy-to-carer': 'a copy to a carer',
  'phone-only': 'to be phoned',
  'no-phone': 'not to be phoned',
  'letter-only': 'to be written to',
  'text-only': 'to be sent a text',
  'contact-preference': 'to be contacted in their way',
  other: 'something else',
};

/** `the person has diabetes`; `groupName` gives a group's name for its id. */
export function conditionInWords(
  condition: TemplateCondition,
  groupName: (id: string) => string = (id) => id,
): string {
  const plain = plainWords[condition];
  if (plain !== undefined) return plain;
  const [kind, ...rest] = condition.split(' ');
  const about = rest.join(' ');
  if (kind === 'group') return `the person is in ${groupName(about)}`;
  if (kind === 'need') return `the person needs ${needWords[about as NeedKind]}`;
  return `the person has ${registerNames[about as Register].plainName}`;
}

/** `Only where tests are due and it is a reminder`; empty where a part is for everyone. */
export function whenInWords(when: readonly TemplateCondition[], groupName?: (id: string) => string): string {
  if (when.length === 0) return '';
  return `Only where ${listInWords(when.map((condition) => conditionInWords(condition, groupName)))}`;
}

/** What staff choose from, by what it is about. */
export function conditionChoices(
  groups: readonly { id: string; name: string }[],
): { caption: string; conditions: TemplateCondition[] }[] {
  const needs = Object.keys(needWords) as NeedKind[];
  return [
    {
      caption: 'What is due',
      conditions: ['tests due', 'no tests due', 'questions only', 'something to bring'],
    },
    {
      caption: 'Which letter it is',
      conditions: ['first', 'reminder', 'second', 'third or later', 'month to come', 'month here'],
    },
    {
      caption: 'How they are met',
      conditions: [
        'housebound',
        'not housebound',
        'in a care home',
        'not in a care home',
        'with a GP',
        'not with a GP',
      ],
    },
    { caption: 'What is booked or offered', conditions: [...bookedConditions] },
    { caption: 'Group', conditions: groups.map(({ id }) => `group ${id}` as const) },
    { caption: 'Need', conditions: needs.map((need) => `need ${need}` as const) },
    { caption: 'Condition', conditions: conditionRegisters.map((register) => `has ${register}` as const) },
    {
      caption: 'The practice',
      conditions: ['phone hours known', 'phone hours not known', 'conditions named', 'conditions not named'],
    },
  ];
}
