import type { LetterPurpose } from '../recall/stepLetter.ts';
import { copyWords } from './letterCopy.ts';

type Which = { attempt: number; purpose: LetterPurpose };

/** What the letter to somebody nobody could reach by phone is called. */
export const couldNotReachWords = 'We could not reach you';

/** What a letter that tells of appointments is called. */
export const appointmentsWords = 'Your appointments';

/** What a letter or message that reminds of one appointment is called. */
export const reminderWords = 'Reminder of an appointment';

/** What a letter that names places kept for somebody is called. */
export const offerWords = 'Places kept for you';

/** It tells of places in the book, booked or kept, and for the ladder it invites nobody. */
export function isAboutBooked(purpose: LetterPurpose): boolean {
  return purpose === 'appointments' || purpose === 'reminder' || purpose === 'offer';
}

const named: Partial<Record<LetterPurpose, string>> = {
  'could-not-reach': couldNotReachWords,
  appointments: appointmentsWords,
  reminder: reminderWords,
  offer: offerWords,
};

/** `Letter`, `Reminder`, or what it says. */
export function letterWords({ attempt, purpose }: Which): string {
  return named[purpose] ?? (attempt === 1 ? 'Letter' : 'Reminder');
}

/** What follows `Text` or `E-mail`: nothing for a first invitation. */
export function messageWords({ attempt, purpose }: Which): string {
  const words = named[purpose] ?? (attempt === 1 ? '' : 'reminder');
  return words === '' ? '' : `, ${words.toLowerCase()}`;
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

/** `Second letter`, `Second invitation`, what it says, or whose copy it is. */
export function numberedWords(
  { attempt, purpose, copyFor }: Which & { copyFor: string | null },
  noun: string,
): string {
  if (copyFor !== null) return copyWords(copyFor);
  return named[purpose] ?? `${ordinals[attempt - 1] ?? `${attempt}.`} ${noun}`.trim();
}
