import type { z } from 'zod';
import { monthAndYear } from '../../shared/format.ts';
import type { MoveResult, Who } from '../../shared/recall/recall.contract.ts';
import { moveMonth, type MonthMove } from '../../shared/recall/moveMonth.ts';
import { Problem } from '../../shared/problem.ts';
import type { YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { CommandContext } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import type { Reader } from '../db/store.ts';
import { memberIds } from '../register/register.sql.ts';
import { addCycle, addCycleEvent, cyclesIn, type CycleRow } from './cycle.sql.ts';

type Result = z.infer<typeof MoveResult>;
const perStatement = 500;

/** The people a question or a list of ids means, and the year it is about. */
export async function peopleMeant(db: Reader, who: Who): Promise<{ ids: string[]; year: number }> {
  if ('personIds' in who) return { ids: who.personIds, year: who.year };
  return { ids: await memberIds(db, who.question), year: who.question.year };
}

export async function cyclesMeant(db: Reader, who: Who, toMonth: YearMonth): Promise<CycleRow[][]> {
  const { ids, year } = await peopleMeant(db, who);
  const cycles: CycleRow[] = [];
  for (let from = 0; from < ids.length; from += perStatement) {
    cycles.push(...(await cyclesIn(db, ids.slice(from, from + perStatement), [year, qofYearOf(toMonth)])));
  }
  return [...Map.groupBy(cycles, (cycle) => cycle.person_id).values()].map((own) =>
    own.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year)),
  );
}

/** Plans people for another month, one or many, with the reason; whoever cannot be moved is named and stays. */
export async function moveMonths(
  ctx: CommandContext,
  { who, toMonth, reason }: { who: Who; toMonth: YearMonth; reason: string },
): Promise<Result> {
  const result: Result = { moved: 0, deferred: 0, refused: [] };
  const touched: string[] = [];
  const people = await cyclesMeant(ctx.db, who, toMonth);
  if (people.length === 0) throw new Problem('not-found');

  for (const [cycle, other] of people) {
    if (!cycle) continue;
    const move = moveOf(cycle, other, toMonth, ctx.clock.today());
    if (move.kind === 'refused') {
      result.refused.push({ personId: cycle.person_id, sentence: move.words });
      continue;
    }
    await carryOut(ctx, { cycle, move, toMonth, reason });
    touched.push(cycle.person_id);
    result.moved += 1;
    if (move.kind === 'next-year') result.deferred += 1;
  }
  await ctx.peopleChanged(touched);
  return result;
}

export function moveOf(
  cycle: CycleRow,
  other: CycleRow | undefined,
  toMonth: YearMonth,
  today: string,
): MonthMove {
  if (cycle.state !== 'open') return { kind: 'refused', words: 'The round of this year is closed.' };
  const move = moveMonth(cycle.planned_month, toMonth, today);
  if (move.kind === 'next-year' && other) {
    return { kind: 'refused', words: 'The next year has a round of its own already.' };
  }
  return move;
}

type Move = { cycle: CycleRow; move: MonthMove; toMonth: YearMonth; reason: string };

async function carryOut(ctx: CommandContext, { cycle, move, toMonth, reason }: Move): Promise<void> {
  if (move.kind === 'same-year') {
    const sentence = `Planned month moved from ${monthAndYear(cycle.planned_month)} to ${monthAndYear(toMonth)}`;
    await changeVersioned(ctx.db, 'cycle', cycle, { planned_month: toMonth });
    await note(ctx, { cycleId: cycle.id, kind: 'moved', sentence, reason });
    return;
  }
  const next: CycleRow = {
    ...cycle,
    id: ctx.newId(),
    year: qofYearOf(toMonth),
    planned_month: toMonth,
    state: 'open',
    joined_on: null,
    version: 1,
  };
  await changeVersioned(ctx.db, 'cycle', cycle, { state: 'deferred' });
  await addCycle(ctx.db, next);
  const sentence = `Deferred from ${monthAndYear(cycle.planned_month)} to ${monthAndYear(toMonth)}`;
  await note(ctx, { cycleId: cycle.id, kind: 'deferred', sentence, reason });
  await note(ctx, { cycleId: next.id, kind: 'opened', sentence, reason });
}

type Note = {
  cycleId: string;
  kind: 'moved' | 'deferred' | 'opened' | 'gp-invite' | 'gp-other-way';
  sentence: string;
  reason: string | null;
};

export function note(ctx: CommandContext, { cycleId, kind, sentence, reason }: Note): Promise<void> {
  return addCycleEvent(ctx.db, {
    id: ctx.newId(),
    cycle_id: cycleId,
    kind,
    sentence,
    reason,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
}
