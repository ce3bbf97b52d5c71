import { z } from 'zod';

/** What a step of the ladder may ask a letter for. */
export const StepPurpose = z.enum(['invitation', 'could-not-reach']);
export type StepPurpose = z.infer<typeof StepPurpose>;

/**
 * What a letter is for. `appointments` tells of what is booked, `reminder` reminds of one of them and `offer` names places
 * that are kept until a day: none of them counts as an invitation.
 */
export const LetterPurpose = z.enum([...StepPurpose.options, 'appointments', 'reminder', 'offer']);
export type LetterPurpose = z.infer<typeof LetterPurpose>;

/** Which letter a step of the ladder asks for. */
export type StepLetter = {
  purpose: StepPurpose;
  /** The set of letters the step names; null: the usual ones. */
  set: string | null;
};
