import { screenDate } from '../format.ts';
import type { IsoDate } from '../time/isoDate.ts';
import { endWords } from './milestones.ts';
import type { NextKind } from './nextAction.ts';
import { nextInWords, nextWords } from './nextWords.ts';
import type { RoundLine } from './roundLine.ts';

/** The year of somebody on a list for whom no round has been opened: it has not come, or came before this program. */
export const noRoundWords = 'No round opened';

/** Open, and looked at for the last time before the program kept what comes next. */
export const notLookedAtWords = 'Not looked at yet';

/** How a round ended, or what is to be done next and since or from when, in full. */
export function roundInWords(round: Pick<RoundLine, 'end' | 'next'> | null, today: IsoDate): string {
  if (round === null) return noRoundWords;
  if (round.end !== null) return endWords[round.end];
  const { kind, on } = round.next;
  if (kind === 'none') return notLookedAtWords;
  const words = nextInWords(round.next, today);
  const isWaiting = kind !== 'on-its-way' && kind !== 'visit';
  return isWaiting && on !== null && on < today ? `${words}, since ${screenDate(on)}` : words;
}

/** Next actions as a row has room for them beside the glyph. */
const shortNext: Readonly<Partial<Record<NextKind, string>>> = {
  'other-way': 'Ask another way',
  print: 'To print or send',
  'confirm-posting': 'Posting to confirm',
  'on-its-way': 'On its way',
  'could-not-reach': 'Could not be reached',
  'call-back': 'To phone again',
  'check-booking': 'Booked yet?',
  rebook: 'To book again',
  visit: 'Appointment',
  decide: 'Nurse to decide',
  'check-results': 'Check results',
  'share-results': 'Share results',
  conversation: 'Conversation',
  'share-plan': 'Share plan',
  'follow-up': 'Follow up plan',
};

/** What is to be done next in a few words, and the day apart from them. */
export function roundInShort(
  { kind, on }: Pick<RoundLine['next'], 'kind' | 'on'>,
  today: IsoDate,
): { words: string; day: string } {
  return {
    words: shortNext[kind] ?? nextWords[kind].words,
    day: on === null ? '' : dayInWords(kind, on, today),
  };
}

/** A visit to come has its day, what is on its way one to wait for; everything else one to begin on. */
function dayInWords(kind: NextKind, on: IsoDate, today: IsoDate): string {
  if (kind === 'on-its-way') return on <= today ? 'ask again' : `until ${screenDate(on)}`;
  if (kind === 'visit') return `on ${screenDate(on)}`;
  return `${on <= today ? 'since' : 'from'} ${screenDate(on)}`;
}
