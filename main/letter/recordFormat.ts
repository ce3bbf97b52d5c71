import type { z } from 'zod';
import type { formatsContract } from '../../shared/letter/formats.contract.ts';
import { Problem } from '../../shared/problem.ts';
import type { IsoDate } from '../../shared/time/isoDate.ts';
import type { CommandContext, WriteContext } from '../context.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { eventOf } from './buildRun.ts';
import { ordersNamed } from './formats.sql.ts';
import { addInvitationEvents } from './letterRun.sql.ts';
import { reasonsNotToPost } from './orderedNow.ts';
import { findLetters, type LetterInRun } from './runOfLetters.ts';

type Contract = typeof formatsContract;
type Input = z.output<Contract['letter.recordFormat']['input']>;
type Output = z.output<Contract['letter.recordFormat']['output']>;

/** What became of one order. Posting is judged again, like printing: whoever may not be written to any more is pulled. */
export async function recordFormat(
  ctx: CommandContext,
  { invitationId, event, on, reason }: Input,
): Promise<Output> {
  const { order, letter } = await orderIn(ctx, invitationId);
  if (letter.stage !== 'built' && letter.stage !== 'printed') throw new Problem('already-posted');
  if (event === 'received' && letter.stage === 'printed') throw new Problem('changed-by-someone-else');
  if (on < letter.stageOn || on > ctx.clock.today()) throw new Problem('posted-date');

  const posting = { orders: [order], letters: [letter], postedOn: () => on };
  const reasons = event === 'posted' ? await reasonsNotToPost(ctx, posting) : null;
  const pulled = reasons?.get(letter.id) ?? null;
  const stage =
    pulled !== null || event === 'cancelled' ? 'withdrawn' : event === 'posted' ? 'posted' : 'printed';
  await addHappened(ctx, letter, { stage, on, detail: pulled ?? reason });
  await keepSteps(ctx, [letter.person_id]);
  return { stage, pulled };
}

async function orderIn(ctx: WriteContext, invitationId: string) {
  const [order] = await ordersNamed(ctx.db, [invitationId]);
  const letter = order && (await findLetters(ctx.db, { ids: [invitationId] }))[0];
  if (!order || !letter) throw new Problem('not-found');
  return { order, letter };
}

type Happened = { stage: 'printed' | 'posted' | 'withdrawn'; on: IsoDate; detail: string | null };

/** A supplier may post it themselves: then it was made and posted on the same day. */
function addHappened(ctx: WriteContext, letter: LetterInRun, { stage, on, detail }: Happened): Promise<void> {
  const made =
    stage === 'posted' && letter.stage === 'built' ? [eventOf(ctx, letter, { kind: 'printed', on })] : [];
  const before = { id: letter.id, events: [...letter.events, ...made] };
  return addInvitationEvents(ctx.db, [...made, eventOf(ctx, before, { kind: stage, on, detail })]);
}
