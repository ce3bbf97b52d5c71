import {
  both,
  changed,
  help,
  onlyTalk,
  onlyTests,
  unwell,
  unwellChild,
  visits,
  visitsOfChild,
  type Texts,
} from './appointmentLetters.ts';
import { easyChanged, easyHelp, easyVisits, easyVisitsOfChild } from './easyAppointments.ts';
import { heading, idea, phoneUs, say, type Block } from './writing.ts';

const notBooked: Block[] = [
  say('They are not booked yet.', ...both),
  say('It is not booked yet.', ...onlyTests),
  say('It is not booked yet.', ...onlyTalk),
  say('Please phone us on {{phone}} by {{answerBy}}. Say yes, or ask for another time.'),
];

const toDo: Block[] = [
  heading('What to do now'),
  ...phoneUs('Say that you have had this letter. Say yes, or ask for another day or time.'),
  say(
    'We keep this for you until {{answerBy}}. After that, someone else can have your place. You can still phone us later, and we will look for another time.',
  ),
  say(
    'You can also tell our reception desk, or ask someone to phone for you. If you use Relay UK, dial 18001 before our number.',
  ),
  say('If you have told us already, thank you. You do not need to do anything.'),
];

/** What is kept for a person of 16 or over until a day, in the words of the letters about what is booked. */
export const offerToPerson: Texts = {
  headings: [
    { when: ['appointments changed'], text: 'The times we keep for you have changed' },
    { when: [...both], text: 'Please tell us if you can come: 2 appointments for you' },
    { text: 'Please tell us if you can come: an appointment for you' },
  ],
  blocks: [
    changed,
    say(
      'It is time for your yearly health check. We are keeping 2 appointments for you. They are not on the same day.',
      ...both,
    ),
    say(
      'It is time for your yearly health check. We are keeping an appointment for your checks.',
      ...onlyTests,
    ),
    say(
      'It is time for your yearly conversation about your health. We are keeping an appointment for you.',
      ...onlyTalk,
    ),
    ...notBooked,
    ...visits,
    ...toDo,
    say('You decide whether to come. If you would rather not, or want to talk about it first, phone us.'),
    ...help,
    unwell,
  ],
};

/** The same to a parent or guardian. */
export const offerToParent: Texts = {
  headings: [
    { when: ['appointments changed'], text: 'The times we keep for {{childName}} have changed' },
    { when: [...both], text: 'Please tell us if you can come: 2 appointments for {{childName}}' },
    { text: 'Please tell us if you can come: an appointment for {{childName}}' },
  ],
  blocks: [
    changed,
    say(
      'It is time for the yearly health check of {{childName}}. We are keeping 2 appointments, on 2 days.',
      ...both,
    ),
    say(
      'It is time for the yearly health check of {{childName}}. We are keeping an appointment for the checks.',
      ...onlyTests,
    ),
    say(
      'It is time to talk about the health of {{childName}}, as we do each year. We are keeping an appointment.',
      ...onlyTalk,
    ),
    ...notBooked,
    ...visitsOfChild,
    ...toDo,
    ...help,
    unwellChild,
  ],
};

const easyNotBooked: Block[] = [
  idea('They are not booked yet.', null, ...both),
  idea('It is not booked yet.', null, ...onlyTests),
  idea('It is not booked yet.', null, ...onlyTalk),
  idea('Tell us by {{answerBy}} if you can come.', 'phone'),
];

const easyToDo: Block[] = [
  heading('What to do now'),
  idea('Please phone us by {{answerBy}}.', 'phone'),
  idea('Our number is {{phone}}.'),
  idea('We answer {{phoneHours}}.', 'clock', 'phone hours known'),
  idea('Say yes, or ask for another time.', 'choice'),
  idea('After that day someone else can have this time.', 'calendar'),
  idea('You can still phone us later.', 'phone'),
  idea('Someone can phone for you.', 'talk'),
  idea('Have you told us already? Then you do not need to do anything.', 'choice'),
];

/** Easy read to a person of 16 or over, by the rules of the other easy read letters. */
export const easyOfferToPerson: Texts = {
  headings: [{ when: [...both], text: '2 appointments for you' }, { text: 'An appointment for you' }],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    ...easyChanged,
    idea('We keep 2 appointments for you.', 'calendar', ...both),
    idea('We keep an appointment for tests for you.', 'calendar', ...onlyTests),
    idea('We keep an appointment to talk for you.', 'calendar', ...onlyTalk),
    ...easyNotBooked,
    ...easyVisits,
    ...easyToDo,
    idea('You can say no.', 'choice'),
    ...easyHelp,
  ],
};

/** Easy read to a parent or guardian. */
export const easyOfferToParent: Texts = {
  headings: [
    { when: [...both], text: '2 appointments for {{childName}}' },
    { text: 'An appointment for {{childName}}' },
  ],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    idea('It is about {{childName}}.'),
    ...easyChanged,
    idea('We keep 2 appointments for {{childName}}.', 'calendar', ...both),
    idea('We keep an appointment for tests for {{childName}}.', 'calendar', ...onlyTests),
    idea('We keep an appointment to talk about {{childName}}.', 'calendar', ...onlyTalk),
    ...easyNotBooked,
    ...easyVisitsOfChild,
    ...easyToDo,
    ...easyHelp,
  ],
};
