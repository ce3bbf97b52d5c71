import { z } from 'zod';
import { Channel } from '../recall/channel.ts';
import { LetterPurpose } from '../recall/stepLetter.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { Instant, IsoDate, YearMonth } from '../time/isoDate.ts';

/** One letter as it was made, whatever has become of the person's record since. */
export const SentLetter = z.object({
  invitationId: z.string(),
  personId: PersonId,
  cycleId: CycleId,
  familyName: z.string(),
  givenName: z.string(),
  title: z.string().nullable(),
  nhsNumber: z.string().nullable(),
  birthDate: IsoDate,
  preferredName: z.string().nullable(),
  sex: z.enum(['female', 'male', 'other', 'unknown']).nullable(),
  died: z.boolean(),
  diedOn: IsoDate.nullable(),
  restricted: z.boolean(),
  /** The planned month it was for. */
  month: YearMonth,
  runId: z.string(),
  attempt: z.int(),
  /** Who got it, of a copy. */
  copyFor: z.string().nullable(),
  purpose: LetterPurpose,
  channel: Channel,
  /** It went on paper, so it can be drawn again. */
  onPaper: z.boolean(),
  templateId: z.string(),
  templateVersion: z.int(),
  /** Where it went: the address as it stood in the window, or the number or e-mail address of a message. */
  addressLines: z.array(z.string()),
  /** What a message said; empty where it went on paper and can be drawn. */
  words: z.string(),
  stage: z.enum(['built', 'printed', 'posted', 'spoilt', 'withdrawn', 'returned']),
  builtAt: Instant,
  builtBy: z.string(),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
  /** Everything that happened to it, in that order. */
  history: z.array(
    z.object({
      kind: z.enum(['built', 'printed', 'posted', 'spoilt', 'withdrawn', 'returned']),
      on: IsoDate,
      detail: z.string().nullable(),
      by: z.string(),
      at: Instant,
    }),
  ),
});
export type SentLetter = z.infer<typeof SentLetter>;
