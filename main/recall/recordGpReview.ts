import type { z } from 'zod';
import type { recallContract } from '../../shared/recall/recall.contract.ts';
import type { CommandContext } from '../context.ts';
import { keepSteps } from './keepSteps.ts';
import { note } from './moveMonths.ts';
import { canTakeBack } from './recordEvent.ts';
import { openCyclesMeant } from './roundsMeant.ts';

type Input = z.output<(typeof recallContract)['recall.recordGpReview']['input']>;

const said = {
  invite: { kind: 'gp-invite', sentence: 'GP review: invite by letter' },
  'other-way': { kind: 'gp-other-way', sentence: 'GP review: to be asked another way' },
} as const;

/** The lead GP's word on each of some people; whoever's year has ended is left out, and counted. */
export async function recordGpReview(ctx: CommandContext, { who, decision, reason }: Input) {
  const { going, ended } = await openCyclesMeant(ctx.db, who);
  const { kind, sentence } = said[decision];
  let eventId = '';
  for (const cycle of going) eventId = await note(ctx, { cycleId: cycle.id, kind, sentence, reason });
  const [only, ...others] = going;
  if (only && others.length === 0) {
    const one = { personId: only.person_id, cycleId: only.id };
    await canTakeBack(ctx, one, { words: sentence, eventId });
  }
  await keepSteps(
    ctx,
    going.map((cycle) => cycle.person_id),
  );
  return { recorded: going.length, ended };
}
