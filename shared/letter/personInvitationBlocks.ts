import type { z } from 'zod';
import type { TemplateBlock } from './letterTemplate.ts';

/** The words of the invitation to a person of 16 or over: reading age 9 to 11, one idea a sentence. */
export const personInvitationBlocks: z.input<typeof TemplateBlock>[] = [
  {
    kind: 'paragraph',
    when: ['reminder'],
    text: 'We wrote to you not long ago and have not heard from you. If you have booked since then, thank you: you do not need to do anything.',
  },
  {
    kind: 'paragraph',
    when: ['tests due', 'conditions named'],
    text: 'It is time for your yearly health check for {{conditions}}. We do all your checks together, in 2 visits.',
  },
  {
    kind: 'paragraph',
    when: ['tests due', 'conditions not named'],
    text: 'It is time for your yearly health check. We do all your checks together, in 2 visits.',
  },
  {
    kind: 'paragraph',
    when: ['no tests due', 'conditions named'],
    text: 'It is time for your yearly conversation about {{conditions}} and how you are. You do not need any tests this time, so there is only 1 visit.',
  },
  {
    kind: 'paragraph',
    when: ['no tests due', 'conditions not named'],
    text: 'It is time for your yearly conversation about your health and how you are. You do not need any tests this time, so there is only 1 visit.',
  },

  { kind: 'heading', when: ['tests due'], text: 'Visit 1: your checks ({{testsMinutes}} minutes)' },
  { kind: 'paragraph', when: ['tests due'], text: 'You will see {{testsWith}}. These checks are due:' },
  { kind: 'list', when: ['tests due'], items: ['{{checks}}'] },
  { kind: 'paragraph', when: ['tests due', 'something to bring'], text: 'Please bring:' },
  { kind: 'list', when: ['tests due', 'something to bring'], items: ['{{bring}}'] },
  {
    kind: 'paragraph',
    when: ['tests due'],
    text: 'You can eat and drink as normal, unless we tell you something else when you book.',
  },
  { kind: 'heading', when: ['tests due'], text: 'Visit 2: your conversation ({{talkMinutes}} minutes)' },
  {
    kind: 'paragraph',
    when: ['tests due'],
    text: 'About {{gap}} later you will see {{talkWith}}. You will talk about your results, what matters to you and what would help. Together you will write a plan. You can bring someone with you.',
  },
  {
    kind: 'paragraph',
    when: ['tests due'],
    text: 'Before this visit we will send you your results and tell you what they mean. You will have time to think about them and write down your questions.',
  },

  { kind: 'heading', when: ['no tests due'], text: 'Your conversation ({{talkMinutes}} minutes)' },
  {
    kind: 'paragraph',
    when: ['no tests due'],
    text: 'You will see {{talkWith}}. You will talk about what matters to you, what is going well and what would help. Together you will write a plan. You can bring someone with you.',
  },
  { kind: 'paragraph', when: ['questions only'], text: 'These checks are part of it:' },
  { kind: 'list', when: ['questions only'], items: ['{{checks}}'] },
  { kind: 'paragraph', when: ['no tests due', 'something to bring'], text: 'Please bring:' },
  { kind: 'list', when: ['no tests due', 'something to bring'], items: ['{{bring}}'] },

  { kind: 'heading', text: 'What to do now' },
  {
    kind: 'paragraph',
    when: ['phone hours known', 'tests due'],
    text: 'Phone us on {{phone}}, {{phoneHours}}. Say that you have had this letter. We will book both visits in one phone call.',
  },
  {
    kind: 'paragraph',
    when: ['phone hours known', 'no tests due'],
    text: 'Phone us on {{phone}}, {{phoneHours}}. Say that you have had this letter.',
  },
  {
    kind: 'paragraph',
    when: ['phone hours not known', 'tests due'],
    text: 'Phone us on {{phone}}. Say that you have had this letter. We will book both visits in one phone call.',
  },
  {
    kind: 'paragraph',
    when: ['phone hours not known', 'no tests due'],
    text: 'Phone us on {{phone}}. Say that you have had this letter.',
  },
  {
    kind: 'paragraph',
    text: 'You can also book at our reception desk, or ask someone to phone for you. If you use Relay UK, dial 18001 before our number.',
  },

  { kind: 'heading', text: 'If you need help with this letter or these visits' },
  {
    kind: 'paragraph',
    text: 'Tell us if you need this letter in another format, such as large print, easy read, braille or audio, or in another language. Tell us if you need an interpreter, including for British Sign Language, more time, or a visit at home. This is free.',
  },

  { kind: 'heading', text: 'If this letter is not right for you' },
  {
    kind: 'paragraph',
    text: 'Tell us if you have had these checks already, if you have moved, or if this letter should not have come to you. You decide whether to come. If you would rather not, or want to talk about it first, phone us.',
  },
  {
    kind: 'paragraph',
    text: 'If you feel unwell or are worried, do not wait for these visits. Phone us, or 111 when we are closed. In an emergency, phone 999.',
  },
];
