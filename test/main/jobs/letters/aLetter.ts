import type { LetterContent } from '../../../../shared/letter/letterContent.ts';

/** The invitation of an invented person; a test changes only what it is about. */
export function aLetter(changes: Partial<LetterContent> = {}): LetterContent {
  return {
    id: 'letter-1',
    language: 'en-GB',
    size: 14,
    addressLines: [
      'Mrs Nasreen Hussain',
      '12 Lower Station Road',
      'Netherton',
      'NEWCASTLE UPON TYNE',
      'NE4 6XX',
    ],
    practice: {
      name: 'Riverside Medical Practice',
      addressLines: ['4 Station Road', 'Netherton', 'Newcastle upon Tyne', 'NE4 5AB'],
      phone: '0191 498 0123',
    },
    date: '2026-04-10',
    dateInWords: '10 April 2026',
    nhsNumber: '999\u00a0123\u00a04567',
    greeting: 'Dear Mrs Hussain',
    heading: 'Your yearly review: type 2 diabetes and asthma',
    blocks: invitation,
    closing: 'Yours sincerely',
    signedBy: ['Dr Amina Okafor', 'GP partner'],
    footer: [
      'You can have this letter in large print, easy read, braille, audio or another language. Call 0191 498 0123.',
      'How your information is used: riversidemedical.example/privacy. Invitation, version 3.',
    ],
    sample: false,
    ...changes,
  };
}

const invitation: LetterContent['blocks'] = [
  {
    kind: 'paragraph',
    text: 'It is time for your yearly review. There are two appointments, so that you have your results before you talk about them.',
  },
  { kind: 'heading', text: 'First appointment: your checks' },
  { kind: 'paragraph', text: 'A healthcare assistant does these checks in about 30 minutes:' },
  {
    kind: 'list',
    items: [
      'blood test',
      'blood pressure',
      'weight',
      'foot check',
      'urine sample: bring it in the bottle with the white top',
    ],
  },
  { kind: 'paragraph', text: 'You can eat and drink as usual. Wear a top with loose sleeves.' },
  { kind: 'heading', text: 'Second appointment: your conversation' },
  {
    kind: 'paragraph',
    text: 'Your results come by post. Two to four weeks later you talk with a nurse about them and about what matters to you.',
  },
  { kind: 'heading', text: 'How to book' },
  {
    kind: 'paragraph',
    text: 'Call 0191 498 0123, Monday to Friday, 9:00 am to 5:00 pm, and say "yearly review".',
  },
  { kind: 'heading', text: 'If you feel unwell' },
  {
    kind: 'paragraph',
    text: 'Do not wait for this appointment. Call the practice, or NHS 111 when it is closed.',
  },
];

/** Fits on one page at 14 points. */
export function aShortLetter(changes: Partial<LetterContent> = {}): LetterContent {
  const [first, ...rest] = invitation;
  return aLetter({ blocks: first ? [first, ...rest.slice(-4, -2)] : [], ...changes });
}
