import { z } from 'zod';
import type { IsoDate } from '../time/isoDate.ts';

export const contactMethods = ['phone', 'in-person', 'text', 'email', 'letter'] as const;
export const ContactMethod = z.enum(contactMethods);
export type ContactMethod = z.infer<typeof ContactMethod>;

/** What came of speaking, or trying to speak, to somebody about their year. */
export const contactOutcomes = [
  'will-book',
  'call-later',
  'declined',
  'declined-plan',
  'no-answer',
  'message-left',
  'wrong-number',
  'moved',
  'died',
] as const;
export const ContactOutcome = z.enum(contactOutcomes);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

type OutcomeRule = {
  words: string;
  /** Whether the person was invited in so many words; only then can it be evidence of an invitation (rules.md 3.2). */
  invited: boolean;
  /** Whether the try is over: no answer is tried again, everything else is not. */
  reached: boolean;
  /** Whether anybody or anything of theirs took it in; what reached nobody puts nothing off. */
  heard: boolean;
};

/** Every outcome, as one press records it. A verbal "remind me later" is not an invitation (QOF guidance). */
export const outcomeRules: Readonly<Record<ContactOutcome, OutcomeRule>> = {
  'will-book': { words: 'Will book', invited: true, reached: true, heard: true },
  'call-later': { words: 'Asked to be called later', invited: false, reached: true, heard: true },
  declined: { words: 'Declined this year', invited: true, reached: true, heard: true },
  'declined-plan': {
    words: 'Declined the conversation, wants the tests',
    invited: true,
    reached: true,
    heard: true,
  },
  'no-answer': { words: 'No answer', invited: false, reached: false, heard: false },
  'message-left': { words: 'Message left', invited: false, reached: true, heard: true },
  'wrong-number': { words: 'Wrong number', invited: false, reached: true, heard: false },
  moved: { words: 'Has moved away', invited: false, reached: true, heard: true },
  died: { words: 'Has died', invited: false, reached: true, heard: true },
};

/** Whether somebody wants less of this year's care than they are offered: none of it, or only the tests. */
export function isDecline(outcome: ContactOutcome): boolean {
  return outcome === 'declined' || outcome === 'declined-plan';
}

/** One contact that was not taken back, in the order it was recorded. */
export type ContactFact = {
  method: ContactMethod;
  outcome: ContactOutcome;
  on: IsoDate;
  /** The day they asked to be called from. */
  until: IsoDate | null;
};
