import { z } from 'zod';
import type { MessageChannel } from '../recall/channel.ts';

/** The ways somebody is told of what is booked; any letter counts as one way, whoever prints it. */
export const ToldBy = z.enum(['text', 'email', 'letter']);
export type ToldBy = z.infer<typeof ToldBy>;

/** Working days; a week of them is 5. */
const workingDays = z.int().min(1).max(15);

/** How the practice tells people of their appointments, and when it reminds them. */
export const TellingRules = z
  .object({
    /** How whoever has not said otherwise is told; where it does not reach them, another way is taken. */
    firstBy: ToldBy.default('text'),
    /**
     * Working days from making a letter that offers kept places to the last day to ring: on its way, and a day to answer
     * (rules.md 3.3 gives the post the same five before a conversation).
     */
    offerLetterDays: workingDays.default(5),
    /** Whoever was offered their places by phone is written to all the same. */
    offerAfterPhone: z.boolean().default(false),
    remind: z.boolean().default(true),
    /** Working days before the appointment. */
    firstReminder: workingDays.default(2),
    /** A second one, nearer to the appointment; null: none. */
    secondReminder: workingDays.nullable().default(null),
    /**
     * Working days until a letter that was posted is there. 3 is the delivery GOV.UK Notify reckons with (rules.md 3.3); it
     * takes 2 more to post one.
     */
    daysInPost: z.int().min(0).max(10).default(3),
    /** Whoever takes neither text nor e-mail, or asks for letters, is reminded by letter so many days before; null: not. */
    letterReminder: workingDays.nullable().default(null),
    remindBy: z.enum(['text-or-email', 'text', 'email']).default('text-or-email'),
  })
  .refine(({ firstReminder, secondReminder }) => secondReminder === null || secondReminder < firstReminder, {
    path: ['secondReminder'],
    message: 'The second reminder comes after the first',
  })
  .refine(({ letterReminder, daysInPost }) => letterReminder === null || letterReminder > daysInPost, {
    path: ['letterReminder'],
    message: 'A letter has to leave more days before than it is in the post',
  });
export type TellingRules = z.infer<typeof TellingRules>;

export const usualTellingRules: TellingRules = TellingRules.parse({});

type RemindedBy = Pick<TellingRules, 'remindBy' | 'letterReminder'>;

/** The messages a reminder may be. */
export function messagesToRemind({ remindBy }: Pick<TellingRules, 'remindBy'>): MessageChannel[] {
  return remindBy === 'text-or-email' ? ['text', 'email'] : [remindBy];
}

/** The ways a reminder may take. */
export function waysToRemind(rules: RemindedBy): ToldBy[] {
  return [...messagesToRemind(rules), ...(rules.letterReminder === null ? [] : (['letter'] as const))];
}
