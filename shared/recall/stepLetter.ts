import { z } from 'zod';

/** What a step of the ladder may ask a letter for. */
export const StepPurpose = z.enum(['invitation', 'could-not-reach']);
export type StepPurpose = z.infer<typeof StepPurpose>;

/**
 * What a letter is for. `appointments` tells of what is booked and `reminder` reminds of one of them: they ask for
 * nothing, and count as no invitation.
 */
export const LetterPurpose = z.enum([...StepPurpose.options, 'appointments', 'reminder']);
export type LetterPurpose = z.infer<typeof LetterPurpose>;

/** Which letter a step of the ladder asks for. */
export type StepLetter = {
  purpose: StepPurpose;
  /** The set of letters the step names; null: the usual ones. */
  set: string | null;
};
