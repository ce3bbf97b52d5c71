import { LetterTemplate } from '../letterTemplate.ts';
import { ofEveryMessage, say, type Block } from './writing.ts';

export const both = ['tests booked', 'conversation booked'] as const;
const one = [
  ['tests booked', 'conversation not booked'],
  ['tests not booked', 'conversation booked'],
] as const;

/** The same for each half that may be booked alone. */
export const forOne = (text: string, ...when: Parameters<typeof say>[1][]): Block[] =>
  one.map((half) => say(text, ...half, ...when));

/** The days and times of a text; of what is not at the practice how they are met, too. */
export const textWhen: Block[] = [
  say(
    '{{testsDayInShort}} {{testsTime}} and {{talkDayInShort}} {{talkTime}}.',
    ...both,
    'all at the practice',
  ),
  say(
    '{{testsDayInShort}} {{testsTime}} {{testsWhereInShort}} and {{talkDayInShort}} {{talkTime}} {{talkWhereInShort}}.',
    ...both,
    'not all at the practice',
  ),
  ...forOne('{{visitDayInShort}} {{visitTime}}.', 'all at the practice'),
  say(
    '{{testsDayInShort}} {{testsTime}} {{testsWhereInShort}}.',
    'tests booked',
    'conversation not booked',
    'not all at the practice',
  ),
  say(
    '{{talkDayInShort}} {{talkTime}} {{talkWhereInShort}}.',
    'tests not booked',
    'conversation booked',
    'not all at the practice',
  ),
];

/** In one part of a text wherever the names allow; what it is for is nobody's business who holds the phone. */
const textOfBooked: Block[] = [
  say(
    'Dear {{firstName}}, you have 2 appointments with {{practiceName}}:',
    ...both,
    'appointments not changed',
  ),
  say(
    'Dear {{firstName}}, your appointments with {{practiceName}} are now:',
    ...both,
    'appointments changed',
  ),
  ...forOne('Dear {{firstName}}, you have an appointment with {{practiceName}}:', 'appointments not changed'),
  ...forOne('Dear {{firstName}}, your appointment with {{practiceName}} is now:', 'appointments changed'),
  ...textWhen,
  say('To change, phone {{phone}}.'),
];

/** The same of an e-mail, with whom they see and for how long. */
export const emailWhen: Block[] = [
  say(
    'The first is on {{testsDay}} at {{testsTime}}, {{testsWhere}}. You will see {{testsWith}}. It takes {{testsMinutes}} minutes.',
    ...both,
  ),
  say(
    'The second is on {{talkDay}} at {{talkTime}}, {{talkWhere}}. You will see {{talkWith}}. It takes {{talkMinutes}} minutes.',
    ...both,
  ),
  say(
    'It is on {{testsDay}} at {{testsTime}}, {{testsWhere}}. You will see {{testsWith}}. It takes {{testsMinutes}} minutes.',
    'tests booked',
    'conversation not booked',
  ),
  say(
    'It is on {{talkDay}} at {{talkTime}}, {{talkWhere}}. You will see {{talkWith}}. It takes {{talkMinutes}} minutes.',
    'tests not booked',
    'conversation booked',
  ),
];

const emailOfBooked: Block[] = [
  say('Something has changed. Please use the days and times in this e-mail.', 'appointments changed'),
  say('You have 2 appointments. They are not on the same day.', ...both),
  ...forOne('This is your appointment.'),
  ...emailWhen,
];

const reminderText: Block[] = [
  say(
    'Dear {{firstName}}, you have an appointment with {{practiceName}} on {{visitDayInShort}} at {{visitTime}}.',
    'all at the practice',
  ),
  say(
    'Dear {{firstName}}, {{practiceName}} will phone you on {{visitDayInShort}} at {{visitTime}}, as booked.',
    'all by phone',
  ),
  say(
    'Dear {{firstName}}, {{practiceName}} will see you by video on {{visitDayInShort}} at {{visitTime}}, as booked.',
    'all by video',
  ),
  say(
    'Dear {{firstName}}, {{practiceName}} will visit you at home on {{visitDayInShort}} at {{visitTime}}, as booked.',
    'all at home',
  ),
  say('To change, phone {{phone}}.'),
];

const reminderEmail: Block[] = [
  say(
    'Your appointment is on {{visitDay}} at {{visitTime}}, {{visitWhere}}. You will see {{visitWith}}.',
    'all at the practice',
  ),
  say('We will phone you on {{visitDay}} at {{visitTime}}. You will talk to {{visitWith}}.', 'all by phone'),
  say(
    'We will see you by video call on {{visitDay}} at {{visitTime}}. You will talk to {{visitWith}}.',
    'all by video',
  ),
  say(
    'We will visit you at home on {{visitDay}} at {{visitTime}}. You will see {{visitWith}}.',
    'all at home',
  ),
];

const toChangeByEmail: Block[] = [
  say(
    'If you need to change this, please phone us on {{phone}}, {{phoneHours}}. Someone else can have your place.',
    'phone hours known',
  ),
  say(
    'If you need to change this, please phone us on {{phone}}. Someone else can have your place.',
    'phone hours not known',
  ),
];

export const restOfEmail: Block[] = [
  say(
    'Please do not answer this e-mail: nobody reads the answers. If you use Relay UK, dial 18001 before our number.',
  ),
  say(
    'Tell us if you would like this as a letter, in large print, easy read, braille or audio, or in another language. Tell us if you need an interpreter, including for British Sign Language, more time, or a visit at home. This is free.',
  ),
  say('Tell us if this e-mail should not have come to you.'),
  say(
    'If you feel unwell or are worried, do not wait. Phone us, or 111 when we are closed. In an emergency, phone 999.',
  ),
];

export const text = { ...ofEveryMessage, format: 'text', headings: [], closing: '', footer: [] } as const;
export const email = { ...ofEveryMessage, format: 'email', closing: 'With best wishes', footer: [] } as const;

/**
 * What is booked, and a reminder of one of it, by text and e-mail. None to parents, as of the invitations: whose phone a
 * child's number is, no record says.
 */
export const appointmentMessages: readonly LetterTemplate[] = [
  {
    ...text,
    id: 'appointments-text-en',
    name: 'Your appointments by message',
    purpose: 'appointments',
    blocks: textOfBooked,
  },
  {
    ...email,
    id: 'appointments-email-en',
    name: 'Your appointments by message',
    purpose: 'appointments',
    headings: [
      { when: ['appointments changed'], text: 'Your appointments with {{practiceName}} have changed' },
      { when: [...both], text: 'Your two appointments with {{practiceName}}' },
      { text: 'Your appointment with {{practiceName}}' },
    ],
    blocks: [...emailOfBooked, ...toChangeByEmail, ...restOfEmail],
  },
  {
    ...text,
    id: 'reminder-text-en',
    name: 'Reminder of an appointment',
    purpose: 'reminder',
    blocks: reminderText,
  },
  {
    ...email,
    id: 'reminder-email-en',
    name: 'Reminder of an appointment',
    purpose: 'reminder',
    headings: [{ text: 'A reminder of your appointment with {{practiceName}}' }],
    blocks: [...reminderEmail, ...toChangeByEmail, ...restOfEmail],
  },
].map((template) => LetterTemplate.parse(template));
