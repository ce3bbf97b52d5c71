import type { Role } from '../contract.ts';

/**
 * Who may confirm somebody else's letters: the office, and the nurse and GP who decide who is invited at all. A
 * healthcare assistant carries out what others decide, so does not answer for a whole run.
 */
export const confirmers: readonly Role[] = ['manager', 'admin', 'nurse', 'gp'];

type Sending = {
  /** How many letters are about to be made. */
  letters: number;
  /** How many the same person had made today that nobody else confirmed. */
  unconfirmedToday: number;
  /** `BatchRules.confirmAbove` */
  confirmAbove: number | null;
};

/**
 * Whether a second person has to confirm. What one person has made unconfirmed in a day counts together, whichever
 * months and groups it was for: ten runs of 20 are 200 letters that nobody else has looked at.
 */
export function needsSecondPerson({ letters, unconfirmedToday, confirmAbove }: Sending): boolean {
  return confirmAbove !== null && letters + unconfirmedToday > confirmAbove;
}
