import { count, listInWords } from '../../shared/format.ts';
import type { NextKind } from '../../shared/recall/nextAction.ts';

const nouns: Readonly<Record<NextKind, string>> = {
  'gp-review': 'for the GP to review',
  'other-way': 'to ask another way',
  invite: 'to invite',
  print: 'with a letter to print',
  'confirm-posting': 'with a letter to confirm',
  'on-its-way': 'messages to hear of',
  remind: 'to remind',
  'could-not-reach': 'to write that we could not reach them',
  phone: 'to phone',
  'call-back': 'to phone again, as they asked',
  'check-booking': 'to look whether they have booked or come',
  rebook: 'to book again',
  visit: 'with an appointment',
  decide: 'for the lead nurse to decide',
  'check-results': 'with results to check',
  'share-results': 'with results to share',
  conversation: 'to hold a conversation with',
  'share-plan': 'to share a plan with',
  'follow-up': 'with a plan to follow up',
  none: 'with nothing more to do',
};

/** What a number of people is for: `12 to phone`. */
export const kindNoun = (kind: NextKind): string => nouns[kind];

/** `9 for tests and 5 for conversations`, of a day in the book. */
export function bookedWords({ tests, conversations }: { tests: number; conversations: number }): string {
  return listInWords([
    ...(tests > 0 ? [`${count(tests)} for tests`] : []),
    ...(conversations > 0 ? [`${count(conversations)} for conversations`] : []),
  ]);
}
