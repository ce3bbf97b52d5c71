import { offerWords } from '../whichLetter.ts';
import { LetterTemplate } from '../letterTemplate.ts';
import { both, email, emailWhen, forOne, restOfEmail, text, textWhen } from './appointmentMessages.ts';
import { say, type Block } from './writing.ts';

/** Two ways of meeting take their own words: there the greeting is left out, so that one part of a text still does. */
const offerText: Block[] = [
  say(
    'Dear {{firstName}}, {{practiceName}} keeps 2 appointments for you:',
    ...both,
    'appointments not changed',
    'all at the practice',
  ),
  say(
    '{{firstName}}, {{practiceName}} keeps 2 times for you:',
    ...both,
    'appointments not changed',
    'not all at the practice',
  ),
  say('{{firstName}}, {{practiceName}} now keeps these 2 times for you:', ...both, 'appointments changed'),
  ...forOne('Dear {{firstName}}, {{practiceName}} keeps an appointment for you:', 'appointments not changed'),
  ...forOne('Dear {{firstName}}, {{practiceName}} now keeps this time for you:', 'appointments changed'),
  ...textWhen,
  say('To say yes, phone {{phone}} by {{answerByInShort}}.'),
];

const offerEmail: Block[] = [
  say('Something has changed. Please use the days and times in this e-mail.', 'appointments changed'),
  say('We are keeping 2 appointments for you. They are not on the same day.', ...both),
  ...forOne('We are keeping an appointment for you.'),
  ...emailWhen,
  say(
    'We have not booked this for you yet. Please phone us on {{phone}}, {{phoneHours}}.',
    'phone hours known',
  ),
  say('We have not booked this for you yet. Please phone us on {{phone}}.', 'phone hours not known'),
  say(
    'Please phone by {{answerBy}}. Say yes, or ask for another day or time. After that, someone else can have your place. You can still phone us later, and we will look for another time.',
  ),
  say('If you have told us already, thank you. You do not need to do anything.'),
];

/** What is kept for somebody until a day, by text and e-mail. None to parents, as of what is booked. */
export const offerMessages: readonly LetterTemplate[] = [
  {
    ...text,
    id: 'offer-text-en',
    name: `${offerWords} by message`,
    purpose: 'offer',
    blocks: offerText,
  },
  {
    ...email,
    id: 'offer-email-en',
    name: `${offerWords} by message`,
    purpose: 'offer',
    headings: [
      { when: ['appointments changed'], text: 'The times {{practiceName}} keeps for you have changed' },
      { when: [...both], text: 'Please say if you can come to {{practiceName}}: 2 appointments' },
      { text: 'Please say if you can come to {{practiceName}}: an appointment' },
    ],
    blocks: [...offerEmail, ...restOfEmail],
  },
].map((template) => LetterTemplate.parse(template));
