import type { z } from 'zod';
import { counted, monthAndYear } from '../../shared/format.ts';
import type { MonthLasts, MoveResult, Who } from '../../shared/recall/recall.contract.ts';
import { moveMonth, type MonthMove } from '../../shared/recall/moveMonth.ts';
import { Problem } from '../../shared/problem.ts';
import { firstDayOf, monthOf, type IsoDate, type YearMonth } from '../../shared/time/isoDate.ts';
import { qofYearOf } from '../../shared/time/qofYear.ts';
import type { CommandContext, WriteContext } from '../context.ts';
import { changeVersioned } from '../db/changeVersioned.ts';
import { addChosenMonths } from './chosenMonth.sql.ts';
import { addCycle, addCycleEvent, type CycleRow, type NewCycleRow } from './cycle.sql.ts';
import { roundsMeant, type Rounds } from './roundsMeant.ts';

type Result = z.infer<typeof MoveResult>;
export type MoveInput = {
  who: Who;
  toMonth: YearMonth;
  reason: string;
  seenMonth: YearMonth | null;
  lasts: MonthLasts;
  takesBack?: boolean;
};

/** Plans people for another month, one or many, with the reason; whoever cannot be moved is named and stays. */
export async function moveMonths(ctx: CommandContext, input: MoveInput): Promise<Result> {
  const { who, toMonth, reason } = input;
  const result: Result = { moved: 0, deferred: 0, refused: [] };
  const touched: string[] = [];
  const people = await roundsMeant(ctx.db, who, toMonth);
  if (people.length === 0) throw new Problem('not-found');

  for (const rounds of people) {
    const move = moveOf(rounds, input, sinceWhen(input, ctx.clock.today()));
    if (move.kind === 'refused' || !rounds.round) {
      result.refused.push({ personId: rounds.personId, sentence: move.words });
      continue;
    }
    await carryOut(ctx, { cycle: rounds.round, move, toMonth, reason });
    touched.push(rounds.personId);
    result.moved += 1;
    if (move.kind === 'next-year') result.deferred += 1;
  }
  await chooseMonth(ctx, touched, input);
  offerMoveBack(ctx, people, { input, result });
  await ctx.peopleChanged(touched);
  return result;
}

/** Who was behind when they were moved by mistake is behind again. */
function sinceWhen({ toMonth, takesBack }: MoveInput, today: IsoDate): IsoDate {
  return takesBack && toMonth < monthOf(today) ? firstDayOf(toMonth) : today;
}

/** What a move would be for one person; the words say it, or why it is refused. */
export function moveOf(
  { round, before, there }: Rounds,
  { toMonth, seenMonth }: Pick<MoveInput, 'toMonth' | 'seenMonth'>,
  today: string,
): MonthMove {
  const refused = (words: string): MonthMove => ({ kind: 'refused', words });
  if (!round) return refused('There is no round of that year to move yet.');
  if (round.state !== 'open') return refused('The round of this year is closed.');
  if (seenMonth !== null && seenMonth !== round.planned_month) {
    return refused(`Someone else moved it to ${monthAndYear(round.planned_month)}.`);
  }
  const move = moveMonth(round.planned_month, toMonth, today);
  if (move.kind !== 'next-year') return move;
  if (there) return refused('The next year has a round of its own already.');
  // Put off twice in a row, somebody would be seen in neither year.
  if (before?.state === 'deferred')
    return refused('The round before was put off already. Choose a month in the same year.');
  return move;
}

/** Only a move within the year of one month's people, and only this round's, goes back as it came. */
function offerMoveBack(
  ctx: CommandContext,
  people: readonly Rounds[],
  { input, result }: { input: MoveInput; result: Result },
): void {
  const moved = people.flatMap(({ personId, round }) =>
    round && !result.refused.some((one) => one.personId === personId) ? [{ personId, round }] : [],
  );
  const [first] = moved;
  const from = first?.round.planned_month;
  const simple = moved.every(({ round }) => round.planned_month === from) && moved.length <= 200;
  if (!first || from === undefined || !simple || result.deferred > 0 || input.lasts !== 'once') return;
  ctx.canUndo({
    operation: 'recall.moveMonth',
    input: {
      who: { personIds: moved.map(({ personId }) => personId), year: first.round.year },
      toMonth: from,
      seenMonth: input.toMonth,
      reason: 'Taken back',
      takesBack: true,
    },
    words: `${counted(moved.length, 'person', 'people')} moved to ${monthAndYear(input.toMonth)}`,
  });
}

/** A month chosen for more than this round; the year in which it is chosen has its own planned month already. */
async function chooseMonth(
  ctx: CommandContext,
  personIds: readonly string[],
  { toMonth, reason, lasts }: MoveInput,
): Promise<void> {
  if (lasts === 'once') return;
  await addChosenMonths(
    ctx.db,
    personIds.map((personId) => ({
      id: ctx.newId(),
      person_id: personId,
      month: Number(toMonth.slice(5)),
      last_year: lasts === 'always' ? null : lasts,
      reason,
      entered_by: ctx.actor.name,
      entered_at: ctx.clock.now(),
    })),
  );
}

type Move = { cycle: CycleRow; move: MonthMove; toMonth: YearMonth; reason: string };

async function carryOut(ctx: CommandContext, { cycle, move, toMonth, reason }: Move): Promise<void> {
  if (move.kind === 'same-year') {
    const sentence = `Planned month moved from ${monthAndYear(cycle.planned_month)} to ${monthAndYear(toMonth)}`;
    await changeVersioned(ctx.db, 'cycle', cycle, { planned_month: toMonth });
    await note(ctx, { cycleId: cycle.id, kind: 'moved', sentence, reason });
    return;
  }
  const next: NewCycleRow = {
    id: ctx.newId(),
    person_id: cycle.person_id,
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

export function note(ctx: WriteContext, { cycleId, kind, sentence, reason }: Note): Promise<string> {
  return addCycleEvent(ctx.db, {
    cycle_id: cycleId,
    kind,
    sentence,
    reason,
    happened_on: ctx.clock.today(),
    about: null,
    entered_by: ctx.actor.name,
    entered_at: ctx.clock.now(),
  });
}
