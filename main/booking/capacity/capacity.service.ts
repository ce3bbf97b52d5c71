import type { z } from 'zod';
import type { capacityContract } from '../../../shared/booking/capacity.contract.ts';
import { Problem } from '../../../shared/problem.ts';
import type { CommandContext, Handlers } from '../../context.ts';
import { findSetting, saveSetting } from '../../practice/settings.sql.ts';
import { addChosenMonths } from '../../recall/chosenMonth.sql.ts';
import { moveMonths } from '../../recall/moveMonths.ts';
import { choosingRule, planMoves, type PlannedPeople } from './capacityPlan.ts';
import { capacitySetting, capacityYear } from './capacityYear.ts';

export const capacityService: Handlers<typeof capacityContract> = {
  'booking.findYear': (ctx) => capacityYear(ctx),

  'booking.findYearPlan': async ({ db, clock }, { moves }) => {
    const planned = await planMoves(db, moves, clock.today());
    return { rule: choosingRule, moves: planned.map(({ checked }) => checked), ...totalsOf(planned) };
  },

  'booking.applyYear': applyYear,

  'booking.changeAssumedRates': async (ctx, { assumed, version }) => {
    await saveSetting(ctx, capacitySetting.id, { value: assumed, version });
    return findSetting(ctx.db, capacitySetting.id, capacitySetting).then((saved) => ({
      assumed: saved.value,
      version: saved.version,
    }));
  },
};

type Apply = z.output<(typeof capacityContract)['booking.applyYear']['input']>;

/** Plans people for other months, as the check showed them; where it would be other people by now nobody moves. */
async function applyYear(ctx: CommandContext, { moves, reason, people }: Apply) {
  const planned = await planMoves(ctx.db, moves, ctx.clock.today());
  const totals = totalsOf(planned);
  if (totals.people !== people) throw new Problem('changed-by-someone-else');
  if (people === 0) throw new Problem('invalid-input', 'moves');
  // A part of this cannot be taken back by itself: the others would stay where they are.
  const part = { ...ctx, canUndo: () => {} };
  for (const one of planned) {
    await moveRounds(part, one, reason);
    await chooseMonths(ctx, one, reason);
  }
  return { moved: totals.people, deferred: totals.deferred };
}

async function moveRounds(ctx: CommandContext, { move, rounds }: PlannedPeople, reason: string) {
  if (rounds.length === 0) return;
  await moveMonths(ctx, {
    who: { personIds: rounds, year: move.year },
    toMonth: move.to,
    seenMonth: move.from,
    reason,
    lasts: 'once',
  });
}

/** Whoever has no round of that year yet gets the month for that one year; it is seen and changed with the person. */
async function chooseMonths(ctx: CommandContext, { move, toChoose }: PlannedPeople, reason: string) {
  if (toChoose.length === 0) return;
  await addChosenMonths(
    ctx.db,
    toChoose.map((personId) => ({
      id: ctx.newId(),
      person_id: personId,
      month: Number(move.to.slice(5)),
      last_year: move.year,
      reason,
      entered_by: ctx.actor.name,
      entered_at: ctx.clock.now(),
    })),
  );
  await ctx.peopleChanged(toChoose);
}

function totalsOf(planned: readonly PlannedPeople[]) {
  const sum = (what: 'people' | 'deferred') =>
    planned.reduce((total, { checked }) => total + checked[what], 0);
  return { people: sum('people'), deferred: sum('deferred') };
}
