import { z } from 'zod';

/** What a letter is for. */
export const LetterPurpose = z.enum(['invitation', 'could-not-reach']);
export type LetterPurpose = z.infer<typeof LetterPurpose>;

/** Which letter a step of the ladder asks for. */
export type StepLetter = {
  purpose: LetterPurpose;
  /** The set of letters the step names; null: the usual ones. */
  set: string | null;
};
