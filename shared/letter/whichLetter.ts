import type { LetterPurpose } from '../recall/stepLetter.ts';

type Which = { attempt: number; purpose: LetterPurpose };

/** What the letter to somebody nobody could reach by phone is called. */
export const couldNotReachWords = 'We could not reach you';

/** What a letter that tells of appointments is called. */
export const appointmentsWords = 'Your appointments';

/** `Letter`, `Reminder`, or what it says. */
export function letterWords({ attempt, purpose }: Which): string {
  if (purpose === 'could-not-reach') return couldNotReachWords;
  if (purpose === 'appointments') return appointmentsWords;
  return attempt === 1 ? 'Letter' : 'Reminder';
}

/** What follows `Text` or `E-mail`: nothing for a first invitation. */
export function messageWords({ attempt, purpose }: Which): string {
  if (purpose === 'could-not-reach') return `, ${couldNotReachWords.toLowerCase()}`;
  if (purpose === 'appointments') return `, ${appointmentsWords.toLowerCase()}`;
  return attempt === 1 ? '' : ', reminder';
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** `Second letter`, `Second invitation`, or what it says. */
export function numberedWords({ attempt, purpose }: Which, noun: string): string {
  if (purpose === 'could-not-reach') return couldNotReachWords;
  if (purpose === 'appointments') return appointmentsWords;
  return `${ordinals[attempt - 1] ?? `${attempt}.`} ${noun}`.trim();
}
