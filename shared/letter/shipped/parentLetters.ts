import {
  alreadyBooked,
  atTheSurgery,
  help,
  howToBook,
  howToBookAVisit,
  itIsTime,
  notRight,
  reminded,
  whereYouLive,
} from './parentParts.ts';
import { appointmentsToParent } from './appointmentLetters.ts';
import { reminderToParent } from './reminderLetters.ts';
import { offerToParent } from './offerLetters.ts';
import type { LetterTexts } from './shippedKinds.ts';
import { heading, list, phoneUs, say, type Line } from './writing.ts';

const pleaseBook = [
  { when: ['reminder'], text: 'Reminder: please book a yearly health check for {{childName}}' },
  {
    when: ['month to come'],
    text: 'Please book a yearly health check for {{childName}} for {{plannedMonth}}',
  },
  { text: 'Please book a yearly health check for {{childName}}' },
] satisfies Line[];

const weWillVisit = [
  { when: ['reminder'], text: 'Reminder: we would like to visit {{childName}} for a yearly health check' },
  {
    when: ['month to come'],
    text: 'We would like to visit {{childName}} in {{plannedMonth}} for a yearly health check',
  },
  { text: 'We would like to visit {{childName}} for a yearly health check' },
] satisfies Line[];

const ifHard = [
  heading('If it is hard for you to come'),
  say(
    'Tell us what would make it easier. We may be able to find a time before or after school, another day, or a phone call.',
  ),
];

/** The letters about somebody under 16, to a parent or guardian, by kind. */
export const parentLetters: LetterTexts = {
  first: {
    headings: pleaseBook,
    blocks: [...itIsTime, ...atTheSurgery, ...howToBook, ...help, ...notRight],
  },
  second: {
    headings: [{ text: 'Reminder: please book a yearly health check for {{childName}}' }],
    blocks: [
      say(
        'We wrote to you not long ago about the yearly health check of {{childName}}. We have not heard from you yet.',
      ),
      alreadyBooked,
      say(
        'There is still time. This can find problems early, when they are easier to treat. It also gives you both time to say what matters to you.',
      ),
      ...atTheSurgery,
      ...howToBook,
      ...ifHard,
      ...help,
      ...notRight,
    ],
  },
  third: {
    headings: [{ text: 'We do not want {{childName}} to miss the yearly health check' }],
    blocks: [
      say(
        'We have written to you before about the yearly health check of {{childName}}. We have not heard from you.',
      ),
      alreadyBooked,
      say('You can still book. It is not too late.'),
      ...atTheSurgery,
      ...howToBook,
      heading('If you would rather not'),
      say(
        'Phone us and tell us, so that we can talk about what is right for {{childName}}. If you are not sure, phone us too. We can tell you more about it.',
      ),
      ...ifHard,
      ...help,
      ...notRight,
    ],
  },
  gpLed: {
    headings: pleaseBook,
    blocks: [
      ...reminded,
      ...itIsTime,
      say(
        'This year you will both see a GP. The GP has {{talkMinutes}} minutes for you, so there is time to talk about everything together.',
      ),
      ...atTheSurgery,
      ...howToBook,
      ...help,
      ...notRight,
    ],
  },
  housebound: {
    headings: weWillVisit,
    blocks: [
      ...reminded,
      ...itIsTime,
      say('You do not need to come to us. We will come to your home.'),
      ...whereYouLive('at your home'),
      ...howToBookAVisit,
      ...help,
      ...notRight,
    ],
  },
  careHome: {
    headings: weWillVisit,
    blocks: [
      ...reminded,
      ...itIsTime,
      say('{{childName}} does not need to come to us. We will come to where {{childName}} lives.'),
      say('Please tell the staff there about this letter. They need to know when we come.'),
      ...whereYouLive('there'),
      ...howToBookAVisit,
      say('A member of staff can phone us for you.'),
      ...help,
      ...notRight,
    ],
  },
  couldNotReach: {
    headings: [{ text: 'Please phone us about the yearly health check of {{childName}}' }],
    blocks: [
      say(
        'We have tried to phone you about the yearly health check of {{childName}}, but we could not reach you.',
      ),
      say('If you have talked to us since then, thank you. You do not need to do anything.'),
      heading('What this is about'),
      say('It is 2 visits. They are not on the same day.', 'tests due'),
      list(
        [
          'Visit 1 takes {{testsMinutes}} minutes. {{childName}} has the checks.',
          'Visit 2 takes {{talkMinutes}} minutes. You talk about the results and what would help, and write a plan.',
        ],
        'tests due',
      ),
      say(
        'It is 1 visit of {{talkMinutes}} minutes. You talk about how {{childName}} is and what would help, and write a plan.',
        'no tests due',
      ),
      say('When you book we will tell you what to bring.'),
      heading('What to do now'),
      ...phoneUs('Say that you have had this letter. Please tell us:'),
      list([
        'the best phone number for you',
        'which days and times fit with school',
        'if you would rather have a letter, a text message or an email',
      ]),
      say('You can ask someone to phone for you. If you use Relay UK, dial 18001 before our number.'),
      ...help,
      ...notRight,
    ],
  },
  appointments: appointmentsToParent,
  reminder: reminderToParent,
  offer: offerToParent,
};
