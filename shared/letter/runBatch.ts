import { z } from 'zod';
import { MemberId } from '../identity/ids.ts';
import { Instant } from '../time/isoDate.ts';
import { BatchRules } from './batchRules.ts';

/** A run that a second person would not confirm; nothing of it was made. */
export const SentBack = z.object({
  id: z.string(),
  letters: z.int(),
  reason: z.string(),
  preparedBy: z.string(),
  sentBackBy: z.string(),
  sentBackAt: Instant,
});
export type SentBack = z.infer<typeof SentBack>;

/** The first few of a run, printed before the others so that somebody looks at them on paper. */
export const FirstOnes = z.object({
  runId: z.string(),
  letters: z.int(),
  /** How many would have gone in all. */
  of: z.int(),
  builtBy: z.string(),
  builtAt: Instant,
  /** Made and not printed yet: there is nothing to look at. */
  unprinted: z.int(),
});
export type FirstOnes = z.infer<typeof FirstOnes>;

/** What sending many at once asks for, as the person who asks stands today. */
export const RunBatch = BatchRules.extend({
  /** Letters this person had made today that nobody confirmed; they count with the next ones. */
  unconfirmedToday: z.int(),
  /** Everyone else who may confirm. */
  confirmers: z.array(z.object({ id: MemberId, name: z.string() })),
  /** Waiting to be looked at: until then the others of these groups stay where they are. */
  firstOnes: FirstOnes.nullable(),
  sentBack: z.array(SentBack),
});
export type RunBatch = z.infer<typeof RunBatch>;
