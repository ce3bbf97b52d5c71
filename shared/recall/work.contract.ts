import { z } from 'zod';
import { command, everyone, office, query, roles } from '../contract.ts';
import { CycleId, PersonId } from '../identity/ids.ts';
import { ListWindow, page } from '../list.ts';
import { Contact, PersonLine, PersonRecord } from '../people/person.ts';
import { Instant, IsoDate, YearMonth } from '../time/isoDate.ts';
import { QofYear } from '../time/qofYear.ts';
import { CycleEnd } from './milestones.ts';
import { NextKind } from './nextAction.ts';
import { RoundLine } from './roundLine.ts';

const Step = RoundLine.shape.step;

/** Whose rounds are asked for; the same question counts and lists. */
export const WorkFilter = z.object({
  /**
   * `due`: to be done today or before; `coming`: due later; `lost`: overdue for longer than the practice allows, or
   * open without anything to be done next; `all`: every round of an open year, ended ones too.
   */
  which: z.enum(['due', 'coming', 'lost', 'all']).default('due'),
  kinds: z.array(NextKind).max(20).default([]),
  steps: z.array(Step).max(20).default([]),
  ends: z.array(CycleEnd).max(20).default([]),
  year: QofYear.nullable().default(null),
  month: YearMonth.nullable().default(null),
  /** Planned for this month or before it. */
  untilMonth: YearMonth.nullable().default(null),
  groupIds: z.array(z.string()).max(30).default([]),
  search: z.string().trim().max(100).default(''),
  /** `held`: the guard keeps the invitation back, as it was last looked at. */
  held: z.enum(['any', 'held', 'free']).default('any'),
  /** Whose the next action is; null: anybody's. */
  by: z.enum(roles).nullable().default(null),
  /** Whose letters a second person sent back, at once; null: whatever became of them. */
  sentBack: z.string().max(40).nullable().default(null),
});
export type WorkFilter = z.infer<typeof WorkFilter>;

/** A window of a list; the rows of some roles come before the others, each part by how long people have waited. */
export const WorkQuestion = WorkFilter.extend(ListWindow.shape).extend({
  first: z.array(z.enum(roles)).max(roles.length).default([]),
});
export type WorkQuestion = z.infer<typeof WorkQuestion>;

export const WorkLine = PersonLine.extend(RoundLine.shape).extend({
  version: z.int(),
  year: QofYear,
  plannedMonth: YearMonth,
  /** The day the step before was settled. */
  since: IsoDate,
});
export type WorkLine = z.infer<typeof WorkLine>;

export const WorkCount = z.object({
  kind: NextKind,
  due: z.int(),
  /** Of those due: kept back by the guard. */
  held: z.int(),
  /** Of those due: for longer than the practice allows. */
  stuck: z.int(),
});
export type WorkCount = z.infer<typeof WorkCount>;

const MonthClose = z.object({
  by: z.string(),
  at: Instant,
  leftOver: z.int(),
  reason: z.string().nullable(),
});

export const MonthEnd = z.object({
  month: YearMonth,
  /** Stuck or without a next action, planned for this month or before. */
  lost: z.int(),
  closed: MonthClose.nullable(),
});
export type MonthEnd = z.infer<typeof MonthEnd>;

const BoardCell = z.object({
  groupId: z.string(),
  step: Step,
  end: CycleEnd.nullable(),
  count: z.int(),
});

export const Board = z.object({
  year: QofYear,
  month: YearMonth,
  /** In the practice's order; a group nobody of the month is in is left out. */
  groups: z.array(z.object({ id: z.string(), letter: z.string(), name: z.string() })),
  cells: z.array(BoardCell),
  months: z.array(
    z.object({
      month: YearMonth,
      planned: z.int(),
      /** Complete here, or reviewed elsewhere. */
      done: z.int(),
      /** The same month of the year before. */
      plannedBefore: z.int(),
      doneBefore: z.int(),
      closed: z.boolean(),
    }),
  ),
});
export type Board = z.infer<typeof Board>;

/** What somebody needs in front of them to phone a person about their year. */
export const Call = PersonLine.extend({
  cycleId: CycleId,
  sex: PersonRecord.shape.sex,
  preferredName: z.string().nullable(),
  /** null where this role may not see it. */
  phones: Contact.pick({ homePhone: true, mobile: true }).nullable(),
  interpreter: z.boolean(),
  language: z.string().nullable(),
  needs: z.array(z.string()),
  plannedMonth: YearMonth,
  /** What is to be done next; somebody else may have phoned meanwhile. */
  next: NextKind,
  /** What was sent or said this year, newest first. */
  before: z.array(z.object({ on: IsoDate, sentence: z.string() })),
  /** What to say, a paragraph each. */
  script: z.array(z.string()),
});
export type Call = z.infer<typeof Call>;

export const workContract = {
  'recall.listWork': query(
    WorkQuestion,
    page(WorkLine).extend({
      /** How many of each kind there are, whichever kinds are asked for. */
      byKind: z.array(z.object({ kind: NextKind, count: z.int() })),
    }),
    { roles: everyone },
  ),
  'recall.countWork': query(
    z.object({ month: YearMonth.nullable().default(null) }),
    z.object({
      counts: z.array(WorkCount),
      /** The rows of the list `lost`. */
      lost: z.int(),
      /** On a list of this year without a round: the next look at everyone opens it. */
      withoutRound: z.int(),
    }),
    { roles: everyone },
  ),
  'recall.findCall': query(z.object({ personId: PersonId, cycleId: CycleId }), Call, {
    roles: everyone,
    opens: 'personId',
  }),
  'recall.findBoard': query(z.object({ month: YearMonth }), Board, { roles: everyone }),
  'recall.findMonthEnd': query(z.object({ month: YearMonth }), MonthEnd, { roles: everyone }),
  /** Closed with nobody lost, or with a reason. */
  'recall.closeMonth': command(
    z.object({
      month: YearMonth,
      reason: z.string().trim().max(300, 'Use 300 characters or fewer').nullable().default(null),
    }),
    MonthEnd,
    { roles: office },
  ),
  /** Once a day, at its first opening: where everyone stands by today's rules. Run again it changes nothing. */
  'recall.startDay': command(z.object({}), z.object({ looked: z.int() }), { roles: everyone }),
};
