import { z } from 'zod';

/** Days from one step until the next is to be done; the practice's settings. */
export const StepDelays = z.object({
  /** The lead GP looks this many days before the first letter may go. */
  gpBeforeInviting: z.int().min(0).max(90),
  /** Who said they will book is looked for after this many days. */
  toBook: z.int().min(1).max(60),
  /** Results are looked for this many days after the tests. */
  toCheck: z.int().min(0).max(30),
  /** The conversation follows this many days after the results were shared (rules.md 3.3: 7 to 28, 14 by default). */
  toConversation: z.int().min(0).max(60),
  /** Whoever did not come to this many appointments of a year is for the lead nurse: a signal, never an end. */
  missedBeforeOutreach: z.int().min(1).max(5).default(2),
  /** The plan is followed up this many days after it was shared. */
  toFollowUp: z.int().min(1).max(365),
});
export type StepDelays = z.infer<typeof StepDelays>;

export const defaultStepDelays: StepDelays = {
  gpBeforeInviting: 28,
  toBook: 14,
  toCheck: 3,
  toConversation: 7,
  missedBeforeOutreach: 2,
  toFollowUp: 90,
};
