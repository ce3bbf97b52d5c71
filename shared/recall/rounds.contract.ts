import { z } from 'zod';
import { clinicians, command, everyone, query, roles } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { Instant, IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';
import { Channel } from './channel.ts';
import { ContactMethod, ContactOutcome } from './contact.ts';
import { CycleEnd, Milestone, RecordedStep } from './milestones.ts';
import { NextKind } from './nextAction.ts';
import { RecallRules } from './recallRules.ts';
import { LetterPurpose } from './stepLetter.ts';

export const RoundPlace = z.object({
  milestone: Milestone,
  state: z.enum(['done', 'skipped', 'to-come']),
  on: IsoDate.nullable(),
  /** Why it is not needed, where it is skipped. */
  reason: z.string().nullable(),
});

export const CycleRecord = z.object({
  id: z.string(),
  year: QofYear,
  plannedMonth: YearMonth,
  state: z.enum(['open', 'deferred', 'closed']),
  version: z.int(),
  /** The first day a letter may go, and why. */
  earliestOn: IsoDate,
  because: z.string(),
  /** The eight places in their order. */
  places: z.array(RoundPlace).length(8),
  /** How it ended; null while something is still to be done. */
  end: CycleEnd.nullable(),
  next: z.object({
    kind: NextKind,
    on: IsoDate.nullable(),
    words: z.string(),
    by: z.enum(roles),
    /** Overdue for longer than the practice allows. */
    stuck: z.boolean(),
  }),
  history: z.array(
    z.object({
      eventId: z.string(),
      at: Instant,
      /** The day it happened. */
      on: IsoDate,
      by: z.string(),
      sentence: z.string(),
      takenBack: z.boolean(),
      /** Nothing recorded later rests on it. */
      canTakeBack: z.boolean(),
    }),
  ),
  letters: z.array(
    z.object({
      invitationId: z.string(),
      channel: Channel,
      /** Why it did not arrive or was withdrawn, in words; null where there is nothing to say. */
      detail: z.string().nullable(),
      /** Below 1 of what is no invitation: letters about appointments, and copies. */
      attempt: z.int(),
      /** Who gets it, of a copy. */
      copyFor: z.string().nullable(),
      purpose: LetterPurpose,
      stage: z.string(),
      builtOn: IsoDate,
      printedOn: IsoDate.nullable(),
      postedOn: IsoDate.nullable(),
      by: z.string(),
    }),
  ),
});
export type CycleRecord = z.infer<typeof CycleRecord>;

const Reason = z.string().trim().min(1, 'Say why').max(300, 'Use 300 characters or fewer');
const one = { personId: PersonId, cycleId: CycleId };
const opens = 'personId';

/** What is recorded of one person's year; each answers with the round as it now stands. */
export const roundsContract = {
  'recall.recordContact': command(
    z.object({
      ...one,
      method: ContactMethod,
      outcome: ContactOutcome,
      on: IsoDate,
      /** For `call-later`: the day they asked to be called from. */
      until: IsoDate.nullable().default(null),
      note: z.string().trim().max(500, 'Use 500 characters or fewer').nullable().default(null),
    }),
    CycleRecord,
    { roles: everyone, opens },
  ),
  /** One step of the year is done, or not needed by this person; then the reason is on record. */
  'recall.recordStep': command(
    z.object({
      ...one,
      milestone: RecordedStep,
      what: z.enum(['done', 'skipped']),
      on: IsoDate,
      reason: Reason.nullable().default(null),
    }),
    CycleRecord,
    { roles: everyone, opens },
  ),
  'recall.endRound': command(
    z.object({
      ...one,
      how: z.enum(['declined', 'unsuitable', 'no-response', 'joined']),
      reason: Reason,
      version: z.int(),
    }),
    CycleRecord,
    { roles: everyone, opens },
  ),
  'recall.reopenRound': command(z.object({ ...one, reason: Reason, version: z.int() }), CycleRecord, {
    roles: everyone,
    opens,
  }),
  /** The lead nurse's decision for somebody who did not answer: phone again from a day, or ask another way. */
  'recall.decideNext': command(
    z.object({ ...one, way: z.enum(['phone', 'other-way']), on: IsoDate, reason: Reason }),
    CycleRecord,
    { roles: clinicians, opens },
  ),
  /** Takes back one recorded event as a new one; refused where something later rests on it. */
  'recall.takeBack': command(z.object({ ...one, eventId: z.string().min(1).max(60) }), CycleRecord, {
    roles: everyone,
    opens,
  }),

  'recall.findRules': query(z.object({}), z.object({ rules: RecallRules, version: z.int() }), {
    roles: everyone,
  }),
  'recall.changeRules': command(
    z.object({ rules: RecallRules, version: z.int() }),
    z.object({ rules: RecallRules, version: z.int() }),
    { roles: ['manager', 'nurse', 'gp'] },
  ),
};
