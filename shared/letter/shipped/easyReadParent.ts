import { easyAppointmentsToParent } from './easyAppointments.ts';
import { easyReminderToParent } from './reminderLetters.ts';
import { easyOfferToParent } from './offerLetters.ts';
import type { LetterTexts } from './shippedKinds.ts';
import { heading, idea, list, type Block } from './writing.ts';

/** Easy read to a parent or guardian, by the same rules as to a person. */
const from = [
  idea('This letter is from your doctor’s surgery.', 'letter'),
  idea('It is about {{childName}}.'),
];
const itIsTime = [
  ...from,
  idea('It is time for a yearly health check for {{childName}}.', 'calendar'),
  idea('You can have it in {{plannedMonth}}.', null, 'month to come'),
];

function visits(where: Block, seeing: string, bring: string): Block[] {
  return [
    heading('Visit 1: tests', 'tests due'),
    where,
    idea('We will do these tests:', 'tests', 'tests due'),
    list(['{{checksInShort}}'], 'tests due'),
    idea('This takes about {{testsMinutes}} minutes.', 'clock', 'tests due'),
    heading('Visit 2: a talk', 'tests due'),
    heading('The visit: a talk', 'no tests due'),
    idea('{{childName}} does not need tests this time.', 'tests', 'no tests due'),
    idea('Visit 2 is about {{gap}} after visit 1.', 'calendar', 'tests due'),
    idea(seeing, 'talk'),
    idea('You will talk about the results.', null, 'tests due'),
    idea('You will talk about how {{childName}} is.'),
    idea('{{childName}} can talk to us alone for a part of it.'),
    idea('You will make a plan together.', 'plan'),
    idea('This takes about {{talkMinutes}} minutes.', 'clock'),
    idea(bring, 'bring', 'something to bring'),
    list(['{{bring}}'], 'something to bring'),
  ];
}

const atTheSurgery = visits(
  idea('{{childName}} will see {{testsWith}} at the surgery.', 'surgery', 'tests due'),
  'You will both see {{talkWith}}.',
  'Please bring:',
);

function whereYouLive(place: string): Block[] {
  return [
    ...visits(
      idea(`{{childName}} will see {{testsWith}} ${place}.`, 'home', 'tests due'),
      'You will both talk with {{talkWith}}.',
      'Please have ready:',
    ),
    idea(`This can be ${place} or by phone.`),
    idea('Please be there with {{childName}}.', 'talk'),
    idea('Ask to see the badge of anyone who visits.', 'choice'),
  ];
}

const whatToDo = [
  heading('What to do now'),
  idea('Phone us on {{phone}}.', 'phone'),
  idea('We answer {{phoneHours}}.', 'clock', 'phone hours known'),
  idea('Say that you have had this letter.', 'letter'),
  idea('Someone can phone for you.', 'talk'),
];

const rest = [
  heading('If you need help'),
  idea('We can send this letter in another way.', 'letter'),
  idea('We can get an interpreter for you.', 'talk'),
  idea('We can give you more time.', 'clock'),
  idea('Tell us what you need. It is free.', 'phone'),
  heading('If something is wrong'),
  idea('Phone us if this letter is not for you.', 'help'),
  idea('Phone us if {{childName}} has had this health check already.'),
  idea('Phone us if you do not want it.'),
  heading('If {{childName}} is ill'),
  idea('Do not wait for the visit.', 'unwell'),
  idea('Phone us.', 'phone'),
  idea('Phone 111 when we are closed.'),
  idea('Phone 999 in an emergency.'),
];

const reminded = [
  idea('We wrote to you before.', 'letter', 'reminder'),
  idea('Have you booked? Then you do not need to do anything.', 'choice', 'reminder'),
];
const again = [
  ...from,
  idea('We wrote to you about a yearly health check for {{childName}}.', 'calendar'),
  idea('We have not heard from you.'),
  idea('Have you booked? Then you do not need to do anything.', 'choice'),
];
const title = { text: 'A yearly health check for {{childName}}' };
const reminder = { text: 'Reminder: a yearly health check for {{childName}}' };

export const easyReadToParent: LetterTexts = {
  first: { headings: [title], blocks: [...itIsTime, ...atTheSurgery, ...whatToDo, ...rest] },
  second: {
    headings: [reminder],
    blocks: [...again, idea('You can still book.', 'phone'), ...atTheSurgery, ...whatToDo, ...rest],
  },
  third: {
    headings: [{ text: '{{childName}} can still have a yearly health check' }],
    blocks: [
      ...again,
      idea('We do not want {{childName}} to miss it.'),
      ...atTheSurgery,
      ...whatToDo,
      idea('Do you not want it? Phone us and we can talk about it.', 'choice'),
      ...rest,
    ],
  },
  gpLed: {
    headings: [{ ...reminder, when: ['reminder'] }, title],
    blocks: [
      ...itIsTime,
      ...reminded,
      idea('This time you will both see a GP. A GP is a doctor.', 'talk'),
      ...atTheSurgery,
      ...whatToDo,
      ...rest,
    ],
  },
  housebound: {
    headings: [{ ...reminder, when: ['reminder'] }, title],
    blocks: [
      ...itIsTime,
      ...reminded,
      idea('We will come to your home.', 'home'),
      idea('You do not need to come to us.'),
      ...whereYouLive('at your home'),
      ...whatToDo,
      ...rest,
    ],
  },
  careHome: {
    headings: [{ ...reminder, when: ['reminder'] }, title],
    blocks: [
      ...itIsTime,
      ...reminded,
      idea('We will come to where {{childName}} lives.', 'home'),
      idea('You do not need to come to us.'),
      idea('Tell the staff there about this letter.', 'letter'),
      ...whereYouLive('there'),
      ...whatToDo,
      ...rest,
    ],
  },
  couldNotReach: {
    headings: [{ text: 'Please phone us about {{childName}}' }],
    blocks: [
      ...from,
      idea('We tried to phone you about a yearly health check.', 'phone'),
      idea('We could not reach you.'),
      idea('Have you talked to us since? Then you do not need to do anything.', 'choice'),
      heading('What the health check is'),
      idea('It is 2 visits.', 'calendar', 'tests due'),
      idea('Visit 1 is tests. It takes about {{testsMinutes}} minutes.', 'tests', 'tests due'),
      idea('Visit 2 is a talk. It takes about {{talkMinutes}} minutes.', 'talk', 'tests due'),
      idea('It is 1 visit and no tests.', 'calendar', 'no tests due'),
      idea('It is a talk. It takes about {{talkMinutes}} minutes.', 'talk', 'no tests due'),
      idea('You will make a plan together.', 'plan'),
      idea('We will tell you what to bring.', 'bring'),
      ...whatToDo,
      idea('Tell us the best phone number for you.', 'phone'),
      idea('Tell us a good day and time.', 'calendar'),
      idea('Tell us if you want a letter or a text message.', 'letter'),
      ...rest,
    ],
  },
  appointments: easyAppointmentsToParent,
  reminder: easyReminderToParent,
  offer: easyOfferToParent,
};
