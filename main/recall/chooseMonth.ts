import type { z } from 'zod';
import { monthName } from '../../shared/format.ts';
import { Problem } from '../../shared/problem.ts';
import type { recallContract } from '../../shared/recall/recall.contract.ts';
import type { CommandContext } from '../context.ts';
import { personIn } from '../people/personRecord.ts';
import { addChosenMonths, chosenMonthOf } from './chosenMonth.sql.ts';

type Operation = (typeof recallContract)['recall.chooseMonth'];

/** Chooses the month of the years to come, or leaves it to the month of birth again; each choice is a row of its own. */
export async function chooseMonth(
  ctx: CommandContext,
  { personId, seenId, monthOfYear: month, lastYear, reason }: z.output<Operation['input']>,
): Promise<z.input<Operation['output']>> {
  await personIn(ctx.db, personId);
  const before = await chosenMonthOf(ctx.db, personId);
  if ((before?.id ?? null) !== seenId) throw new Problem('changed-by-someone-else');

  const id = ctx.newId();
  const [by, at] = [ctx.actor.name, ctx.clock.now()];
  await addChosenMonths(ctx.db, [
    { id, person_id: personId, month, last_year: lastYear, reason, entered_by: by, entered_at: at },
  ]);
  ctx.canUndo({
    operation: 'recall.chooseMonth',
    input: {
      personId,
      seenId: id,
      monthOfYear: before?.month ?? null,
      lastYear: before?.lastYear ?? null,
      reason: before?.reason ?? 'Taken back',
    },
    words: month === null ? 'The month of birth counts again' : `${monthName(month)} for the years to come`,
  });
  await ctx.peopleChanged([personId]);
  return { chosen: { id, month, lastYear, reason, by, at } };
}
