import {
  atTheSurgery,
  help,
  howMany,
  howToBook,
  howToBookAVisit,
  itIsTime,
  notRight,
  notRightAgain,
  notRightAtHome,
  reminded,
  whereYouLive,
} from './personParts.ts';
import { appointmentsToPerson } from './appointmentLetters.ts';
import { reminderToPerson } from './reminderLetters.ts';
import { offerToPerson } from './offerLetters.ts';
import type { LetterTexts } from './shippedKinds.ts';
import { byTests, heading, headings, list, phoneUs, say, type Line } from './writing.ts';

const pleaseBook = [
  { when: ['reminder', 'tests due'], text: 'Reminder: please book your yearly health check' },
  { when: ['reminder'], text: 'Reminder: please book your yearly conversation' },
  {
    when: ['tests due', 'month to come'],
    text: 'Please book your yearly health check for {{plannedMonth}}',
  },
  { when: ['tests due'], text: 'Please book your yearly health check' },
  { when: ['month to come'], text: 'Please book your yearly conversation for {{plannedMonth}}' },
  { text: 'Please book your yearly conversation' },
] satisfies Line[];

const weWillVisit = [
  { when: ['reminder'], text: 'Reminder: we would like to visit you for your yearly health check' },
  {
    when: ['month to come'],
    text: 'We would like to visit you in {{plannedMonth}} for your yearly health check',
  },
  { text: 'We would like to visit you for your yearly health check' },
] satisfies Line[];

/** The letters to a person of 16 or over, by kind. */
export const personLetters: LetterTexts = {
  first: {
    headings: pleaseBook,
    blocks: [...itIsTime, ...howMany, ...atTheSurgery, ...howToBook, ...help, ...notRight],
  },
  second: {
    headings: headings((about) => `Reminder: please book ${about}`),
    blocks: [
      ...byTests(
        'We wrote to you not long ago about your yearly health check. If you have booked since then, thank you. You do not need to do anything.',
        'We wrote to you not long ago about your yearly conversation. If you have booked since then, thank you. You do not need to do anything.',
      ),
      ...byTests(
        'There is still time. We do all your checks together, in 2 visits. They can find problems early, when they are easier to treat.',
        'There is still time. You do not need any tests this time, so there is only 1 visit.',
      ),
      ...atTheSurgery,
      ...howToBook,
      say('Tell us if it is hard for you to come. We may find another way.'),
      ...help,
      ...notRight,
    ],
  },
  third: {
    headings: headings((about) => `We do not want you to miss ${about}`),
    blocks: [
      ...byTests(
        'We have written to you before about your yearly health check. If you have booked since then, thank you. You do not need to do anything.',
        'We have written to you before about your yearly conversation. If you have booked since then, thank you. You do not need to do anything.',
      ),
      ...byTests(
        'You can still book. We do all your checks together, in 2 visits.',
        'You can still book. You do not need any tests, so there is only 1 visit.',
      ),
      ...atTheSurgery,
      ...howToBook,
      heading('You decide'),
      say(
        'If you do not want this, phone us and tell us. We will not ask you again until next year. The rest of your care stays the same. If you are not sure, or if it is hard for you to come, phone us too.',
      ),
      ...help,
      ...notRightAgain,
    ],
  },
  gpLed: {
    headings: pleaseBook,
    blocks: [
      ...reminded,
      ...itIsTime,
      ...byTests(
        'We do all your checks together, in 2 visits. At the second visit you will see a GP.',
        'You do not need any tests this time, so there is only 1 visit. You will see a GP.',
      ),
      say('The GP has {{talkMinutes}} minutes for you, so there is time to talk about everything together.'),
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
      ...whereYouLive('at your home', 'someone you trust'),
      ...howToBookAVisit('someone'),
      ...help,
      ...notRightAtHome,
    ],
  },
  careHome: {
    headings: weWillVisit,
    blocks: [
      ...reminded,
      ...itIsTime,
      say(
        'You do not need to come to us. We will come to your care home. Please show this letter to a member of staff or to someone who helps you.',
      ),
      ...whereYouLive('at your care home', 'a relative, a friend or a member of staff'),
      ...howToBookAVisit('a member of staff'),
      ...help,
      ...notRightAtHome,
    ],
  },
  couldNotReach: {
    headings: headings((about) => `Please phone us about ${about}`),
    blocks: [
      ...byTests(
        'We have tried to phone you about your yearly health check, but we could not reach you.',
        'We have tried to phone you about your yearly conversation, but we could not reach you.',
      ),
      say('If you have talked to us since then, thank you. You do not need to do anything.'),
      heading('What this is about'),
      say('It is 2 visits. They are not on the same day.', 'tests due'),
      list(
        [
          'Visit 1 takes {{testsMinutes}} minutes. You have your checks.',
          'Visit 2 takes {{talkMinutes}} minutes. You talk about your results and what matters to you, and write a plan.',
        ],
        'tests due',
      ),
      say(
        'It is 1 visit of {{talkMinutes}} minutes. You talk about how you are and what matters to you, and write a plan. You do not need any tests.',
        'no tests due',
      ),
      say('When you book we will tell you what to bring.'),
      heading('What to do now'),
      ...phoneUs('Say that you have had this letter. Please tell us:'),
      list([
        'the best phone number for you',
        'which days and times suit you',
        'if you would rather have a letter, a text message or an email',
      ]),
      say('You can ask someone to phone for you. If you use Relay UK, dial 18001 before our number.'),
      ...help,
      ...notRight,
    ],
  },
  appointments: appointmentsToPerson,
  reminder: reminderToPerson,
  offer: offerToPerson,
};
