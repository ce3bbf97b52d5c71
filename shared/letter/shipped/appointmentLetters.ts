import { heading, list, phoneUs, say, type Block, type Line } from './writing.ts';

export type Texts = { headings: Line[]; blocks: Block[] };
export const both = ['tests booked', 'conversation booked'] as const;
export const onlyTests = ['tests booked', 'conversation not booked'] as const;
export const onlyTalk = ['tests not booked', 'conversation booked'] as const;

/** When, where, with whom and how long: one appointment as it is read at a glance on the fridge door. */
export const testsFacts = [
  'When: {{testsDay}} at {{testsTime}}',
  'Where: {{testsWhere}}',
  'With: {{testsWith}}',
  'How long: {{testsMinutes}} minutes',
];
export const talkFacts = [
  'When: {{talkDay}} at {{talkTime}}',
  'Where: {{talkWhere}}',
  'With: {{talkWith}}',
  'How long: {{talkMinutes}} minutes',
];

export const changed = say(
  'Something has changed. Please use the days and times in this letter. Please throw away any letter we sent you before.',
  'appointments changed',
);

export const toChangeIt: Block[] = [
  heading('If you need to change this'),
  ...phoneUs(
    'Please tell us as soon as you can. We will find another day for you, and someone else can have your place.',
  ),
  say('You can ask someone to phone for you. If you use Relay UK, dial 18001 before our number.'),
];

export const help: Block[] = [
  heading('If you need help'),
  say(
    'Tell us if you need this letter in large print, easy read, braille or audio, or in another language. Tell us if you need more time, a visit at home or an interpreter, including for British Sign Language. This is free.',
  ),
  say('Tell us if this letter should not have come to you.'),
];

export const bring: Block[] = [
  say('Please bring:', 'tests booked', 'something to bring'),
  list(['{{bring}}'], 'tests booked', 'something to bring'),
];

/** What happens at both visits, booked or kept, to a person of 16 or over. */
export const visits: Block[] = [
  heading('Appointment 1: your checks', ...both),
  heading('Your checks', ...onlyTests),
  list(testsFacts, 'tests booked'),
  ...bring,
  say('You can eat and drink as normal, unless we have told you something else.', 'tests booked'),
  heading('Appointment 2: your conversation', ...both),
  heading('Your conversation', ...onlyTalk),
  list(talkFacts, 'conversation booked'),
  say('Before this we will send you your results and tell you what they mean.', ...both),
  say(
    'You will talk about what matters to you and what would help. Together you will write a plan. You can have someone with you.',
    'conversation booked',
  ),
];

export const comeWithChild = say(
  'Please come with {{childName}}. Young people may also talk to us on their own for a part of it.',
);

/** The same to a parent or guardian. */
export const visitsOfChild: Block[] = [
  heading('Appointment 1: the checks', ...both),
  heading('The checks', ...onlyTests),
  list(testsFacts, 'tests booked'),
  ...bring,
  heading('Appointment 2: a conversation', ...both),
  heading('The conversation', ...onlyTalk),
  list(talkFacts, 'conversation booked'),
  say(
    'You will talk about how {{childName}} is and what would help. Together you will write a plan.',
    'conversation booked',
  ),
  comeWithChild,
];

export const unwell = say(
  'If you feel unwell or are worried, do not wait for your appointment. Phone us, or 111 when we are closed. In an emergency, phone 999.',
);
export const unwellChild = say(
  'If {{childName}} is unwell or you are worried, do not wait. Phone us, or 111 when we are closed. In an emergency, phone 999.',
);

/** What is booked, to a person of 16 or over: reading age 9 to 11, as the invitations. */
export const appointmentsToPerson: Texts = {
  headings: [
    { when: ['appointments changed'], text: 'Your appointments have changed' },
    { when: [...both], text: 'Your two appointments' },
    { text: 'Your appointment' },
  ],
  blocks: [
    changed,
    say('Thank you for booking. You have 2 appointments. They are not on the same day.', ...both),
    say('Thank you for booking. This is your appointment for your checks.', ...onlyTests),
    say('Thank you for booking. This is your appointment to talk about how you are.', ...onlyTalk),
    ...visits,
    ...toChangeIt,
    ...help,
    unwell,
  ],
};

/** The same to a parent or guardian. */
export const appointmentsToParent: Texts = {
  headings: [
    { when: ['appointments changed'], text: 'The appointments of {{childName}} have changed' },
    { when: [...both], text: 'Two appointments for {{childName}}' },
    { text: 'An appointment for {{childName}}' },
  ],
  blocks: [
    changed,
    say('Thank you for booking for {{childName}}. There are 2 appointments, on 2 days.', ...both),
    say('Thank you for booking for {{childName}}. This is the appointment for the checks.', ...onlyTests),
    say('Thank you for booking for {{childName}}. This is the appointment to talk.', ...onlyTalk),
    ...visitsOfChild,
    ...toChangeIt,
    ...help,
    unwellChild,
  ],
};
