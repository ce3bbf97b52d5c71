import { z } from 'zod';
import { Confirmation } from '../practice/confirmation.ts';
import { Channel } from '../recall/channel.ts';
import { Instant, YearMonth } from '../time/isoDate.ts';

/** Whose letters: everyone planned for a month in some groups; no groups means all of them. And by which way. */
export const RunQuestion = z.object({
  month: YearMonth,
  groupIds: z.array(z.string()).default([]),
  channel: Channel.default('letter'),
});
export type RunQuestion = z.infer<typeof RunQuestion>;

/** What making letters takes, of any channel. */
export const Making = RunQuestion.extend({
  /** The number the user saw; where it has changed nothing is made. */
  expected: z.int().min(1),
  /** Only the first few (`BatchRules.canary`), to be looked at on paper before the others are made. */
  firstOnly: z.boolean().default(false),
  /** The second person, above the size the practice has set. */
  confirmation: Confirmation.nullable().default(null),
});

export const RunAbout = z.enum(['invitations', 'appointments', 'reminders', 'offers']);
export type RunAbout = z.infer<typeof RunAbout>;
/** What is sent of places in the book, booked or kept; for the ladder it invites nobody. */
export const AboutBooked = RunAbout.extract(['appointments', 'reminders', 'offers']);
export type AboutBooked = z.infer<typeof AboutBooked>;

export const LetterRun = z.object({
  id: z.string(),
  channel: Channel,
  /** Invitations of a month, or what tells or reminds of what is booked or offers kept places, which invites nobody. */
  about: RunAbout,
  month: YearMonth,
  groupIds: z.array(z.string()),
  builtAt: Instant,
  builtBy: z.string(),
  /** The second person, where one had to confirm. */
  confirmedBy: z.string().nullable(),
  confirmedAt: Instant.nullable(),
  /** How many would have gone in all, where these are the first few to be looked at; null for a whole run. */
  firstOf: z.int().nullable(),
  /** Who said that the first few are right. */
  lookedBy: z.string().nullable(),
  lookedAt: Instant.nullable(),
  /** All of them; the counts below say where each stands now and add up to it. */
  letters: z.int(),
  /** Those of them that are copies for carers: no invitations. */
  copies: z.int(),
  /** Of the copies: those that have left and not come back. */
  copiesPosted: z.int(),
  /** Made and not printed yet. */
  built: z.int(),
  /** Printed and not yet confirmed as posted; of messages, handed over and not known to have arrived. */
  printed: z.int(),
  posted: z.int(),
  /** Those of `posted` that came back or did not arrive. */
  returned: z.int(),
  spoilt: z.int(),
  withdrawn: z.int(),
  /** Printed, and nobody has said for two working days whether it was posted. */
  asksForAttention: z.boolean(),
});
export type LetterRun = z.infer<typeof LetterRun>;
