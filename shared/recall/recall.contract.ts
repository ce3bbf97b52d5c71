import { z } from 'zod';
import { command, everyone, query } from '../contract.ts';
import { PersonId } from '../identity/ids.ts';
import { MemberFilter } from '../register/register.contract.ts';
import { Instant, IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';

/** One or many: named people, or everyone a question finds. */
export const Who = z.union([
  z.object({ personIds: z.array(PersonId).min(1).max(200), year: QofYear }),
  z.object({ question: MemberFilter }),
]);
export type Who = z.infer<typeof Who>;

const Reason = z
  .string()
  .trim()
  .min(1, 'Say why the month is changing')
  .max(300, 'Use 300 characters or fewer');

export const MoveResult = z.object({
  moved: z.int(),
  /** Moved into the next QOF year: this year's round is deferred with the reason. */
  deferred: z.int(),
  refused: z.array(z.object({ personId: PersonId, sentence: z.string() })),
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
  history: z.array(z.object({ at: Instant, by: z.string(), sentence: z.string() })),
  letters: z.array(
    z.object({
      invitationId: z.string(),
      attempt: z.int(),
      stage: z.string(),
      builtOn: IsoDate,
      printedOn: IsoDate.nullable(),
      postedOn: IsoDate.nullable(),
      by: z.string(),
    }),
  ),
});
export type CycleRecord = z.infer<typeof CycleRecord>;

/** What needs doing now, in the safest order; each with the number of people or things behind it. */
export const TodayJob = z.object({
  kind: z.enum([
    'import-first',
    'questions',
    'letters-unconfirmed',
    'letters-unprinted',
    'letters-sent-back',
    'first-letters',
    'invite',
    'missing',
    'flagged',
  ]),
  count: z.int(),
  month: YearMonth.nullable(),
  sentence: z.string(),
  /** The last day it is on time; null where it has none. */
  dueOn: IsoDate.nullable(),
});
export type TodayJob = z.infer<typeof TodayJob>;

export const recallContract = {
  'recall.findMove': query(
    z.object({ who: Who, toMonth: YearMonth }),
    z.object({ people: z.int(), sentences: z.array(z.string()) }),
    {
      roles: everyone,
    },
  ),
  'recall.moveMonth': command(
    z.object({
      who: Who,
      toMonth: YearMonth,
      reason: Reason,
      /** The planned month the user saw: whoever has another by now is left alone. Null: whatever it is. */
      seenMonth: YearMonth.nullable().default(null),
    }),
    MoveResult,
    { roles: ['manager', 'admin', 'nurse', 'gp'] },
  ),
  /** The lead GP's word on people of a group that a GP looks at first (Holmside step 2). */
  'recall.recordGpReview': command(
    z.object({
      who: Who,
      decision: z.enum(['invite', 'other-way']),
      reason: z
        .string()
        .trim()
        .min(1, 'Say why')
        .max(300, 'Use 300 characters or fewer')
        .nullable()
        .default(null),
    }),
    z.object({ recorded: z.int() }),
    { roles: ['gp', 'manager'] },
  ),
  'recall.listCycles': query(z.object({ personId: PersonId }), z.array(CycleRecord), {
    roles: everyone,
    opens: 'personId',
  }),
  'recall.findToday': query(
    z.object({}),
    z.object({
      today: IsoDate,
      jobs: z.array(TodayJob),
      doneToday: z.array(z.object({ at: Instant, by: z.string(), sentence: z.string() })),
      lastImport: z.object({ extractOn: IsoDate, appliedAt: Instant }).nullable(),
    }),
    { roles: everyone },
  ),
};
