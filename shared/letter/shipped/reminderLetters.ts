import {
  bring,
  comeWithChild,
  help,
  talkFacts,
  testsFacts,
  toChangeIt,
  unwell,
  unwellChild,
  type Texts,
} from './appointmentLetters.ts';
import { easyHelp, easyToChange, easyTalk, easyTests } from './easyAppointments.ts';
import { heading, idea, list, say, type Block } from './writing.ts';

/** A reminder is of one appointment, whichever half it is. */
const facts: Block[] = [list(testsFacts, 'tests booked'), list(talkFacts, 'conversation booked')];

/** A reminder of one appointment, to a person of 16 or over. */
export const reminderToPerson: Texts = {
  headings: [{ text: 'A reminder of your appointment' }],
  blocks: [
    say('This letter reminds you of your appointment for your checks.', 'tests booked'),
    say('This letter reminds you of your appointment to talk about how you are.', 'conversation booked'),
    say('We told you about it before. If you can come, you do not need to do anything.'),
    heading('Your appointment'),
    ...facts,
    ...bring,
    say('You can have someone with you.', 'conversation booked'),
    ...toChangeIt,
    ...help,
    unwell,
  ],
};

/** The same to a parent or guardian. */
export const reminderToParent: Texts = {
  headings: [{ text: 'A reminder of an appointment for {{childName}}' }],
  blocks: [
    say('This letter reminds you of the appointment for the checks of {{childName}}.', 'tests booked'),
    say(
      'This letter reminds you of the appointment to talk about how {{childName}} is.',
      'conversation booked',
    ),
    say('We told you about it before. If you can both come, you do not need to do anything.'),
    heading('The appointment'),
    ...facts,
    ...bring,
    comeWithChild,
    ...toChangeIt,
    ...help,
    unwellChild,
  ],
};

/** Easy read to a person of 16 or over. */
export const easyReminderToPerson: Texts = {
  headings: [{ text: 'Do not forget your appointment' }],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    idea('You have an appointment for tests.', 'calendar', 'tests booked'),
    idea('You have an appointment to talk.', 'calendar', 'conversation booked'),
    idea('We told you before.', 'letter'),
    heading('Your tests', 'tests booked'),
    ...easyTests,
    heading('A talk about you', 'conversation booked'),
    ...easyTalk,
    idea('You can have someone with you.', 'talk'),
    ...easyToChange,
    ...easyHelp,
  ],
};

/** Easy read to a parent or guardian. */
export const easyReminderToParent: Texts = {
  headings: [{ text: 'Do not forget: an appointment for {{childName}}' }],
  blocks: [
    idea('This letter is from your doctor’s surgery.', 'letter'),
    idea('It is about {{childName}}.'),
    idea('There is an appointment for tests.', 'calendar', 'tests booked'),
    idea('There is an appointment to talk.', 'calendar', 'conversation booked'),
    idea('We told you before.', 'letter'),
    heading('Tests', 'tests booked'),
    ...easyTests,
    heading('A talk', 'conversation booked'),
    ...easyTalk,
    idea('Come with {{childName}}.', 'talk'),
    idea('{{childName}} can talk to us alone for a part of it.'),
    ...easyToChange,
    ...easyHelp,
  ],
};
