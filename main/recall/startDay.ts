import type { CommandContext } from '../context.ts';
import { dayLookedAt, keepDayLookedAt } from './startDay.sql.ts';
import { keepSteps } from './keepSteps.ts';
import { peopleWithOpenRounds } from './work.sql.ts';

/**
 * Looks once a day at every open round: a dated rule may have begun, a review in the record may have become past.
 * Skipped for days, cut short or run twice it ends the same, because nothing in it depends on the run before.
 */
export async function startDay(ctx: CommandContext): Promise<{ looked: number }> {
  const today = ctx.clock.today();
  if ((await dayLookedAt(ctx.db)) === today) return { looked: 0 };
  const people = await peopleWithOpenRounds(ctx.db);
  await keepSteps(ctx, people);
  await keepDayLookedAt(ctx.db, today, { at: ctx.clock.now(), by: ctx.actor.name });
  return { looked: people.length };
}
