import type { WriteContext } from '../context.ts';
import { keepEvidence } from './keepEvidence.ts';
import { noteEvidence } from './noteEvidence.ts';

/**
 * One unit of work, after which the invitations of everyone it was about are counted again: before it is committed, so
 * that nobody ever sees a list that has not heard of a letter.
 */
export async function withEvidence<C extends WriteContext, T>(
  ctx: C,
  work: (watched: C) => Promise<T>,
): Promise<T> {
  const noted = noteEvidence(ctx.db);
  const answer = await work({
    ...ctx,
    db: noted.db,
    peopleChanged: async (personIds) => {
      noted.add(personIds);
      await ctx.peopleChanged(personIds);
    },
  });
  await keepEvidence(ctx, await noted.people());
  return answer;
}
