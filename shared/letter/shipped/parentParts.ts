import { byNaming, heading, list, phoneUs, say, type Block } from './writing.ts';

/** The parts that the letters about somebody under 16, to a parent or guardian, share. */
export const atTheSurgery: Block[] = [
  heading('Visit 1: the checks ({{testsMinutes}} minutes)', 'tests due'),
  say('{{childName}} will see {{testsWith}}. These checks are due:', 'tests due'),
  list(['{{checks}}'], 'tests due'),
  heading('Visit 2: a conversation ({{talkMinutes}} minutes)', 'tests due'),
  say(
    'About {{gap}} later you will both see {{talkWith}}. You will talk about the results, how {{childName}} is and what would help. Together you will write a plan.',
    'tests due',
  ),
  heading('The visit ({{talkMinutes}} minutes)', 'no tests due'),
  say(
    'You will both see {{talkWith}}. You will talk about how {{childName}} is and what would help. Together you will write a plan.',
    'no tests due',
  ),
  say('These checks are part of it:', 'questions only'),
  list(['{{checks}}'], 'questions only'),
  say('Please bring:', 'something to bring'),
  list(['{{bring}}'], 'something to bring'),
  say('Please come with {{childName}}. Young people may also talk to us on their own for part of the visit.'),
];

/** The same to a child who is visited; `place` as in `at your home`. */
export function whereYouLive(place: string): Block[] {
  return [
    heading('Visit 1: the checks ({{testsMinutes}} minutes)', 'tests due'),
    say(`{{childName}} will see {{testsWith}} ${place}. These checks are due:`, 'tests due'),
    list(['{{checks}}'], 'tests due'),
    heading('Visit 2: a conversation ({{talkMinutes}} minutes)', 'tests due'),
    say(
      `About {{gap}} later you will both talk with {{talkWith}}, ${place} or by phone. You will talk about the results, how {{childName}} is and what would help. Together you will write a plan.`,
      'tests due',
    ),
    heading('The visit ({{talkMinutes}} minutes)', 'no tests due'),
    say(
      `You will both talk with {{talkWith}}, ${place} or by phone. You will talk about how {{childName}} is and what would help. Together you will write a plan.`,
      'no tests due',
    ),
    say('These checks are part of it:', 'questions only'),
    list(['{{checks}}'], 'questions only'),
    say('Please have ready:', 'something to bring'),
    list(['{{bring}}'], 'something to bring'),
    say(
      'Please be there with {{childName}}. Young people may also talk to us on their own for part of the visit. Everyone who visits you has a badge with their name. Please ask to see it.',
    ),
  ];
}

export const howToBook: Block[] = [
  heading('What to do now'),
  ...phoneUs('Say that you have had this letter. Tell us which times fit with school.'),
  say('You can also book at our reception desk. If you use Relay UK, dial 18001 before our number.'),
];

export const howToBookAVisit: Block[] = [
  heading('What to do now'),
  ...phoneUs('Say that you have had this letter. We will agree a day and a time with you.'),
  say('You can ask someone to phone for you. If you use Relay UK, dial 18001 before our number.'),
];

export const help: Block[] = [
  heading('If you need help with this letter or the visits'),
  say(
    'Tell us if you need this letter in large print, easy read, braille or audio, or in another language. Tell us if you or {{childName}} need more time or an interpreter, including for British Sign Language. This is free.',
  ),
];

export const notRight: Block[] = [
  heading('If this letter is not right'),
  say(
    'Tell us if {{childName}} has had this check already or has moved. Tell us if this letter should not have come to you.',
  ),
  say(
    'If {{childName}} is unwell or you are worried, do not wait for this visit. Phone us, or 111 when we are closed. In an emergency, phone 999.',
  ),
];

export const alreadyBooked = say('If you have booked since then, thank you. You do not need to do anything.');

export const reminded: Block[] = [
  say('We wrote to you not long ago and have not heard from you.', 'reminder'),
  { ...alreadyBooked, when: ['reminder'] },
];

export const itIsTime: Block[] = byNaming(
  'It is time for the yearly health check of {{childName}} for {{conditions}}.',
  'It is time for the yearly health check of {{childName}}.',
);
