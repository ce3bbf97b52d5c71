import type { z } from 'zod';
import type { TemplateBlock } from './letterTemplate.ts';

/** The words of the invitation of someone under 16, to a parent or guardian. */
export const parentInvitationBlocks: z.input<typeof TemplateBlock>[] = [
  {
    kind: 'paragraph',
    when: ['reminder'],
    text: 'We wrote to you not long ago and have not heard from you. If you have booked since then, thank you: you do not need to do anything.',
  },
  {
    kind: 'paragraph',
    when: ['conditions named'],
    text: 'It is time for the yearly health check of {{childName}} for {{conditions}}.',
  },
  {
    kind: 'paragraph',
    when: ['conditions not named'],
    text: 'It is time for the yearly health check of {{childName}}.',
  },

  { kind: 'heading', when: ['tests due'], text: 'Visit 1: the checks ({{testsMinutes}} minutes)' },
  {
    kind: 'paragraph',
    when: ['tests due'],
    text: '{{childName}} will see {{testsWith}}. These checks are due:',
  },
  { kind: 'list', when: ['tests due'], items: ['{{checks}}'] },
  { kind: 'heading', when: ['tests due'], text: 'Visit 2: a conversation ({{talkMinutes}} minutes)' },
  {
    kind: 'paragraph',
    when: ['tests due'],
    text: 'About {{gap}} later you will both see {{talkWith}}. You will talk about the results, how {{childName}} is and what would help. Together you will write a plan.',
  },

  { kind: 'heading', when: ['no tests due'], text: 'The visit ({{talkMinutes}} minutes)' },
  {
    kind: 'paragraph',
    when: ['no tests due'],
    text: 'You will both see {{talkWith}}. You will talk about how {{childName}} is and what would help. Together you will write a plan.',
  },
  { kind: 'paragraph', when: ['questions only'], text: 'These checks are part of it:' },
  { kind: 'list', when: ['questions only'], items: ['{{checks}}'] },
  { kind: 'paragraph', when: ['something to bring'], text: 'Please bring:' },
  { kind: 'list', when: ['something to bring'], items: ['{{bring}}'] },
  {
    kind: 'paragraph',
    text: 'Please come with {{childName}}. Young people may also talk to us on their own for part of the visit.',
  },

  { kind: 'heading', text: 'What to do now' },
  {
    kind: 'paragraph',
    when: ['phone hours known'],
    text: 'Phone us on {{phone}}, {{phoneHours}}. Say that you have had this letter. Tell us which times fit with school.',
  },
  {
    kind: 'paragraph',
    when: ['phone hours not known'],
    text: 'Phone us on {{phone}}. Say that you have had this letter. Tell us which times fit with school.',
  },
  {
    kind: 'paragraph',
    text: 'You can also book at our reception desk. If you use Relay UK, dial 18001 before our number.',
  },

  { kind: 'heading', text: 'If you need help with this letter or the visits' },
  {
    kind: 'paragraph',
    text: 'Tell us if you or {{childName}} need another format, such as large print, easy read, braille or audio, or another language. Tell us if you need an interpreter, including for British Sign Language, or more time. This is free.',
  },

  { kind: 'heading', text: 'If this letter is not right' },
  {
    kind: 'paragraph',
    text: 'Tell us if {{childName}} has had this check already, has moved, or if this letter should not have come to you.',
  },
  {
    kind: 'paragraph',
    text: 'If {{childName}} is unwell or you are worried, do not wait for this visit. Phone us, or 111 when we are closed. In an emergency, phone 999.',
  },
];
