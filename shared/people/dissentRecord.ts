import { z } from 'zod';
import { Instant } from '../time/isoDate.ts';
import { DissentKind, DissentWay } from './dissent.ts';

/** What a person said of being sent a kind of message in one way, and took back or not; newest last. */
export const DissentRecord = z.object({
  kind: DissentKind,
  way: DissentWay,
  dissents: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type DissentRecord = z.infer<typeof DissentRecord>;
