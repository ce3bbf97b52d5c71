import { both, onlyTalk, onlyTests, type Texts } from './appointmentLetters.ts';
import { heading, idea, list, type Block } from './writing.ts';

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
