import { easyAppointmentsToPerson } from './easyAppointments.ts';
import { easyReminderToPerson } from './reminderLetters.ts';
import { easyOfferToPerson } from './offerLetters.ts';
import type { LetterTexts } from './shippedKinds.ts';
import { heading, idea, list, type Block } from './writing.ts';

/**
 * Easy read to a person of 16 or over. Written for it, not cut down: one idea a sentence, 15 words at most, everyday
 * words, active, a picture beside each idea (GOV.UK, accessible communication formats: easy read; Department of Health,
 * basic guidelines for people who commission easy read information).
 */
const from = idea('This letter is from your doctor’s surgery.', 'letter');

const itIsTime = [
  from,
  idea('It is time for your yearly health check.', 'calendar'),
  idea('You can have it in {{plannedMonth}}.', null, 'month to come'),
  idea('It is your choice to have it.', 'choice'),
];

function tests(seeing: Block[], bring: string): Block[] {
  return [
    heading('Visit 1: your tests', 'tests due'),
    ...seeing,
    idea('We will do these tests:', 'tests', 'tests due'),
    list(['{{checksInShort}}'], 'tests due'),
    idea('This takes about {{testsMinutes}} minutes.', 'clock', 'tests due'),
    idea(bring, 'bring', 'tests due', 'something to bring'),
    list(['{{bring}}'], 'tests due', 'something to bring'),
    idea('You can eat and drink before your tests.', 'choice', 'tests due'),
    idea('We will tell you if you cannot.', null, 'tests due'),
  ];
}

function talk(seeing: string, bring: string): Block[] {
  return [
    heading('Visit 2: a talk about you', 'tests due'),
    heading('Your visit: a talk about you', 'no tests due'),
    idea('You do not need tests this time.', 'tests', 'no tests due'),
    idea('We will send you your test results first.', 'letter', 'tests due'),
    idea('Visit 2 is about {{gap}} after visit 1.', 'calendar', 'tests due'),
    idea(seeing, 'talk'),
    idea('You will talk about your results.', null, 'tests due'),
    idea('You will talk about what matters to you.'),
    idea('You will make a plan together.', 'plan'),
    idea('This takes about {{talkMinutes}} minutes.', 'clock'),
    idea('You can have someone with you.', 'talk'),
    idea(bring, 'bring', 'no tests due', 'something to bring'),
    list(['{{bring}}'], 'no tests due', 'something to bring'),
  ];
}

const atTheSurgery = [
  ...tests([idea('You will see {{testsWith}} at the surgery.', 'surgery', 'tests due')], 'Please bring:'),
  ...talk('You will see {{talkWith}}.', 'Please bring:'),
];

function whereYouLive(place: string): Block[] {
  return [
    ...tests([idea(`You will see {{testsWith}} ${place}.`, 'home', 'tests due')], 'Please have ready:'),
    ...talk('You will talk with {{talkWith}}.', 'Please have ready:'),
    idea(`This can be ${place} or by phone.`),
    idea('Ask to see the badge of anyone who visits.', 'choice'),
  ];
}

const phoning = [
  idea('Phone us on {{phone}}.', 'phone'),
  idea('We answer {{phoneHours}}.', 'clock', 'phone hours known'),
  idea('Say that you have had this letter.', 'letter'),
  idea('Someone can phone for you.', 'talk'),
];
const whatToDo = [heading('What to do now'), ...phoning];

const help = [
  heading('If you need help'),
  idea('We can send this letter in another way.', 'letter'),
  idea('We can get an interpreter for you.', 'talk'),
  idea('We can give you more time.', 'clock'),
  idea('Tell us what you need. It is free.', 'phone'),
];

const rest = [
  ...help,
  heading('If something is wrong'),
  idea('Phone us if this letter is not for you.', 'help'),
  idea('Phone us if you have had this health check already.'),
  idea('Phone us if you do not want it.'),
  heading('If you feel ill'),
  idea('Do not wait for your visit.', 'unwell'),
  idea('Phone us.', 'phone'),
  idea('Phone 111 when we are closed.'),
  idea('Phone 999 in an emergency.'),
];

const reminded = [
  idea('We wrote to you before.', 'letter', 'reminder'),
  idea('Have you booked? Then you do not need to do anything.', 'choice', 'reminder'),
];
const title = 'Your yearly health check';
const again = [
  from,
  idea('We wrote to you about your yearly health check.', 'calendar'),
  idea('We have not heard from you.'),
  idea('Have you booked? Then you do not need to do anything.', 'choice'),
];

export const easyReadToPerson: LetterTexts = {
  first: { headings: [{ text: title }], blocks: [...itIsTime, ...atTheSurgery, ...whatToDo, ...rest] },
  second: {
    headings: [{ text: 'Reminder: your yearly health check' }],
    blocks: [...again, idea('You can still book.', 'phone'), ...atTheSurgery, ...whatToDo, ...rest],
  },
  third: {
    headings: [{ text: 'You can still have your yearly health check' }],
    blocks: [
      ...again,
      idea('We do not want you to miss it.'),
      ...atTheSurgery,
      ...whatToDo,
      heading('It is your choice'),
      idea('You can say no.', 'choice'),
      idea('Phone us and tell us.', 'phone'),
      idea('We will ask you again next year.', 'calendar'),
      idea('We will still look after you.', 'surgery'),
      ...rest,
    ],
  },
  gpLed: {
    headings: [{ when: ['reminder'], text: 'Reminder: your yearly health check' }, { text: title }],
    blocks: [
      ...itIsTime,
      ...reminded,
      idea('This time you will see a GP. A GP is a doctor.', 'talk'),
      ...atTheSurgery,
      ...whatToDo,
      ...rest,
    ],
  },
  housebound: {
    headings: [
      { when: ['reminder'], text: 'Reminder: your health check at home' },
      { text: 'Your health check at home' },
    ],
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
    headings: [
      { when: ['reminder'], text: 'Reminder: your health check in your care home' },
      { text: 'Your health check in your care home' },
    ],
    blocks: [
      ...itIsTime,
      ...reminded,
      idea('We will come to your care home.', 'home'),
      idea('You do not need to come to us.'),
      idea('Show this letter to a member of staff.', 'letter'),
      idea('They can help you with it.', 'talk'),
      ...whereYouLive('at your care home'),
      ...whatToDo,
      ...rest,
    ],
  },
  couldNotReach: {
    headings: [{ text: 'Please phone us about your health check' }],
    blocks: [
      from,
      idea('We tried to phone you about your yearly health check.', 'phone'),
      idea('We could not reach you.'),
      idea('Have you talked to us since? Then you do not need to do anything.', 'choice'),
      heading('What the health check is'),
      idea('It is 2 visits.', 'calendar', 'tests due'),
      idea('Visit 1 is tests. It takes about {{testsMinutes}} minutes.', 'tests', 'tests due'),
      idea('Visit 2 is a talk about you. It takes about {{talkMinutes}} minutes.', 'talk', 'tests due'),
      idea('It is 1 visit. You do not need tests.', 'calendar', 'no tests due'),
      idea('It is a talk about you. It takes about {{talkMinutes}} minutes.', 'talk', 'no tests due'),
      idea('You will make a plan together.', 'plan'),
      idea('We will tell you what to bring.', 'bring'),
      ...whatToDo,
      idea('Tell us the best phone number for you.', 'phone'),
      idea('Tell us a good day and time.', 'calendar'),
      idea('Tell us if you want a letter or a text message.', 'letter'),
      ...rest,
    ],
  },
  appointments: easyAppointmentsToPerson,
  reminder: easyReminderToPerson,
  offer: easyOfferToPerson,
};
