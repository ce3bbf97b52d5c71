import { WorkFilter } from '../../shared/recall/work.contract.ts';
import type { Board, MonthEnd } from '../../shared/recall/work.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { addToMonth } from '../../shared/time/isoDate.ts';
import { monthsOfQofYear, qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock, CommandContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import { findRecallRules } from './recallRules.ts';
import {
  boardCells,
  countLost,
  countsByKind,
  countWithoutRound,
  countWork,
  doneByMonth,
  monthCloses,
  type MonthCloseRow,
  type Yardstick,
} from './work.sql.ts';

type Known = { db: Reader; clock: Clock };

export async function yardstickOf({ db, clock }: Known): Promise<Yardstick> {
  return { today: clock.today(), limits: (await findRecallRules(db)).value.limits };
}

/** What is due now, by kind, and how many are lost: the numbers are those of the lists behind them. */
export async function countAllWork(ctx: Known, month: string | null) {
  const yardstick = await yardstickOf(ctx);
  const { today } = yardstick;
  return {
    counts: await countsByKind(ctx.db, month, yardstick),
    lost: await countWork(ctx.db, { ...WorkFilter.parse({ which: 'lost' }), month }, yardstick),
    withoutRound: await countWithoutRound(ctx.db, qofYearOf(today)),
  };
}

export async function findBoard({ db }: Known, month: string): Promise<Board> {
  const year = qofYearOf(month);
  const months = monthsOfQofYear(year);
  const now = new Map((await doneByMonth(db, year)).map((row) => [row.planned_month, row]));
  const before = new Map((await doneByMonth(db, year - 1)).map((row) => [row.planned_month, row]));
  const closed = new Set((await monthCloses(db, months)).map((row) => row.month));
  return {
    year,
    month,
    cells: (await boardCells(db, year, month)).map(({ group_id, step, ended_as, n }) => ({
      groupId: group_id,
      step,
      end: ended_as,
      count: n,
    })),
    months: months.map((one) => ({
      month: one,
      planned: now.get(one)?.planned ?? 0,
      done: now.get(one)?.done ?? 0,
      plannedBefore: before.get(addToMonth(one, -12))?.planned ?? 0,
      doneBefore: before.get(addToMonth(one, -12))?.done ?? 0,
      closed: closed.has(one),
    })),
  };
}

export async function findMonthEnd(ctx: Known, month: string): Promise<MonthEnd> {
  const [row] = await monthCloses(ctx.db, [month]);
  return {
    month,
    lost: await countLost(ctx.db, month, await yardstickOf(ctx)),
    closed: row ? closedOf(row) : null,
  };
}

function closedOf({ closed_by, closed_at, left_over, reason }: MonthCloseRow) {
  return { by: closed_by, at: closed_at, leftOver: left_over, reason };
}

/** A month is closed once: with nobody lost, or with the reason why it is closed all the same. */
export async function closeMonth(
  ctx: CommandContext,
  { month, reason }: { month: string; reason: string | null },
): Promise<MonthEnd> {
  const { lost, closed } = await findMonthEnd(ctx, month);
  if (closed) throw new Problem('month-closed');
  if (lost > 0 && !reason) throw new Problem('month-not-empty');
  await ctx.db.insert('month_close', {
    month,
    left_over: lost,
    reason,
    closed_by: ctx.actor.name,
    closed_at: ctx.clock.now(),
  });
  return findMonthEnd(ctx, month);
}
