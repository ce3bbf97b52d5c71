import { z } from 'zod';
import { command, everyone, query, roles } from '../contract.ts';
import { PersonId } from '../identity/ids.ts';
import { ListAge } from '../people/listAge.ts';
import { MemberFilter } from '../register/register.contract.ts';
import { NextKind } from './nextAction.ts';
import { noticesContract } from './notices.contract.ts';
import { CycleRecord, roundsContract } from './rounds.contract.ts';
import { MonthEnd, workContract } from './work.contract.ts';
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

/** For how long a chosen month counts: this round only, every year until it is changed, or up to a QOF year. */
export const MonthLasts = z.union([z.enum(['once', 'always']), QofYear]);
export type MonthLasts = z.infer<typeof MonthLasts>;

export const ChosenMonth = z.object({
  id: z.string(),
  /** 1 to 12; null where the month of birth counts again. */
  month: z.int().min(1).max(12).nullable(),
  lastYear: QofYear.nullable(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
});
export type ChosenMonth = z.infer<typeof ChosenMonth>;

export const MoveResult = z.object({
  moved: z.int(),
  /** Moved into the next QOF year: this year's round is deferred with the reason. */
  deferred: z.int(),
  refused: z.array(z.object({ personId: PersonId, sentence: z.string() })),
});

/** What needs doing now, in the safest order; each with the number of people or things behind it. */
export const TodayJob = z.object({
  kind: z.enum([
    'import-first',
    'letters-to-pull',
    'notices',
    'questions',
    'letters-unconfirmed',
    'letters-unprinted',
    'orders-waiting',
    'letters-sent-back',
    'first-letters',
    'first-told',
    'first-offers',
    'first-reminders',
    'to-tell',
    'to-offer',
    'to-remind',
    'messages-unsent',
    'invite',
    'remind',
    'could-not-reach',
    'on-its-way',
    'phone',
    'check-booking',
    'rebook',
    'pinboard',
    'visit',
    'gp-review',
    'other-way',
    'decide',
    'check-results',
    'share-results',
    'conversation',
    'share-plan',
    'follow-up',
    'held',
    'needs-to-review',
    'flagged',
  ]),
  count: z.int(),
  month: YearMonth.nullable(),
  sentence: z.string(),
  /** The last day it is on time; null where it has none. */
  dueOn: IsoDate.nullable(),
  /** The day the first of them came due; null where there is no such day. */
  since: IsoDate.nullable(),
  /** Whose it is first; the others see it after their own. */
  by: z.enum(roles),
  /** It counts their part only: others have their own job of the same kind. */
  only: z.boolean(),
  /** The run, or what was sent back, that it is about; null where it is about no single one. */
  about: z.string().nullable(),
});
export type TodayJob = z.infer<typeof TodayJob>;

export const recallContract = {
  ...roundsContract,
  ...workContract,
  ...noticesContract,
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
      lasts: MonthLasts.default('once'),
      /** A move is taken back: to the month they had, though it may have passed. */
      takesBack: z.boolean().default(false),
    }),
    MoveResult,
    { roles: ['manager', 'admin', 'nurse', 'gp'], opens: 'who' },
  ),
  /** The month somebody chose for more than one year, or null where nobody did. */
  'recall.findChosenMonth': query(
    z.object({ personId: PersonId }),
    z.object({ chosen: ChosenMonth.nullable() }),
    { roles: everyone, opens: 'personId' },
  ),
  /**
   * Another month for the years to come, or with null the month of birth again; the round that runs keeps its month.
   * `seenId` is the choice the user saw, null for none.
   */
  'recall.chooseMonth': command(
    z.object({
      personId: PersonId,
      seenId: z.string().max(40).nullable(),
      monthOfYear: ChosenMonth.shape.month,
      lastYear: ChosenMonth.shape.lastYear,
      reason: Reason,
    }),
    z.object({ chosen: ChosenMonth }),
    { roles: ['manager', 'admin', 'nurse', 'gp'], opens: 'personId' },
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
    /** `ended`: left out, because their year has ended. */
    z.object({ recorded: z.int(), ended: z.int() }),
    { roles: ['gp', 'manager'], opens: 'who' },
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
      list: ListAge,
      /** The rows of the list `lost`. */
      lost: z.int(),
      withoutRound: z.int(),
      /** Who stands in the book, today first where somebody does: the people of its day. */
      booked: z.array(z.object({ on: IsoDate, tests: z.int(), conversations: z.int() })),
      /** What else comes due next, day by day. */
      coming: z.array(z.object({ on: IsoDate, kind: NextKind, count: z.int() })),
      /** The month before this one, which is closed when nobody in it is lost; null where nobody was planned for it. */
      lastMonth: MonthEnd.nullable(),
    }),
    { roles: everyone },
  ),
};
