import { z } from 'zod';
import { IsoDate } from '../time/isoDate.ts';

/** What becomes of the other half when one of a pair falls away. */
export const OtherHalf = z.enum(['keep', 'move', 'release']);
export type OtherHalf = z.infer<typeof OtherHalf>;

/** How the practice books; every value is a setting, the usual ones are from rules.md 3.3. */
export const BookingRules = z.object({
  /** People can be booked up to this day; null before clinics are first opened. */
  openUntil: IsoDate.nullable().default(null),
  /** Days from the tests to the conversation (rules.md 3.3: 7 to 28, 14 by default). */
  gapAtLeast: z.int().min(0).max(60).default(7),
  gapAtMost: z.int().min(1).max(90).default(28),
  gapUsual: z.int().min(0).max(90).default(14),
  /** Working days until the results of the tests are back. */
  resultsAfter: z.int().min(0).max(20).default(3),
  /** Working days between posting the results and the conversation (rules.md 3.3, derived from Notify). */
  resultsPostedBefore: z.int().min(0).max(20).default(5),
  /** Minutes a pair is held while somebody is on the phone. */
  holdMinutes: z.int().min(1).max(60).default(10),
  /** The conversation when the tests fall away: without results there is nothing to talk about on that day. */
  testsFellAway: OtherHalf.default('move'),
  /** The tests when the conversation falls away. */
  conversationFellAway: OtherHalf.default('keep'),
  /** What the plan of a month pencils in is offered with its date, or the person is invited to book. */
  planOfferedBy: z.enum(['date', 'invitation']).default('date'),
});
export type BookingRules = z.infer<typeof BookingRules>;
