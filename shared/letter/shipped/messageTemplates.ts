import { LetterTemplate } from '../letterTemplate.ts';
import { ofEveryMessage } from './writing.ts';

/**
 * The messages the program comes with: first invitation and reminder, in one part of a text wherever the names allow.
 * None to parents: whose phone a child's number is, no record says.
 */
export const messageTemplates: readonly LetterTemplate[] = [
  LetterTemplate.parse({
    ...ofEveryMessage,
    id: 'invitation-text-en',
    name: 'Invitation by message',
    format: 'text',
    headings: [],
    blocks: [
      {
        kind: 'paragraph',
        when: ['first', 'tests due'],
        text: 'Dear {{firstName}}, it is time for your yearly health check. Please phone {{practiceName}} on {{phone}} to book, or ask at reception.',
      },
      {
        kind: 'paragraph',
        when: ['first', 'no tests due'],
        text: 'Dear {{firstName}}, it is time for your yearly health conversation. Please phone {{practiceName}} on {{phone}} to book.',
      },
      {
        kind: 'paragraph',
        when: ['reminder', 'tests due'],
        text: 'Dear {{firstName}}, please book your yearly health check: phone {{practiceName}} on {{phone}}. If you have booked, thank you.',
      },
      {
        kind: 'paragraph',
        when: ['reminder', 'no tests due'],
        text: 'Dear {{firstName}}, please book your yearly health conversation: phone {{practiceName}} on {{phone}}. If you have booked, thank you.',
      },
    ],
    closing: '',
    footer: [],
  }),
  LetterTemplate.parse({
    ...ofEveryMessage,
    id: 'invitation-email-en',
    name: 'Invitation by message',
    format: 'email',
    headings: [
      { when: ['reminder', 'tests due'], text: 'Reminder: please book your yearly health check' },
      { when: ['reminder'], text: 'Reminder: please book your yearly conversation' },
      { when: ['tests due'], text: 'Please book your yearly health check' },
      { text: 'Please book your yearly conversation' },
    ],
    blocks: [
      {
        kind: 'paragraph',
        when: ['reminder'],
        text: 'We wrote to you not long ago and have not heard from you. If you have booked since then, thank you: you do not need to do anything.',
      },
      {
        kind: 'paragraph',
        when: ['tests due'],
        text: 'It is time for your yearly health check. We do all your checks together, in 2 visits.',
      },
      {
        kind: 'paragraph',
        when: ['tests due'],
        text: 'Visit 1 takes {{testsMinutes}} minutes. You will see {{testsWith}} for your checks. When you book, we will tell you which checks are due and what to bring.',
      },
      {
        kind: 'paragraph',
        when: ['tests due'],
        text: 'Visit 2 is about {{gap}} later and takes {{talkMinutes}} minutes. You will see {{talkWith}}. You will talk about how you are and what matters to you. Together you will write a plan.',
      },
      {
        kind: 'paragraph',
        when: ['no tests due'],
        text: 'It is time for your yearly conversation about how you are and what matters to you. It takes {{talkMinutes}} minutes. You will see {{talkWith}}. Together you will write a plan.',
      },
      {
        kind: 'paragraph',
        when: ['phone hours known'],
        text: 'To book, phone us on {{phone}}, {{phoneHours}}, or ask at our reception desk.',
      },
      {
        kind: 'paragraph',
        when: ['phone hours not known'],
        text: 'To book, phone us on {{phone}}, or ask at our reception desk.',
      },
      {
        kind: 'paragraph',
        text: 'Please do not answer this e-mail: nobody reads the answers. If you use Relay UK, dial 18001 before our number.',
      },
      {
        kind: 'paragraph',
        text: 'Tell us if you would like this as a letter, in large print, easy read, braille or audio, or in another language. Tell us if you need an interpreter, including for British Sign Language, more time, or a visit at home. This is free.',
      },
      {
        kind: 'paragraph',
        text: 'Tell us if this e-mail should not have come to you. You decide whether to come. If you would rather not, or want to talk about it first, phone us.',
      },
      {
        kind: 'paragraph',
        text: 'If you feel unwell or are worried, do not wait for these visits. Phone us, or 111 when we are closed. In an emergency, phone 999.',
      },
    ],
    closing: 'With best wishes',
    footer: [],
  }),
];
