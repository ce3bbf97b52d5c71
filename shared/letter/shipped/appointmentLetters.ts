import { heading, idea, list, phoneUs, say, type Block, type Line } from './writing.ts';

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
    heading('Appointment 1: your checks', ...both),
    heading('Your checks', ...onlyTests),
    list(testsFacts, 'tests booked'),
    say('Please bring:', 'tests booked', 'something to bring'),
    list(['{{bring}}'], 'tests booked', 'something to bring'),
    say('You can eat and drink as normal, unless we have told you something else.', 'tests booked'),
    heading('Appointment 2: your conversation', ...both),
    heading('Your conversation', ...onlyTalk),
    list(talkFacts, 'conversation booked'),
    say('Before this we will send you your results and tell you what they mean.', ...both),
    say(
      'You will talk about what matters to you and what would help. Together you will write a plan. You can have someone with you.',
      'conversation booked',
    ),
    ...toChangeIt,
    ...help,
    say(
      'If you feel unwell or are worried, do not wait for your appointment. Phone us, or 111 when we are closed. In an emergency, phone 999.',
    ),
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
    heading('Appointment 1: the checks', ...both),
    heading('The checks', ...onlyTests),
    list(testsFacts, 'tests booked'),
    say('Please bring:', 'tests booked', 'something to bring'),
    list(['{{bring}}'], 'tests booked', 'something to bring'),
    heading('Appointment 2: a conversation', ...both),
    heading('The conversation', ...onlyTalk),
    list(talkFacts, 'conversation booked'),
    say(
      'You will talk about how {{childName}} is and what would help. Together you will write a plan.',
      'conversation booked',
    ),
    say('Please come with {{childName}}. Young people may also talk to us on their own for a part of it.'),
    ...toChangeIt,
    ...help,
    say(
      'If {{childName}} is unwell or you are worried, do not wait. Phone us, or 111 when we are closed. In an emergency, phone 999.',
    ),
  ],
};

export const easyChanged: Block[] = [
  idea('Something has changed.', 'calendar', 'appointments changed'),
  idea('Use the days and times in this letter.', 'letter', 'appointments changed'),
  idea('Throw away any letter from before.', null, 'appointments changed'),
];
export const easyTests: Block[] = [
  idea('The day is {{testsDay}}.', 'calendar', 'tests booked'),
  idea('The time is {{testsTime}}.', 'clock', 'tests booked'),
  idea('It is {{testsWhere}}.', 'surgery', 'tests booked'),
  idea('You will meet {{testsWith}}.', 'talk', 'tests booked'),
  idea('It takes about {{testsMinutes}} minutes.', 'clock', 'tests booked'),
  idea('Please bring:', 'bring', 'tests booked', 'something to bring'),
  list(['{{bring}}'], 'tests booked', 'something to bring'),
];
export const easyTalk: Block[] = [
  idea('The day is {{talkDay}}.', 'calendar', 'conversation booked'),
  idea('The time is {{talkTime}}.', 'clock', 'conversation booked'),
  idea('It is {{talkWhere}}.', 'surgery', 'conversation booked'),
  idea('You will meet {{talkWith}}.', 'talk', 'conversation booked'),
  idea('It takes about {{talkMinutes}} minutes.', 'clock', 'conversation booked'),
  idea('You will make a plan together.', 'plan', 'conversation booked'),
];
export const easyToChange: Block[] = [
  heading('If you cannot come'),
  idea('Phone us on {{phone}}.', 'phone'),
  idea('We answer {{phoneHours}}.', 'clock', 'phone hours known'),
  idea('We will find another day.', 'calendar'),
  idea('Someone can phone for you.', 'talk'),
];
export const easyHelp: Block[] = [
  heading('If you need help'),
  idea('We can send this letter in another way.', 'letter'),
  idea('We can get an interpreter.', 'talk'),
  idea('It is free.'),
  idea('Phone us if this letter is not for you.', 'help'),
  heading('If someone feels ill'),
  idea('Do not wait for the appointment.', 'unwell'),
  idea('Phone us.', 'phone'),
  idea('Phone 111 when we are closed.'),
  idea('Phone 999 in an emergency.'),
];

/** What happens at both visits, to the person and to a parent. */
export const easyVisits: Block[] = [
  heading('Your tests', 'tests booked'),
  ...easyTests,
  idea('You can eat and drink before your tests.', 'choice', 'tests booked'),
  heading('A talk about you', 'conversation booked'),
  ...easyTalk,
  idea('You can have someone with you.', 'talk'),
];
export const easyVisitsOfChild: Block[] = [
  heading('Tests', 'tests booked'),
  ...easyTests,
  heading('A talk', 'conversation booked'),
  ...easyTalk,
  idea('Come with {{childName}}.', 'talk'),
  idea('{{childName}} can talk to us alone for a part of it.'),
];

/** Easy read to a person of 16 or over, by the rules of the other easy read letters. */
export const easyAppointmentsToPerson: Texts = {
  headings: [{ when: [...both], text: 'Your 2 appointments' }, { text: 'Your appointment' }],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    ...easyChanged,
    idea('You have 2 appointments.', 'calendar', ...both),
    idea('You have an appointment for tests.', 'calendar', ...onlyTests),
    idea('You have an appointment to talk.', 'calendar', ...onlyTalk),
    ...easyVisits,
    ...easyToChange,
    ...easyHelp,
  ],
};

/** Easy read to a parent or guardian. */
export const easyAppointmentsToParent: Texts = {
  headings: [
    { when: [...both], text: '2 appointments for {{childName}}' },
    { text: 'An appointment for {{childName}}' },
  ],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    idea('It is about {{childName}}.'),
    ...easyChanged,
    idea('There are 2 appointments.', 'calendar', ...both),
    idea('There is an appointment for tests.', 'calendar', ...onlyTests),
    idea('There is an appointment to talk.', 'calendar', ...onlyTalk),
    ...easyVisitsOfChild,
    ...easyToChange,
    ...easyHelp,
  ],
};
