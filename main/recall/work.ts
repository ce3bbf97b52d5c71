import type { GroupDefinition } from '../../shared/register/groupRules.ts';
import { findGroups, groupsWithRest } from '../register/groups.ts';
import { yardstickOf } from '../register/roundLine.ts';
import type { Board, MonthEnd } from '../../shared/recall/work.contract.ts';
import { Problem } from '../../shared/problem.ts';
import { addToMonth } from '../../shared/time/isoDate.ts';
import { monthsOfQofYear, qofYearOf } from '../../shared/time/qofYear.ts';
import type { Clock, CommandContext } from '../context.ts';
import type { Reader } from '../db/store.ts';
import {
  boardCells,
  countWithoutRound,
  doneByMonth,
  dueWork,
  monthCloses,
  withoutNext,
  type DueWork,
  type MonthCloseRow,
} from './work.sql.ts';

type Known = { db: Reader; clock: Clock };

/** What is due now, by kind, and how many are lost: the numbers are those of the lists behind them. */
export async function countAllWork(ctx: Known, month: string | null) {
  const open = await lookAtOpenWork(ctx);
  const due = open.due.filter((row) => month === null || row.month === month);
  return {
    counts: [...Map.groupBy(due, ({ kind }) => kind)].map(([kind, rows]) => ({
      kind,
      due: sumOf(rows, ({ n }) => n),
      held: sumOf(rows, ({ held }) => held),
      stuck: sumOf(rows, ({ stuck }) => stuck),
    })),
    lost: lostIn(open, (one) => month === null || one === month),
    withoutRound: await countWithoutRound(ctx.db, qofYearOf(ctx.clock.today())),
  };
}

/** What is open at a moment: what is due, and how many of each month have no next step. */
export type OpenWork = { due: DueWork[]; withoutNext: { month: string; n: number }[] };

/** One look at the open rounds, from which all the counts of them come. */
export async function lookAtOpenWork(ctx: Known): Promise<OpenWork> {
  return { due: await dueWork(ctx.db, await yardstickOf(ctx)), withoutNext: await withoutNext(ctx.db) };
}

/** Stuck for longer than the practice allows, or open with nothing to be done next: of some planned months. */
export function lostIn({ due, withoutNext: without }: OpenWork, ofMonth: (month: string) => boolean): number {
  const of = <T extends { month: string }>(rows: T[]) => rows.filter(({ month }) => ofMonth(month));
  return sumOf(of(due), ({ stuck }) => stuck) + sumOf(of(without), ({ n }) => n);
}

function sumOf<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + count(row), 0);
}

export async function findBoard({ db }: Known, month: string): Promise<Board> {
  const year = qofYearOf(month);
  const cells = await boardCells(db, year, month);
  const groups = groupsWithRest((await findGroups(db)).value);
  return {
    year,
    month,
    groups: groups.filter(({ id }) => cells.some((cell) => cell.group_id === id)).map(shortGroup),
    cells: cells.map(({ group_id, step, ended_as, n }) => ({
      groupId: group_id,
      step,
      end: ended_as,
      count: n,
    })),
    months: await monthsOfBoard(db, year),
  };
}

function shortGroup({ id, letter, name }: GroupDefinition) {
  return { id, letter, name };
}

/** Planned and done of each month of a year, beside the same month of the year before. */
async function monthsOfBoard(db: Reader, year: number): Promise<Board['months']> {
  const months = monthsOfQofYear(year);
  const now = new Map((await doneByMonth(db, year)).map((row) => [row.planned_month, row]));
  const before = new Map((await doneByMonth(db, year - 1)).map((row) => [row.planned_month, row]));
  const closed = new Set((await monthCloses(db, months)).map((row) => row.month));
  return months.map((month) => {
    const last = before.get(addToMonth(month, -12));
    return {
      month,
      planned: now.get(month)?.planned ?? 0,
      done: now.get(month)?.done ?? 0,
      plannedBefore: last?.planned ?? 0,
      doneBefore: last?.done ?? 0,
      closed: closed.has(month),
    };
  });
}

export async function findMonthEnd(ctx: Known, month: string): Promise<MonthEnd> {
  return monthEndOf(ctx.db, month, await lookAtOpenWork(ctx));
}

/** Who is lost of those planned for a month or before it, and whether it is closed. */
export async function monthEndOf(db: Reader, month: string, open: OpenWork): Promise<MonthEnd> {
  const [row] = await monthCloses(db, [month]);
  return {
    month,
    lost: lostIn(open, (planned) => planned <= month),
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
