import { byNaming, byTests, heading, list, phoneUs, say, type Block } from './writing.ts';

/**
 * The parts that the letters to a person of 16 or over share: reading age 9 to 11, one idea a sentence (NHS digital
 * service manual, health literacy). They say what will happen, how long it takes, what to bring and how to get help.
 */
export const atTheSurgery: Block[] = [
  heading('Visit 1: your checks ({{testsMinutes}} minutes)', 'tests due'),
  say('You will see {{testsWith}}. These checks are due:', 'tests due'),
  list(['{{checks}}'], 'tests due'),
  say('Please bring:', 'tests due', 'something to bring'),
  list(['{{bring}}'], 'tests due', 'something to bring'),
  say('You can eat and drink as normal, unless we tell you something else when you book.', 'tests due'),
  heading('Visit 2: your conversation ({{talkMinutes}} minutes)', 'tests due'),
  say(
    'About {{gap}} later you will see {{talkWith}}. You will talk about your results, what matters to you and what would help. Together you will write a plan. You can bring someone with you.',
    'tests due',
  ),
  say(
    'Before this visit we will send you your results and tell you what they mean. You will have time to think about them and write down your questions.',
    'tests due',
  ),
  heading('Your conversation ({{talkMinutes}} minutes)', 'no tests due'),
  say(
    'You will see {{talkWith}}. You will talk about what matters to you, what is going well and what would help. Together you will write a plan. You can bring someone with you.',
    'no tests due',
  ),
  say('These checks are part of it:', 'questions only'),
  list(['{{checks}}'], 'questions only'),
  say('Please bring:', 'no tests due', 'something to bring'),
  list(['{{bring}}'], 'no tests due', 'something to bring'),
];

/** The same two visits to somebody who is visited; `place` as in `at your home`, `company` as in `someone you trust`. */
export function whereYouLive(place: string, company: string): Block[] {
  return [
    heading('Visit 1: your checks ({{testsMinutes}} minutes)', 'tests due'),
    say(`You will see {{testsWith}} ${place}. These checks are due:`, 'tests due'),
    list(['{{checks}}'], 'tests due'),
    say('Please have ready:', 'tests due', 'something to bring'),
    list(['{{bring}}'], 'tests due', 'something to bring'),
    say('You can eat and drink as normal, unless we tell you something else when we book.', 'tests due'),
    heading('Visit 2: your conversation ({{talkMinutes}} minutes)', 'tests due'),
    say(
      `About {{gap}} later you will talk with {{talkWith}}, ${place} or by phone. You will talk about your results, what matters to you and what would help. Together you will write a plan.`,
      'tests due',
    ),
    say('We will send you your results first and tell you what they mean.', 'tests due'),
    heading('Your conversation ({{talkMinutes}} minutes)', 'no tests due'),
    say(
      `You will talk with {{talkWith}}, ${place} or by phone. You will talk about what matters to you, what is going well and what would help. Together you will write a plan.`,
      'no tests due',
    ),
    say('These checks are part of it:', 'questions only'),
    list(['{{checks}}'], 'questions only'),
    say('Please have ready:', 'no tests due', 'something to bring'),
    list(['{{bring}}'], 'no tests due', 'something to bring'),
    say(`You can ask ${company} to be with you. Everyone who visits has a badge: please ask to see it.`),
  ];
}

export const howToBook: Block[] = [
  heading('What to do now'),
  ...phoneUs('Say that you have had this letter. We will book both visits in one phone call.', 'tests due'),
  ...phoneUs('Say that you have had this letter.', 'no tests due'),
  say(
    'You can also book at our reception desk, or ask someone to phone for you. If you use Relay UK, dial 18001 before our number.',
  ),
];

/** `helper` as in `someone`. */
export function howToBookAVisit(helper: string): Block[] {
  return [
    heading('What to do now'),
    ...phoneUs('Say that you have had this letter. We will agree a day and a time with you.'),
    say(`You can ask ${helper} to phone for you. If you use Relay UK, dial 18001 before our number.`),
  ];
}

export const help: Block[] = [
  heading('If you need help with this letter or these visits'),
  say(
    'Tell us if you need this letter in large print, easy read, braille or audio, or in another language. Tell us if you need more time, a visit at home or an interpreter, including for British Sign Language. This is free.',
  ),
];

const unwell = say(
  'If you feel unwell or are worried, do not wait for these visits. Phone us, or 111 when we are closed. In an emergency, phone 999.',
);

export const notRight: Block[] = [
  heading('If this letter is not right for you'),
  say(
    'Tell us if you have had these checks already or if you have moved. Tell us if this letter should not have come to you. You decide whether to come. If you would rather not, or want to talk about it first, phone us.',
  ),
  unwell,
];

/** Where the letter has said already that the person decides. */
export const notRightAgain: Block[] = [
  heading('If this letter is not right for you'),
  say(
    'Tell us if you have had these checks already or if you have moved. Tell us if this letter should not have come to you.',
  ),
  unwell,
];

export const notRightAtHome: Block[] = [
  heading('If this letter is not right for you'),
  say(
    'Tell us if you would rather come to us or have had these checks already. Tell us if this letter should not have come to you. You decide. If you would rather not have the visit, phone us.',
  ),
  unwell,
];

export const reminded: Block[] = [
  say(
    'We wrote to you not long ago and have not heard from you. If you have booked since then, thank you. You do not need to do anything.',
    'reminder',
  ),
];

/** What it is time for, with or without its name. */
export const itIsTime: Block[] = [
  ...byNaming(
    'It is time for your yearly health check for {{conditions}}.',
    'It is time for your yearly health check.',
    'tests due',
  ),
  ...byNaming(
    'It is time for your yearly conversation about {{conditions}} and how you are.',
    'It is time for your yearly conversation about your health and how you are.',
    'no tests due',
  ),
];

export const howMany: Block[] = byTests(
  'We do all your checks together, in 2 visits.',
  'You do not need any tests this time, so there is only 1 visit.',
);
