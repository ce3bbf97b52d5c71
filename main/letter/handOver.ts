import { isByNotify } from '../../shared/recall/channel.ts';
import { secondsToAppear } from '../../shared/letter/deliveryStatus.ts';
import { copyIdOf } from '../../shared/letter/letterCopy.ts';
import { serviceOf } from '../../shared/letter/sending.ts';
import { Problem } from '../../shared/problem.ts';
import { secondsBetween } from '../../shared/time/isoDate.ts';
import type { WriteContext } from '../context.ts';
import { keepSteps } from '../recall/keepSteps.ts';
import { eventOf } from './buildRun.ts';
import { deliveriesOf, forgetDelivery, keepDelivery } from './delivery.sql.ts';
import { addInvitationEvents, contentOf } from './letterRun.sql.ts';
import { listNameOf, reasonsNow } from './markPrinted.ts';
import { findLetters, type LetterInRun } from './runOfLetters.ts';
import { findSending, mustBeReady } from './sendingSettings.ts';

type HandedOver = {
  content: unknown;
  pulled: { personId: string; name: string; sentence: string } | null;
};

const nothing: HandedOver = { content: null, pulled: null };

/**
 * The guard's last word on one message, in the transaction that records it as handed over: only what is recorded is
 * sent, so that nobody is sent it twice whatever happens next. With `again`, one that GOV.UK Notify says it never had.
 */
export async function handOver(
  ctx: WriteContext,
  { invitationId, again }: { invitationId: string; again: boolean },
): Promise<HandedOver> {
  const [letter] = await findLetters(ctx.db, { ids: [invitationId] });
  if (!letter) throw new Problem('not-found');
  if (!isByNotify(letter.channel)) throw new Problem('not-by-notify');
  await mustBeReady(ctx.db, letter.channel);
  const service = serviceOf((await findSending(ctx.db)).sending);
  if (!(again ? await isLost(ctx, letter, service) : isWaiting(letter))) return nothing;

  const content = await contentOf(ctx.db, invitationId);
  const reason = content === undefined ? '' : await reasonNow(ctx, letter, content);
  if (reason !== null || content === undefined) return pull(ctx, letter, reason ?? '');

  const detail = letter.stage === 'built' ? null : 'Handed over again';
  await addInvitationEvents(ctx.db, [eventOf(ctx, letter, { kind: 'printed', detail })]);
  const now = ctx.clock.now();
  await keepDelivery(ctx.db, {
    invitation_id: invitationId,
    service,
    notify_id: null,
    status: 'handed-over',
    handed_at: now,
    asked_at: now,
    ended: 0,
  });
  await keepSteps(ctx, [letter.person_id]);
  return { ...nothing, content: JSON.parse(content) };
}

/** A letter goes with its copy while both are here. */
async function reasonNow(ctx: WriteContext, letter: LetterInRun, content: string): Promise<string | null> {
  const ids = [letter.copy_of ?? copyIdOf(letter.id)];
  const [other] = (await findLetters(ctx.db, { ids })).filter(isWaiting);
  const contents = new Map([[letter.id, content]]);
  if (other) contents.set(other.id, (await contentOf(ctx.db, other.id)) ?? '');
  const reasons = await reasonsNow(ctx, other ? [letter, other] : [letter], contents);
  return reasons.get(letter.id) ?? null;
}

function isWaiting({ stage }: LetterInRun): boolean {
  return stage === 'built' || stage === 'spoilt';
}

/** Handed over to this service long enough ago that it would know of it, and it has not said that it does. */
async function isLost(ctx: WriteContext, { id, stage }: LetterInRun, service: string): Promise<boolean> {
  const [delivery] = await deliveriesOf(ctx.db, [id]);
  if (stage !== 'printed' || !delivery || delivery.ended === 1 || delivery.notify_id !== null) return false;
  const waited = secondsBetween(delivery.handed_at, ctx.clock.now());
  return delivery.service === service && waited >= secondsToAppear;
}

async function pull(ctx: WriteContext, letter: LetterInRun, sentence: string): Promise<HandedOver> {
  const event = eventOf(ctx, letter, { kind: 'withdrawn', detail: sentence });
  await addInvitationEvents(ctx.db, [event]);
  await forgetDelivery(ctx.db, letter.id);
  await keepSteps(ctx, [letter.person_id]);
  return { ...nothing, pulled: { personId: letter.person_id, name: listNameOf(letter), sentence } };
}
